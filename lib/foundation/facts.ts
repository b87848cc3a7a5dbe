import 'server-only'

import { type Actor, type Authority, type InformationRight, mintActor, type Role, roles } from './actor'
import { asSystem } from './db'

type Door = {
  accountId: string | null
  sessionId: string | null
  invitationId: string | null
  isVerified: boolean
}

type Facts = {
  language: string
  timeZone: string
  roles: string[]
  guards: [childId: string, authority: Authority, informationRight: InformationRight][]
  teaches: string[]
  scope: string | null
}

const knownRoles: ReadonlySet<string> = new Set(roles)

/** The person as an Actor, with today's facts, asked in one statement; null when there is no such person any more. */
export async function readActor(
  schoolId: string,
  personId: string,
  door: Door,
  now: Date,
): Promise<Actor | null> {
  return (await readHolder(schoolId, personId, door, now))?.actor ?? null
}

/** The same, with what the shown invitation opens: null as `scope` when it is expired, revoked or somebody else's. */
export async function readHolder(
  schoolId: string,
  personId: string,
  door: Door,
  now: Date,
): Promise<{ actor: Actor; scope: string | null } | null> {
  const [facts] = await asSystem(
    'load-actor',
    schoolId,
    (db) => db.$queryRaw<Facts[]>`
      select p.language, s.time_zone as "timeZone",
        array(select role from person_role r
          where r.school_id = p.school_id and r.person_id = p.id and r.confirmed_at is not null) as roles,
        (select coalesce(json_agg(json_build_array(g.child_id, g.authority, g.information_right)), '[]')
          from guardianship g join child k on k.school_id = g.school_id and k.id = g.child_id
          where g.school_id = p.school_id and g.guardian_id = p.id and k.left_on is null) as guards,
        array(select t.group_id from group_teacher t
          join school_group c on c.school_id = t.school_id and c.id = t.group_id
          join school_year y on y.school_id = c.school_id and y.id = c.year_id
          where t.school_id = p.school_id and t.person_id = p.id
            and (${now}::timestamptz at time zone s.time_zone)::date
              between coalesce(t.from_on, y.starts_on) and coalesce(t.until_on, y.ends_on))::text[] as teaches,
        (select i.scope from invitation i
          where i.school_id = p.school_id and i.person_id = p.id and i.id = ${door.invitationId}::uuid
            and i.revoked_at is null and i.valid_until > ${now}::timestamptz) as scope
      from person p join school s on s.id = p.school_id
      where p.school_id = ${schoolId}::uuid and p.id = ${personId}::uuid`,
  )
  if (!facts) return null
  const held = facts.roles.filter((role): role is Role => knownRoles.has(role))
  const guards = new Map(
    facts.guards.map(([childId, authority, informationRight]) => [childId, { authority, informationRight }]),
  )
  const actor = mintActor({
    personId,
    schoolId,
    ...door,
    roles: new Set(guards.size > 0 ? [...held, 'parent' as const] : held),
    guards,
    // An import may note groups before anybody confirmed the role, and they stay when it is taken away.
    teaches: new Set(held.includes('teacher') ? facts.teaches : []),
    language: facts.language,
    timeZone: facts.timeZone,
  })
  return { actor, scope: facts.scope }
}

/**
 * The leader of a school (or its office) as an Actor, for what the operator does through the commands of a room:
 * the demo school and the console. There is a real person behind it, so the trail names somebody.
 * @throws Error when the school has neither
 */
export async function operatorActor(schoolId: string, now: Date): Promise<Actor> {
  const held = await asSystem('operator', schoolId, (db) =>
    db.personRole.findMany({
      where: { schoolId, role: { in: ['leader', 'office'] }, confirmedAt: { not: null } },
      select: { personId: true, role: true },
    }),
  )
  const { personId } = held.find((row) => row.role === 'leader') ?? held[0] ?? {}
  const door = { accountId: null, sessionId: null, invitationId: null, isVerified: true }
  const actor = personId ? await readActor(schoolId, personId, door, now) : null
  if (!actor) throw new Error('this school has no leader and no office yet')
  return actor
}
