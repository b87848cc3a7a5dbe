import { privateHeaders } from '@/lib/foundation/request'

/** Sends the browser on to a page after a form was handled. */
export const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { ...privateHeaders, location } })
