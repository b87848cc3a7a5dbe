'use server'

import { action } from '@/lib/foundation/action'
import { retryNotice, sendTestMail } from '@/lib/post/outbox/commands'
import { noInput, noticeInput } from '@/lib/post/outbox/input'

export const sendMeATestMail = action(['leader', 'office'], noInput, sendTestMail)
export const tryAgain = action(['leader', 'office'], noticeInput, retryNotice)
