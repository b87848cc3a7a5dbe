import * as z from 'zod'

const pick = z
  .string()
  .regex(/^[0-9a-f-]{36}:[a-z]{2,12}$/)
  .transform((text) => ({ personId: text.slice(0, 36), role: text.slice(37) }))

/** Roles somebody ticked, each as `<person>:<role>`. */
export const confirmedInput = z.array(pick).max(400)
export type ConfirmedRoles = z.output<typeof confirmedInput>
