'use server'
import { bookConversation } from '@/lib/conversations/booking/commands'
import { bookConversationInput } from '@/lib/conversations/booking/input'
import { cancelConversation } from '@/lib/conversations/cancelling/commands'
import { cancelConversationInput } from '@/lib/conversations/cancelling/input'
import { moveConversation } from '@/lib/conversations/moving/commands'
import { moveConversationInput } from '@/lib/conversations/moving/input'
import { action } from '@/lib/foundation/action'

const planners = ['teacher', 'leader', 'office'] as const
export const bookForAction = action(planners, bookConversationInput, bookConversation)
export const moveForAction = action(planners, moveConversationInput, moveConversation)
export const cancelForAction = action(planners, cancelConversationInput, cancelConversation)
