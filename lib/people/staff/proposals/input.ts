import * as z from 'zod'
import { isId } from '@/lib/people/rules'

/** A role of a person, as `<person>:<role>`. */
export const heldRole = z
  .string()
  .max(50)
  .transform((text) => ({ personId: text.slice(0, 36), role: text.slice(37), joint: text[36] }))
  .refine(({ personId, role, joint }) => isId(personId) && joint === ':' && /^[a-z]{2,12}$/.test(role))
  .transform(({ personId, role }) => ({ personId, role }))

/** Roles somebody ticked, each as `<person>:<role>`. */
export const confirmedInput = z.array(heldRole).max(400)
export type ConfirmedRoles = z.output<typeof confirmedInput>
