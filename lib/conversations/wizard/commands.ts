import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { permit, type Result, refused } from '@/lib/foundation/result'
import { instant } from '@/lib/foundation/time'
import { createRound } from '../rounds/commands'
import { createRoundInput } from '../rounds/input'
import { mayPlanRound } from '../rounds/policy'
import type { WizardInput } from './input'
import type { WizardRefusal } from './rules'

/**
 * Makes the round of the wizard; parents choose from 8.00 hours on the first day until 20.00 on the last.
 * @throws NotFound for who may not, and when a class, teacher or room is not of this school
 */
export async function makeRound(
  actor: Actor,
  { opensOn, closesOn, ...form }: WizardInput,
  now: Date,
): Promise<Result<{ roundId: string; slots: number }, WizardRefusal>> {
  permit(mayPlanRound(actor), 'round')
  if (form.windows.length === 0) return refused('no-windows')
  if (opensOn > closesOn) return refused('closes-before-opening')
  const round = createRoundInput.safeParse({
    ...form,
    opensAt: instant(opensOn, '08:00', actor.timeZone),
    closesAt: instant(closesOn, '20:00', actor.timeZone),
    groupIds: [...new Set(form.windows.map((window) => window.groupId))],
  })
  permit(round.success, 'round')
  return createRound(actor, round.data, now)
}
