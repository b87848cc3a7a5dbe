import type pg from 'pg'
import { cast, klimop, lotte, noor, regenboog, sami, tess } from '@/tests/cast'
import { insert, setStage } from '@/tests/stage'
import { setPost } from './house-post'
import { setRounds } from './house-rounds'
import { mayRead, type Subject, type Who } from './people'
import { canary, columns, hours, id, nameColumns } from './words'

export const care = { noor: id(681), tess: id(682) }

const subjects: readonly Subject[] = [
  ...(Object.keys(cast) as (keyof typeof cast)[]),
  ...(['sami', 'lotte', 'noor', 'tess', 'handed', 'kept'] as const),
]

/** Words that must not stand in any answer to this person. */
export function forbiddenFor(who: Who | 'tom', shown: readonly Subject[] = []): string[] {
  return subjects.flatMap((subject) => {
    const right = mayRead[who][subject]
    if (right === 'all' || shown.includes(subject)) return []
    return columns
      .filter((column) => right !== 'name' || !nameColumns.includes(column))
      .map((column) => canary(subject, column))
  })
}

/** The cast with canaries in every column that says something about somebody, and one row of everything. */
export async function setHouse(db: pg.Pool): Promise<void> {
  await setStage(db)
  for (const [name, actor] of Object.entries(cast) as [keyof typeof cast, typeof cast.anna][]) {
    await db.query(
      `update person set given_name = $1, family_name = $2, email = $3, phone = $4, staff_key = $5, prefix = $6,
        interpreter = $7 where id = $8`,
      [
        canary(name, 'given'),
        canary(name, 'family'),
        `${canary(name, 'mail')}@school.example`,
        `06 ${canary(name, 'talk')}`,
        canary(name, 'key'),
        canary(name, 'between'),
        'ti',
        actor.personId,
      ],
    )
    await db.query('update identity set subject = $1 where account_id = $2', [
      `${canary(name, 'mail')}@school.example`,
      actor.accountId,
    ])
    await insert(
      db,
      'session',
      ['id', 'account_id', 'device', 'second_factor_at', 'person_id', 'last_seen_at'],
      [[actor.sessionId, actor.accountId, canary(name, 'device'), hours(0), actor.personId, hours(1)]],
    )
    await insert(
      db,
      'activity',
      ['school_id', 'person_id', 'verb', 'subject'],
      [[actor.schoolId, actor.personId, 'noted', JSON.stringify({ words: canary(name, 'deed') })]],
    )
  }
  for (const [name, child, school, watcher] of [
    ['sami', sami, regenboog, cast.ilse.personId],
    ['lotte', lotte, regenboog, cast.ilse.personId],
    ['noor', noor, regenboog, cast.ilse.personId],
    ['tess', tess, klimop, cast.tom.personId],
  ] as const) {
    await db.query(
      'update child set given_name = $1, family_name = $2, key = $3, prefix = $5 where id = $4',
      [canary(name, 'given'), canary(name, 'family'), canary(name, 'key'), child, canary(name, 'between')],
    )
    await db.query('update guardianship set basis = $1 where child_id = $2', [canary(name, 'basis'), child])
    await insert(
      db,
      'care_relation',
      ['school_id', 'person_id', 'child_id', 'from_on', 'until_on', 'reason'],
      [[school, watcher, child, '2026-01-01', '2026-02-01', `${canary(name, 'care')} since spring`]],
    )
    await insert(
      db,
      'break_glass',
      ['school_id', 'person_id', 'child_id', 'reason', 'opened_at', 'expires_at'],
      [[school, watcher, child, `${canary(name, 'glass')} at night`, hours(-100), hours(-76)]],
    )
    await insert(
      db,
      'child_access',
      ['school_id', 'child_id', 'person_id', 'part', 'basis', 'reason'],
      [[school, child, watcher, 'card', 'break-glass', canary(name, 'seen')]],
    )
  }
  await insert(
    db,
    'break_glass',
    ['school_id', 'person_id', 'child_id', 'reason', 'opened_at', 'expires_at'],
    [[regenboog, cast.marieke.personId, sami, `${canary('sami', 'glass')} today`, hours(-1), hours(23)]],
  )
  await insert(
    db,
    'person_role',
    ['school_id', 'person_id', 'role'],
    [
      [regenboog, cast.ilse.personId, 'teacher'],
      [klimop, cast.tom.personId, 'ib'],
    ],
  )
  // Ilse supports Noor today; nobody there supports Tess, but a line says so.
  await insert(
    db,
    'care_relation',
    ['school_id', 'id', 'person_id', 'child_id', 'from_on', 'reason'],
    [
      [regenboog, care.noor, cast.ilse.personId, noor, hours(-240), `${canary('noor', 'care')} this year`],
      [klimop, care.tess, cast.tom.personId, tess, hours(-240), `${canary('tess', 'care')} this year`],
    ],
  )
  // A demo school, so that letters leave although the address is this machine's.
  await db.query(`update school set logo = '\\x89504e47', logo_type = 'image/png', is_demo = true`)
  await setRounds(db)
  await setPost(db)
}
