'use server'
import { action } from '@/lib/foundation/action'
import { openBreakGlass } from '@/lib/people/access/commands'
import { breakGlassInput } from '@/lib/people/access/input'
import { glassRoles } from '@/lib/people/access/policy'
import { endCare, recordCare } from '@/lib/people/care/commands'
import { careInput, endCareInput } from '@/lib/people/care/input'
import { careRoles } from '@/lib/people/care/policy'

export const openChildAction = action(glassRoles, breakGlassInput, openBreakGlass)
export const recordCareAction = action(careRoles, careInput, recordCare)
export const endCareAction = action(careRoles, endCareInput, endCare)
