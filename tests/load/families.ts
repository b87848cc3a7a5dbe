import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Contender } from './race'

export type RaceSchool = { schoolId: string; roundId: string; slotIds: string[]; contenders: Contender[] }

/**
 * A school of its own for a race or a benchmark: one class, one open round from next week on, families with a link.
 * @param db a connection that no lock stops
 */
export async function setRaceSchool(db: pg.Pool, families: number, slots: number): Promise<RaceSchool> {
  const [schoolId, yearId, groupId, teacherId, roundId, windowId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  )
  const code = randomBytes(3).toString('hex').toUpperCase()
  const run = (text: string, ...more: unknown[]) => db.query(text, [schoolId, ...more])
  await run(`insert into school (id, code, name, phone) values ($1, $2, 'De Wedloop', '030 000 00 00')`, code)
  await run(
    `insert into school_year (school_id, id, name, starts_on, ends_on)
     values ($1, $2, 'nu', current_date - 100, current_date + 200)`,
    yearId,
  )
  await run(
    `insert into school_group (school_id, id, year_id, name, year_groups) values ($1, $2, $3, 'Groep 5', '{5}')`,
    groupId,
    yearId,
  )
  await run(
    `insert into person (school_id, id, given_name, family_name) values ($1, $2, 'Anna', 'Smit')`,
    teacherId,
  )
  await run(
    `insert into round (school_id, id, year_id, name, starts_on, ends_on, opens_at, closes_at)
     values ($1, $2, $3, 'Startgesprekken', current_date + 7, current_date + 120, now() - interval '1 day', now() + interval '6 days')`,
    roundId,
    yearId,
  )
  await run(`insert into round_group (school_id, round_id, group_id) values ($1, $2, $3)`, roundId, groupId)
  await run(
    `insert into round_window (school_id, id, round_id, group_id, teacher_id, starts_at, ends_at)
     values ($1, $2, $3, $4, $5, now() + interval '7 days', now() + interval '120 days')`,
    windowId,
    roundId,
    groupId,
    teacherId,
  )
  const { rows } = await run(
    `insert into slot (school_id, round_id, window_id, group_id, teacher_id, starts_at, ends_at)
     select $1, $2, $3, $4, $5, starts, starts + interval '20 minutes' from generate_series(0, $6 - 1) n,
       lateral (select date_trunc('day', now()) + interval '7 days 7 hours' + (n / 12) * interval '1 day'
         + (n % 12) * interval '25 minutes' as starts) at
     returning id`,
    roundId,
    windowId,
    groupId,
    teacherId,
    slots,
  )
  const contenders = await setFamilies(db, { schoolId: schoolId ?? '', groupId, roundId }, code, families)
  return { schoolId: schoolId ?? '', roundId: roundId ?? '', slotIds: rows.map((row) => row.id), contenders }
}

/** Frees every moment of the school again. */
export async function freeEverything(db: pg.Pool, { schoolId }: RaceSchool): Promise<void> {
  await db.query('delete from agenda_entry where school_id = $1', [schoolId])
  await db.query('delete from conversation where school_id = $1', [schoolId])
}

type Class = { schoolId: string; groupId: string | undefined; roundId: string | undefined }

async function setFamilies(db: pg.Pool, { schoolId, groupId, roundId }: Class, code: string, count: number) {
  const families = Array.from({ length: count }, () => ({
    guardianId: randomUUID(),
    childId: randomUUID(),
    token: `${code}-${randomBytes(32).toString('base64url')}`,
  }))
  const guardians = families.map(({ guardianId }) => guardianId)
  const children = families.map(({ childId }) => childId)
  const hashes = families.map(({ token }) => createHash('sha256').update(token).digest())
  const run = (text: string, ...more: unknown[]) => db.query(text, [schoolId, ...more])
  await run('insert into household (school_id, id) select $1, unnest($2::uuid[])', guardians)
  await run(
    `insert into person (school_id, id, household_id, given_name, family_name)
     select $1, g, g, 'Ouder', 'Test' from unnest($2::uuid[]) g`,
    guardians,
  )
  await run(
    `insert into child (school_id, id, given_name, family_name) select $1, k, 'Kind', 'Test' from unnest($2::uuid[]) k`,
    children,
  )
  await run(
    `insert into group_child (school_id, group_id, child_id, year_group) select $1, $3, k, '5' from unnest($2::uuid[]) k`,
    children,
    groupId,
  )
  await run(
    `insert into guardianship (school_id, guardian_id, child_id, authority, information_right)
     select $1, g, k, 'yes', 'full' from unnest($2::uuid[], $3::uuid[]) as pair (g, k)`,
    guardians,
    children,
  )
  await run(
    `insert into invitation (school_id, person_id, scope, channel, token_hash, valid_until)
     select $1, g, 'conversations:' || $4, 'letter', hash, now() + interval '20 days'
     from unnest($2::uuid[], $3::bytea[]) as pair (g, hash)`,
    guardians,
    hashes,
    roundId,
  )
  return families.map(({ token, childId }) => ({ token, childId }))
}
