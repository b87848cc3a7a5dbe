'use server'
import { action } from '@/lib/foundation/action'
import { openBreakGlass } from '@/lib/people/access/commands'
import { breakGlassInput } from '@/lib/people/access/input'
import { glassRoles } from '@/lib/people/access/policy'

export const openChildAction = action(glassRoles, breakGlassInput, openBreakGlass)
