import 'server-only'

import { subMinutes } from 'date-fns'
import { type Actor, childrenOf } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { fromDateColumn } from '@/lib/foundation/time'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { scopeOfRound, validUntilOf } from '@/lib/people/invitations/rules'
import { notify } from '@/lib/post/commands'
import { roundData } from '../invitations/letters'
import { invitationKind } from '../invitations/queries'

/** Minutes in which pressing again mails nothing more. */
const pauseMinutes = 5

/**
 * Mails a guardian who lost the link a new one, to the address the school has, for every round that is open for their
 * children; the mailed one before it stops working. Nobody is told whether there was anything to mail.
 */
export function renewOwnLinks(actor: Actor, now: Date): Promise<void> {
  const { schoolId, personId } = actor
  return asActor(actor, async (db) => {
    const me = await db.person.findUniqueOrThrow({
      where: { schoolId_id: { schoolId, id: personId } },
      select: { email: true, school: { select: { isDemo: true } } },
    })
    if (!me.email || (env.isLocalAddress && !me.school.isDemo)) return
    const mine = { some: { group: { children: { some: { childId: { in: [...childrenOf(actor)] } } } } } }
    const rounds = await db.round.findMany({
      where: { schoolId, opensAt: { lte: now }, closesAt: { gt: now }, groups: mine },
      orderBy: { closesAt: 'asc' },
    })
    for (const round of rounds) {
      const scope = scopeOfRound(round.id)
      const since = { gt: subMinutes(now, pauseMinutes) }
      const fresh = { schoolId, personId, scope, channel: 'mail', createdAt: since }
      if ((await db.invitation.count({ where: fresh })) > 0) continue
      const order = { personIds: [personId], scope, channel: 'mail' as const }
      const [issued] = await issueInvitations(
        actor,
        { ...order, validUntil: validUntilOf(round.closesAt) },
        now,
      )
      if (!issued) continue
      const days = { startsOn: fromDateColumn(round.startsOn), endsOn: fromDateColumn(round.endsOn) }
      const data = {
        roundId: round.id,
        childIds: [...childrenOf(actor)],
        ...roundData({ minutes: round.minutes, closesAt: round.closesAt, ...days }),
      }
      const letter = { kind: invitationKind, urgency: 'answer' as const, data, secret: issued.token }
      await notify(actor, { recipientId: personId, ...letter }, now)
    }
  })
}
