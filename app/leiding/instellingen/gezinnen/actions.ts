'use server'
import { action } from '@/lib/foundation/action'
import { decideAuthority, joinHousehold, setApart } from '@/lib/people/guardianship/commands'
import { apartInput, authorityInput, householdInput } from '@/lib/people/guardianship/input'

const editors = ['leader', 'office'] as const
export const decideAuthorityAction = action(editors, authorityInput, decideAuthority)
export const joinHouseholdAction = action(editors, householdInput, joinHousehold)
export const setApartAction = action(editors, apartInput, setApart)
