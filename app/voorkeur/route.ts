import { readFields } from '@/lib/foundation/form'
import { openHandler } from '@/lib/foundation/handler'
import { preferenceCookies, returnPath } from '@/lib/foundation/preferences'
import { privateHeaders } from '@/lib/foundation/request'

export const POST = openHandler('a visitor may choose a language and colours', async (request) => {
  const form = new FormData()
  for (const [field, value] of Object.entries(await readFields(request))) form.set(field, value)
  const headers = new Headers({ ...privateHeaders, location: returnPath(request) })
  for (const cookie of preferenceCookies(form)) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
})
