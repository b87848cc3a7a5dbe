import * as z from 'zod'

/** Which notice. */
export const noticeInput = z.object({ noticeId: z.uuid() })

/** Nothing is asked. */
export const noInput = z.object({})
