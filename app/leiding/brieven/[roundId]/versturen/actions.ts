'use server'

import { sendInvitations } from '@/lib/conversations/invitations/commands'
import { roundInput } from '@/lib/conversations/invitations/input'
import { action } from '@/lib/foundation/action'

export const sendInvitationsAction = action(['leader', 'office'], roundInput, sendInvitations)
