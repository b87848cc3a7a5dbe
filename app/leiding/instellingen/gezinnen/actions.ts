'use server'
import { setApartAtTables } from '@/lib/conversations/apart/commands'
import { decideAuthorityAtTables } from '@/lib/conversations/leaving/commands'
import { action } from '@/lib/foundation/action'
import { joinHousehold } from '@/lib/people/guardianship/commands'
import { apartInput, authorityInput, householdInput } from '@/lib/people/guardianship/input'

const editors = ['leader', 'office'] as const
export const decideAuthorityAction = action(editors, authorityInput, decideAuthorityAtTables)
export const joinHouseholdAction = action(editors, householdInput, joinHousehold)
export const setApartAction = action(editors, apartInput, setApartAtTables)
