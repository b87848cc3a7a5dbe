import * as z from 'zod'

/** What the form that cancels sends; `sequence` is the version the person saw. */
export const cancelConversationInput = z.object({
  conversationId: z.uuid(),
  sequence: z.coerce.number().int().min(0),
  /** The guardian who called, when staff acts. */
  onBehalfOf: z.uuid().nullish(),
})
export type CancelConversationInput = z.output<typeof cancelConversationInput>
