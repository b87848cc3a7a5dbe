import * as z from 'zod'
import { readAddress } from '@/lib/people/sign-in/links/input'

const name = z.string().trim().min(1).max(80)

/** Somebody of the staff, as the operator or the first-run page gives it. */
export const newPersonInput = z.strictObject({
  givenName: name,
  prefix: z.string().trim().max(20).default(''),
  familyName: name,
  email: z
    .string()
    .max(320)
    .refine((text) => readAddress(text) !== null)
    .transform((text) => readAddress(text) ?? ''),
})
export type NewPerson = z.output<typeof newPersonInput>
