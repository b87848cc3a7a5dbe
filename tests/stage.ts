import pg from 'pg'
import {
  cast,
  groep3,
  groep5,
  klimop,
  lotte,
  names,
  noor,
  otherGroup,
  otherYear,
  regenboog,
  sami,
  tess,
  year,
} from './cast'

/** A connection that no lock stops: tests set the stage and look behind the scenes with it. */
export function superuser(): pg.Pool {
  const pool = new pg.Pool({ connectionString: process.env['TEST_SUPERUSER_URL'], max: 2 })
  // The database of a test file is dropped with force; a connection on its way out may say so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Empties every table. */
export async function clearStage(db: pg.Pool): Promise<void> {
  const { rows } = await db.query(
    `select string_agg(quote_ident(relname), ', ') as tables from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`,
  )
  await db.query(`truncate ${rows[0].tables} cascade`)
}

/** Puts the cast on stage: two schools, their groups, children, guardians, staff and accounts. */
export async function setStage(db: pg.Pool): Promise<void> {
  await clearStage(db)
  await insert(
    db,
    'school',
    ['id', 'code', 'name', 'brin', 'phone'],
    [
      [regenboog, 'RGNBGG', 'De Regenboog', '99ZZ', '030 123 45 67'],
      [klimop, 'KLMPPP', 'De Klimop', '99ZX', '030 765 43 21'],
    ],
  )
  await insert(
    db,
    'school_year',
    ['school_id', 'id', 'name', 'starts_on', 'ends_on'],
    [
      [regenboog, year, '2026-2027', '2026-08-01', '2027-07-31'],
      [klimop, otherYear, '2026-2027', '2026-08-01', '2027-07-31'],
    ],
  )
  await insert(
    db,
    'school_group',
    ['school_id', 'id', 'year_id', 'key', 'name', 'year_groups'],
    [
      [regenboog, groep5, year, 'g5', 'Groep 5', ['5']],
      [regenboog, groep3, year, 'g3', 'Groep 3', ['3']],
      [klimop, otherGroup, otherYear, 'g4', 'Groep 4', ['4']],
    ],
  )
  await insert(
    db,
    'child',
    ['school_id', 'id', 'key', 'given_name', 'family_name', 'birth_date'],
    [
      [regenboog, sami, '1001', 'Sami', 'Yilmaz', '2018-03-09'],
      [regenboog, lotte, '1002', 'Lotte', 'Yilmaz', '2020-05-11'],
      [regenboog, noor, '1003', 'Noor', 'Visser', '2018-07-01'],
      [klimop, tess, '2001', 'Tess', 'Vreemd', '2019-01-02'],
    ],
  )
  await insert(
    db,
    'group_child',
    ['school_id', 'group_id', 'child_id', 'year_group'],
    [
      [regenboog, groep5, sami, '5'],
      [regenboog, groep3, lotte, '3'],
      [regenboog, groep5, noor, '5'],
      [klimop, otherGroup, tess, '4'],
    ],
  )
  for (const [name, actor] of Object.entries(cast)) {
    const { givenName, familyName } = names[name as keyof typeof cast]
    const isGuardian = actor.guards.size > 0
    await insert(db, 'account', ['id'], [[actor.accountId]])
    await insert(
      db,
      'identity',
      ['issuer', 'subject', 'account_id'],
      [['email', `${name}@school.example`, actor.accountId]],
    )
    if (isGuardian) await insert(db, 'household', ['school_id', 'id'], [[actor.schoolId, actor.personId]])
    await insert(
      db,
      'person',
      ['school_id', 'id', 'account_id', 'household_id', 'given_name', 'family_name', 'email'],
      [
        [
          actor.schoolId,
          actor.personId,
          actor.accountId,
          isGuardian ? actor.personId : null,
          givenName,
          familyName,
          `${name}@school.example`,
        ],
      ],
    )
    const roles = [...actor.roles].filter((role) => role !== 'parent')
    await insert(
      db,
      'person_role',
      ['school_id', 'person_id', 'role', 'confirmed_at'],
      roles.map((role) => [actor.schoolId, actor.personId, role, '2026-08-01']),
    )
    await insert(
      db,
      'group_teacher',
      ['school_id', 'group_id', 'person_id'],
      [...actor.teaches].map((group) => [actor.schoolId, group, actor.personId]),
    )
    await insert(
      db,
      'guardianship',
      ['school_id', 'guardian_id', 'child_id', 'relation', 'authority', 'information_right'],
      [...actor.guards].map(([child, right]) => [
        actor.schoolId,
        actor.personId,
        child,
        'parent',
        right.authority,
        right.informationRight,
      ]),
    )
  }
}

/** Inserts rows given as arrays in the order of `columns`. */
export async function insert(
  db: pg.Pool,
  table: string,
  columns: string[],
  rows: unknown[][],
): Promise<void> {
  for (const row of rows)
    await db.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      row,
    )
}
