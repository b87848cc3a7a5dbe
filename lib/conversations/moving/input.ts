import * as z from 'zod'

/** What the form that changes a moment sends; `sequence` is the version the person saw. */
export const moveConversationInput = z.object({
  conversationId: z.uuid(),
  slotId: z.uuid(),
  sequence: z.coerce.number().int().min(0),
  /** The guardian who called, when staff acts. */
  onBehalfOf: z.uuid().nullish(),
})
export type MoveConversationInput = z.output<typeof moveConversationInput>
