import 'server-only'

import { type Actor, type Authority, type InformationRight, mintActor, type Role, roles } from './actor'
import { asSystem } from './db'
import { dateOf, toDateColumn } from './time'

type Door = {
  accountId: string | null
  sessionId: string | null
  invitationId: string | null
  isVerified: boolean
}

const knownRoles: ReadonlySet<string> = new Set(roles)

/** The person as an Actor, with today's facts; null when there is no such person any more. */
export function readActor(schoolId: string, personId: string, door: Door, now: Date): Promise<Actor | null> {
  return asSystem('load-actor', schoolId, async (db) => {
    const person = await db.person.findUnique({
      where: { schoolId_id: { schoolId, id: personId } },
      select: {
        language: true,
        school: { select: { timeZone: true } },
        roles: { where: { confirmedAt: { not: null } }, select: { role: true } },
        guardianships: {
          where: { child: { leftOn: null } },
          select: { childId: true, authority: true, informationRight: true },
        },
        teaches: {
          select: {
            groupId: true,
            fromOn: true,
            untilOn: true,
            group: { select: { year: { select: { startsOn: true, endsOn: true } } } },
          },
        },
      },
    })
    if (!person) return null
    const { timeZone } = person.school
    const today = toDateColumn(dateOf(now, timeZone))
    const held = person.roles.map((row) => row.role).filter((role): role is Role => knownRoles.has(role))
    return mintActor({
      personId,
      schoolId,
      ...door,
      roles: new Set(person.guardianships.length > 0 ? [...held, 'parent' as const] : held),
      guards: new Map(
        person.guardianships.map((row) => [
          row.childId,
          {
            authority: row.authority as Authority,
            informationRight: row.informationRight as InformationRight,
          },
        ]),
      ),
      teaches: new Set(
        person.teaches
          .filter(
            (row) =>
              (row.fromOn ?? row.group.year.startsOn) <= today &&
              today <= (row.untilOn ?? row.group.year.endsOn),
          )
          .map((row) => row.groupId),
      ),
      language: person.language,
      timeZone,
    })
  })
}
