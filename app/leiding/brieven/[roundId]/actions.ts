'use server'

import { sendTrial } from '@/lib/conversations/invitations/commands'
import { roundInput } from '@/lib/conversations/invitations/input'
import { action } from '@/lib/foundation/action'

export const sendTrialAction = action(['leader', 'office'], roundInput, sendTrial)
