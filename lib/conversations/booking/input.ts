import * as z from 'zod'

/** What the booking form sends; the key is made once per form shown, so that a double tap books once. */
export const bookConversationInput = z.object({
  roundId: z.uuid(),
  slotId: z.uuid(),
  childId: z.uuid(),
  idempotencyKey: z.uuid(),
  /** The guardian who called, when staff books. */
  onBehalfOf: z.uuid().nullable().default(null),
})
export type BookConversationInput = z.output<typeof bookConversationInput>
