import * as z from 'zod'
import { newPersonInput } from '@/lib/people/staff/input'

/** The first-run form: the code from the console, the school, and who leads it. */
export const firstRunInput = newPersonInput.extend({
  code: z.string().max(40),
  schoolName: z.string().trim().min(2).max(120),
  phone: z.string().trim().max(30).default(''),
})
export type FirstRun = z.output<typeof firstRunInput>
