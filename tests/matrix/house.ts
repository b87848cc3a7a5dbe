import { createHash } from 'node:crypto'
import { hash as argon } from '@node-rs/argon2'
import type pg from 'pg'
import { codeCost, selectorText } from '@/lib/people/invitations/codes/rules'
import {
  cast,
  fatima,
  groep3,
  groep5,
  joris,
  karim,
  klimop,
  lotte,
  noor,
  otherGroup,
  otherYear,
  regenboog,
  sami,
  stranger,
  tess,
  year,
} from '@/tests/cast'
import { insert, setStage } from '@/tests/stage'
import { mayRead, type Who } from './people'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const hash = (text: string) => createHash('sha256').update(text).digest()

export const nobody = id(999_999)
export const rounds = { own: id(601), other: id(602) }
export const slots = { groep5: id(611), groep5later: id(612), groep3: id(613), other: id(614) }
export const windows = { groep5: id(621), groep3: id(622), other: id(623) }
export const conversations = { noor: id(631), tess: id(632) }
export const rooms = { own: id(641), other: id(642) }
export const notices = { fatima: id(651), joris: id(652), stranger: id(653) }

/** Links as they stand on letters. Whoever holds one is the person, so nobody is given another's. */
export const tokens = {
  fatima: `RGNBGG-${'f'.repeat(43)}`,
  karim: `RGNBGG-${'k'.repeat(43)}`,
  joris: `RGNBGG-${'j'.repeat(43)}`,
  stranger: `KLMPPP-${'s'.repeat(43)}`,
  expired: `RGNBGG-${'e'.repeat(43)}`,
  revoked: `RGNBGG-${'r'.repeat(43)}`,
  unknown: `RGNBGG-${'u'.repeat(43)}`,
} as const
export const feeds = { fatima: `fatima-feed-${'f'.repeat(43)}`, unknown: `no-feed-${'u'.repeat(43)}` }

/** The code on Fatima's letter. */
export const letterCode = 'ZZZZ 2222 3333'
const codeHash = await argon('22223333', codeCost)

const now = Date.now()
const hours = (n: number) => new Date(now + n * 3_600_000)

const subjects = { ...cast, sami: null, lotte: null, noor: null, tess: null }

/** A word that stands nowhere but in one column of one subject's rows. */
const canary = (subject: string, column: string) => `zq${column}${subject}q`
const columns = [
  'given',
  'family',
  'key',
  'mail',
  'talk',
  'basis',
  'care',
  'glass',
  'seen',
  'notice',
  'deed',
  'device',
]

/** Words that must not stand in any answer to this person. */
export function forbiddenFor(who: Who): string[] {
  return Object.keys(subjects).flatMap((subject) => {
    const right = mayRead[who][subject as keyof typeof subjects]
    if (right === 'all') return []
    return columns
      .filter((column) => right !== 'name' || !['given', 'family'].includes(column))
      .map((column) => canary(subject, column))
  })
}

/** The cast with canaries in every column that says something about somebody, and one row of everything. */
export async function setHouse(db: pg.Pool): Promise<void> {
  await setStage(db)
  for (const [name, actor] of Object.entries(cast)) {
    await db.query(
      `update person set given_name = $1, family_name = $2, email = $3, phone = $4, staff_key = $5 where id = $6`,
      [
        canary(name, 'given'),
        canary(name, 'family'),
        `${canary(name, 'mail')}@school.example`,
        `06 ${canary(name, 'talk')}`,
        canary(name, 'key'),
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
      ['id', 'account_id', 'device', 'second_factor_at', 'person_id'],
      [[actor.sessionId, actor.accountId, canary(name, 'device'), hours(0), actor.personId]],
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
    await db.query('update child set given_name = $1, family_name = $2, key = $3 where id = $4', [
      canary(name, 'given'),
      canary(name, 'family'),
      canary(name, 'key'),
      child,
    ])
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
  await db.query(`update school set logo = '\\x89504e47', logo_type = 'image/png'`)
  await setRounds(db)
  await setPost(db)
}

async function setRounds(db: pg.Pool): Promise<void> {
  for (const [school, round, yearId, room] of [
    [regenboog, rounds.own, year, rooms.own],
    [klimop, rounds.other, otherYear, rooms.other],
  ]) {
    await insert(db, 'room', ['school_id', 'id', 'name'], [[school, room, `Lokaal ${room?.slice(-1)}`]])
    await insert(
      db,
      'round',
      ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
      [[school, round, yearId, 'Startgesprekken', hours(24), hours(24 * 20), hours(-24), hours(24 * 20)]],
    )
  }
  const plan = [
    [
      regenboog,
      rounds.own,
      groep5,
      windows.groep5,
      cast.anna.personId,
      rooms.own,
      [slots.groep5, slots.groep5later],
    ],
    [regenboog, rounds.own, groep3, windows.groep3, cast.bram.personId, null, [slots.groep3]],
    [klimop, rounds.other, otherGroup, windows.other, cast.tom.personId, rooms.other, [slots.other]],
  ] as const
  for (const [school, round, group, window, teacher, room, made] of plan) {
    await insert(db, 'round_group', ['school_id', 'round_id', 'group_id'], [[school, round, group]])
    await insert(
      db,
      'round_window',
      ['school_id', 'id', 'round_id', 'group_id', 'teacher_id', 'room_id', 'starts_at', 'ends_at'],
      [[school, window, round, group, teacher, room, hours(72), hours(76)]],
    )
    for (const [i, slot] of made.entries())
      await insert(
        db,
        'slot',
        [
          'school_id',
          'id',
          'round_id',
          'window_id',
          'group_id',
          'teacher_id',
          'room_id',
          'starts_at',
          'ends_at',
        ],
        [[school, slot, round, window, group, teacher, room, hours(72 + i), hours(72.3 + i)]],
      )
  }
  await book(
    db,
    regenboog,
    rounds.own,
    conversations.noor,
    slots.groep5later,
    noor,
    joris.personId,
    cast.anna.personId,
    73,
  )
  await book(
    db,
    klimop,
    rounds.other,
    conversations.tess,
    slots.other,
    tess,
    stranger.personId,
    cast.tom.personId,
    72,
  )
}

async function book(
  db: pg.Pool,
  school: string,
  round: string,
  conversation: string,
  slot: string,
  child: string,
  guardian: string,
  teacher: string,
  from: number,
): Promise<void> {
  await insert(
    db,
    'conversation',
    ['school_id', 'id', 'round_id', 'slot_id', 'starts_at', 'ends_at', 'booked_by_id', 'booked_at'],
    [[school, conversation, round, slot, hours(from), hours(from + 0.3), guardian, hours(-1)]],
  )
  await insert(
    db,
    'conversation_child',
    ['school_id', 'conversation_id', 'child_id', 'round_id'],
    [[school, conversation, child, round]],
  )
  await insert(
    db,
    'conversation_guardian',
    ['school_id', 'conversation_id', 'guardian_id', 'child_id'],
    [[school, conversation, guardian, child]],
  )
  await insert(
    db,
    'conversation_staff',
    ['school_id', 'conversation_id', 'person_id'],
    [[school, conversation, teacher]],
  )
  for (const [kind, subject] of [
    ['child', child],
    ['guardian', guardian],
    ['staff', teacher],
  ])
    await insert(
      db,
      'agenda_entry',
      ['school_id', 'subject_kind', 'subject_id', 'starts_at', 'ends_at', 'source_kind', 'source_id'],
      [[school, kind, subject, hours(from), hours(from + 0.3), 'conversation', conversation]],
    )
}

async function setPost(db: pg.Pool): Promise<void> {
  const invitation = (
    school: string,
    person: string,
    round: string,
    token: string,
    until: Date,
    revoked: Date | null,
  ) => [...[school, person, `conversations:${round}`, 'letter', hash(token), until, revoked]]
  await insert(
    db,
    'invitation',
    ['school_id', 'person_id', 'scope', 'channel', 'token_hash', 'valid_until', 'revoked_at'],
    [
      invitation(regenboog, fatima.personId, rounds.own, tokens.fatima, hours(500), null),
      invitation(regenboog, karim.personId, rounds.own, tokens.karim, hours(500), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.joris, hours(500), null),
      invitation(klimop, stranger.personId, rounds.other, tokens.stranger, hours(500), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.expired, hours(-1), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.revoked, hours(500), hours(-1)),
    ],
  )
  await db.query('update invitation set selector_hash = $1, code_hash = $2 where token_hash = $3', [
    hash(selectorText('ZZZZ')),
    codeHash,
    hash(tokens.fatima),
  ])
  await insert(
    db,
    'calendar_feed',
    ['school_id', 'person_id', 'token_hash'],
    [[regenboog, fatima.personId, hash(feeds.fatima)]],
  )
  for (const [name, notice, child, conversation] of [
    ['fatima', notices.fatima, sami, null],
    ['joris', notices.joris, noor, conversations.noor],
    ['stranger', notices.stranger, tess, conversations.tess],
  ] as const) {
    const data = { conversationId: conversation, childIds: [child], words: canary(name, 'notice') }
    await insert(
      db,
      'notice',
      ['school_id', 'id', 'recipient_id', 'kind', 'urgency', 'data', 'message_id', 'due_at'],
      [
        [
          ...[cast[name].schoolId, notice, cast[name].personId, 'conversation-booked', 'news'],
          ...[JSON.stringify(data), `${name}@matrix`, hours(1)],
        ],
      ],
    )
  }
}

/** One line per table: how many rows, and a checksum of all of them. */
export async function stateOf(db: pg.Pool): Promise<Record<string, string>> {
  tables ??= (
    await db.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname <> '_prisma_migrations' order by 1`)
  ).rows.map(({ relname }) => relname as string)
  const one = (name: string) =>
    `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state from ${name} t`
  const { rows } = await db.query([...tables, 'pgboss.job'].map(one).join(' union all '))
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}
let tables: string[] | undefined
