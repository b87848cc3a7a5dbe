import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, type Db } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { type IssuedInvitation, scopeOfRound, validUntilOf } from '@/lib/people/invitations/rules'
import { notify } from '@/lib/post/commands'
import type { PrintInput, RoundInput } from './input'
import { roundData } from './letters'
import { mayInviteToRound } from './policy'
import { type InvitedRound, invitationKind, readRoundPlan, readTeachers } from './queries'
import { type Invitee, mailable, printable } from './rules'

export type PrintedLetter = Invitee & { token: string; code: string; teachers: string[] }
export type LetterSet = {
  school: { name: string; phone: string }
  round: InvitedRound
  groupName: string
  letters: PrintedLetter[]
}

/** Why nothing is printed or sent: the address is this very machine's, the time is over, or nobody is left to ask. */
export type InviteRefusal = 'local-address' | 'over' | 'nobody'

/**
 * Makes new letters for a class, each with a new link and code: the earlier letters of these people stop working.
 * @throws NotFound when the actor may not invite, or round or class are not there
 */
export function printLetters(
  actor: Actor,
  { roundId, groupId, who }: PrintInput,
  now: Date,
): Promise<Result<LetterSet, InviteRefusal>> {
  permit(mayInviteToRound(actor), 'letters')
  return asActor(actor, async (db) => {
    const plan = await readRoundPlan(actor, roundId)
    const group = plan.groups.find(({ id }) => id === groupId)
    if (!group) throw new NotFound('group')
    const school = await readSender(db, actor)
    const against = refusalOf(plan.round, school, now)
    if (against) return refused(against)
    const wanted =
      who === 'all' || who === 'letter'
        ? printable(plan.invitees, groupId, who)
        : plan.invitees.filter((one) => one.groupId === groupId && one.personId === who)
    const issued = await issue(actor, plan.round, wanted, 'letter', now)
    if (issued.length === 0) return refused('nobody')
    const groupIds = [...new Set(wanted.flatMap((one) => one.children.map((child) => child.groupId)))]
    const teachers = await readTeachers(actor, roundId, groupIds)
    await remember(db, actor, 'letters-printed', { roundId, groupId, letters: issued.length }, now)
    const letters = issued.flatMap(({ personId, token, code }) => {
      const invitee = wanted.find((one) => one.personId === personId)
      if (!invitee || code === null) return []
      const theirs = invitee.children.flatMap((child) => teachers.get(child.groupId) ?? [])
      return { ...invitee, token, code, teachers: [...new Set(theirs)] }
    })
    return granted({ school, round: plan.round, groupName: group.name, letters })
  })
}

/**
 * Writes the invitation mail to every guardian who can be reached by mail, has something to choose and got none yet.
 * Pressed twice or by two people at once, everybody still gets one.
 */
export function sendInvitations(
  actor: Actor,
  { roundId }: RoundInput,
  now: Date,
): Promise<Result<{ sent: number }, InviteRefusal>> {
  permit(mayInviteToRound(actor), 'invitations')
  return asActor(actor, async (db) => {
    // Who comes second waits here, and then finds that everybody has been written to.
    await db.$queryRaw`
      select 1 from round where school_id = ${actor.schoolId}::uuid and id = ${roundId}::uuid for update`
    const plan = await readRoundPlan(actor, roundId)
    const against = refusalOf(plan.round, await readSender(db, actor), now)
    if (against) return refused(against)
    const wanted = mailable(plan.invitees, plan.mailedAt)
    const issued = await issue(actor, plan.round, wanted, 'mail', now)
    if (issued.length === 0) return refused('nobody')
    for (const { personId, token } of issued) {
      const childIds = wanted.find((one) => one.personId === personId)?.children.map(({ id }) => id) ?? []
      await notify(
        actor,
        {
          recipientId: personId,
          kind: invitationKind,
          urgency: 'news',
          data: { roundId, childIds, ...roundData(plan.round) },
          secret: token,
        },
        now,
      )
    }
    await remember(db, actor, 'invitations-sent', { roundId, mails: issued.length }, now)
    return granted({ sent: issued.length })
  })
}

/** Writes the invitation to the actor's own address, marked as a trial; its button opens nothing. */
export function sendTrial(
  actor: Actor,
  { roundId }: RoundInput,
  now: Date,
): Promise<Result<{ sent: number }, 'no-address'>> {
  permit(mayInviteToRound(actor), 'invitations')
  return asActor(actor, async (db) => {
    const plan = await readRoundPlan(actor, roundId)
    const me = await db.person.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: actor.schoolId, id: actor.personId } },
      select: { email: true },
    })
    if (!me.email) return refused('no-address')
    await notify(
      actor,
      {
        recipientId: actor.personId,
        kind: trialKind,
        urgency: 'answer',
        data: { roundId: plan.round.id, ...roundData(plan.round) },
      },
      now,
    )
    return granted({ sent: 1 })
  })
}

/** Kind of the notice that shows the leader what parents will read. */
const trialKind = 'conversation-invitation-trial'

function issue(
  actor: Actor,
  round: InvitedRound,
  wanted: readonly Invitee[],
  channel: 'letter' | 'mail',
  now: Date,
): Promise<IssuedInvitation[]> {
  const order = {
    personIds: wanted.map(({ personId }) => personId),
    scope: scopeOfRound(round.id),
    channel,
    validUntil: validUntilOf(round.closesAt),
  }
  return issueInvitations(actor, order, now)
}

const readSender = (db: Db, actor: Actor) =>
  db.school.findUniqueOrThrow({
    where: { id: actor.schoolId },
    select: { name: true, phone: true, isDemo: true },
  })

function refusalOf(round: InvitedRound, school: { isDemo: boolean }, now: Date): InviteRefusal | null {
  if (env.isLocalAddress && !school.isDemo) return 'local-address'
  return round.closesAt <= now ? 'over' : null
}

async function remember(
  db: Db,
  actor: Actor,
  verb: string,
  subject: Record<string, string | number>,
  at: Date,
) {
  await db.activity.create({
    data: { schoolId: actor.schoolId, personId: actor.personId, verb, subject, at },
  })
}
