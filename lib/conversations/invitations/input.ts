import * as z from 'zod'

/** Which letters of a class to print: all that are still needed, those no mail reaches, or one person's. */
export const printInput = z.object({
  roundId: z.uuid(),
  groupId: z.uuid(),
  who: z.union([z.literal('all'), z.literal('letter'), z.uuid()]),
})
export type PrintInput = z.output<typeof printInput>

export const roundInput = z.object({ roundId: z.uuid() })
export type RoundInput = z.output<typeof roundInput>
