import type { Authority, InformationRight } from '@/lib/foundation/actor'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'

/** A guardian's tie to one child of the round, as the school registered it. */
export type Tie = {
  personId: string
  personName: string
  householdId: string | null
  language: string
  hasAddress: boolean
  childId: string
  childName: string
  givenName: string
  birthDate: Date | null
  groupId: string
  authority: Authority
  informationRight: InformationRight
}

/** Why a guardian gets no invitation. The office sees it; the guardian never does. */
export type Reason = 'authority-unknown' | 'no-authority' | 'information-limited'

export type InvitedChild = {
  id: string
  name: string
  givenName: string
  groupId: string
  hasMoment: boolean
}

/** One guardian and all children they decide for in this round: one invitation, one letter. */
export type Invitee = {
  personId: string
  name: string
  language: string
  /** The class the letter goes home with: that of the eldest child. */
  groupId: string
  children: InvitedChild[]
  way: 'mail' | 'letter'
  /** True when every child has a moment this guardian is part of: nothing to ask any more. */
  isDone: boolean
}

export type LeftOut = { personId: string; name: string; childName: string; groupId: string; reason: Reason }

/** Why this guardian gets no invitation for this child, or null. Unknown is never yes. Source: product.md SCH-4. */
export function reasonAgainst(tie: Pick<Tie, 'authority' | 'informationRight'>): Reason | null {
  if (tie.authority === 'unknown') return 'authority-unknown'
  if (tie.authority === 'no') return 'no-authority'
  return tie.informationRight === 'full' ? null : 'information-limited'
}

/** A moment of a child: of one household, or (null) of all its guardians together. */
export type Moment = { childId: string; householdId: string | null }

/** Everybody who is invited to a round, one row per guardian, in the order in which a class reads its names. */
export function inviteesOf(ties: readonly Tie[], moments: readonly Moment[]): Invitee[] {
  const taken = new Set(moments.map(({ childId, householdId }) => `${childId} ${householdId ?? ''}`))
  const byPerson = Map.groupBy(
    ties.filter((tie) => reasonAgainst(tie) === null),
    (tie) => tie.personId,
  )
  const invitees = [...byPerson.values()].flatMap((own) => {
    const sorted = [...own].sort(eldestFirst)
    const [eldest] = sorted
    if (!eldest) return []
    const children = sorted.map((tie) => ({
      id: tie.childId,
      name: tie.childName,
      givenName: tie.givenName,
      groupId: tie.groupId,
      // Who stands alone is a household of their own, named by their own id (tableOf in booking/rules.ts).
      hasMoment:
        taken.has(`${tie.childId} `) || taken.has(`${tie.childId} ${tie.householdId ?? tie.personId}`),
    }))
    return {
      personId: eldest.personId,
      name: eldest.personName,
      language: eldest.language,
      groupId: eldest.groupId,
      children,
      way: eldest.hasAddress ? ('mail' as const) : ('letter' as const),
      isDone: children.every((child) => child.hasMoment),
    }
  })
  const first = (invitee: Invitee) => invitee.children[0]?.name ?? ''
  return invitees.sort((a, b) => byName.compare(first(a), first(b)) || byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('nl')

/** Guardians who get no invitation for a child, with the reason. */
export const leftOutOf = (ties: readonly Tie[]): LeftOut[] =>
  ties.flatMap((tie) => {
    const reason = reasonAgainst(tie)
    const { personId, personName: name, childName, groupId } = tie
    return reason ? [{ personId, name, childName, groupId, reason }] : []
  })

export type WaysOfGroup = { mail: number; letter: number; done: number; nobody: number }

/**
 * How the families of one class are reached: guardians by mail, by letter, already with a moment, and children for
 * whom nobody can be invited.
 */
export function waysOf(
  groupId: string,
  invitees: readonly Invitee[],
  children: readonly { id: string; groupId: string }[],
): WaysOfGroup {
  const reached = new Set(invitees.flatMap((invitee) => invitee.children.map((child) => child.id)))
  const here = invitees.filter((invitee) => invitee.groupId === groupId)
  const open = here.filter((invitee) => !invitee.isDone)
  return {
    mail: open.filter(({ way }) => way === 'mail').length,
    letter: open.filter(({ way }) => way === 'letter').length,
    done: here.length - open.length,
    nobody: children.filter((child) => child.groupId === groupId && !reached.has(child.id)).length,
  }
}

/** Which letters of a class to print: all that still have something to ask, or only those no mail reaches. */
export const printable = (invitees: readonly Invitee[], groupId: string, only: 'all' | 'letter') =>
  invitees.filter(
    (invitee) =>
      invitee.groupId === groupId && !invitee.isDone && (only === 'all' || invitee.way === 'letter'),
  )

// Who has no birth date stands last; equal dates (twins) by name, so that it is always the same class.
const eldestFirst = (a: Tie, b: Tie) =>
  (a.birthDate?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.birthDate?.getTime() ?? Number.POSITIVE_INFINITY) ||
  a.childName.localeCompare(b.childName) ||
  a.childId.localeCompare(b.childId)

/** Who gets the invitation mail now: reachable by mail, something to choose, none written yet. */
export const mailable = (invitees: readonly Invitee[], mailedAt: ReadonlyMap<string, Date>) =>
  invitees.filter((one) => one.way === 'mail' && !one.isDone && !mailedAt.has(one.personId))

/** What concerns one class. */
export const ofGroup = (
  plan: { invitees: Invitee[]; leftOut: LeftOut[]; alone: { id: string; name: string; groupId: string }[] },
  groupId: string,
) => ({
  invitees: plan.invitees.filter((one) => one.groupId === groupId),
  leftOut: plan.leftOut.filter((one) => one.groupId === groupId),
  alone: plan.alone.filter((one) => one.groupId === groupId),
})

/** Until when parents choose, as said: "vrijdag 4 september, 17.00". */
export const closesLine = (closesAt: Date, place: Place) =>
  `${spokenDate(closesAt, place)}, ${spokenTime(closesAt, place)}`
