'use server'
import { makeRound } from '@/lib/conversations/wizard/commands'
import { wizardInput } from '@/lib/conversations/wizard/input'
import { action } from '@/lib/foundation/action'

export const makeRoundAction = action(['leader', 'office'], wizardInput, makeRound)
