import { afterAll, beforeEach, expect, test } from 'vitest'
import { eraseChild } from '@/lib/operations/erase/child'
import { erasePerson } from '@/lib/operations/erase/person'
import { anna, fatima, joris, karim, lotte, noor, regenboog, sami, vera, year } from '@/tests/cast'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const owner = process.env['TEST_OWNER_URL'] ?? ''
const round = '00000000-0000-4000-8000-000000000501'
const talk = '00000000-0000-4000-8000-000000000502'
afterAll(() => db.end())

/** Fatima and Karim sit at a conversation about Sami with Anna; traces of them stand in every table there is. */
beforeEach(async () => {
  await setStage(db)
  const at = ['2026-09-01T10:00Z', '2026-09-01T10:20Z']
  await insert(
    db,
    'round',
    ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
    [[regenboog, round, year, 'R', '2026-08-31', '2026-09-04', '2026-08-20T10:00Z', '2026-09-04T10:00Z']],
  )
  await insert(
    db,
    'conversation',
    ['school_id', 'id', 'round_id', 'starts_at', 'ends_at', 'booked_by_id', 'booked_at'],
    [[regenboog, talk, round, ...at, fatima.personId, '2026-08-21']],
  )
  await insert(
    db,
    'conversation_child',
    ['school_id', 'conversation_id', 'child_id', 'round_id'],
    [[regenboog, talk, sami, round]],
  )
  for (const { personId } of [fatima, karim])
    await insert(
      db,
      'conversation_guardian',
      ['school_id', 'conversation_id', 'guardian_id', 'child_id'],
      [[regenboog, talk, personId, sami]],
    )
  await insert(
    db,
    'conversation_staff',
    ['school_id', 'conversation_id', 'person_id'],
    [[regenboog, talk, anna.personId]],
  )
  for (const [kind, subject] of [
    ['child', sami],
    ['guardian', fatima.personId],
    ['staff', anna.personId],
  ])
    await insert(
      db,
      'agenda_entry',
      ['school_id', 'subject_kind', 'subject_id', 'starts_at', 'ends_at', 'source_kind', 'source_id'],
      [[regenboog, kind, subject, ...at, 'conversation', talk]],
    )
  const notice = (recipient: string, data: object, message: string) => [
    regenboog,
    recipient,
    'conversation-booked',
    'news',
    JSON.stringify(data),
    message,
    '2026-08-21',
  ]
  await insert(
    db,
    'notice',
    ['school_id', 'recipient_id', 'kind', 'urgency', 'data', 'message_id', 'due_at'],
    [
      notice(fatima.personId, { conversationId: talk, childIds: [sami] }, 'm1'),
      notice(anna.personId, { conversationId: talk, childIds: [sami] }, 'm2'),
      notice(joris.personId, { childIds: [noor] }, 'm3'),
    ],
  )
  await insert(
    db,
    'child_access',
    ['school_id', 'child_id', 'person_id', 'part', 'basis'],
    [
      [regenboog, sami, anna.personId, 'card', 'teaches'],
      [regenboog, sami, fatima.personId, 'log', 'guardian'],
    ],
  )
  await insert(
    db,
    'activity',
    ['school_id', 'person_id', 'verb', 'subject'],
    [[regenboog, fatima.personId, 'booked', JSON.stringify({ childId: sami })]],
  )
  await insert(
    db,
    'invitation',
    ['school_id', 'person_id', 'scope', 'channel', 'token_hash', 'valid_until'],
    [[regenboog, fatima.personId, `conversations:${round}`, 'letter', Buffer.from('a'), '2026-10-01']],
  )
  await insert(
    db,
    'calendar_feed',
    ['school_id', 'person_id', 'token_hash'],
    [[regenboog, fatima.personId, Buffer.from('b')]],
  )
  await insert(db, 'session', ['account_id', 'person_id'], [[fatima.accountId, fatima.personId]])
})

/** Tables in which any of the words still stands, in any column. */
async function tablesNaming(...words: string[]): Promise<string[]> {
  const { rows } = await db.query(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`)
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await db.query(`select 1 from ${name} t where t::text ~* $1 limit 1`, [
      words.join('|'),
    ])
    if (rowCount) found.push(name)
  }
  return found
}

test('of an erased child nothing is left in any table, and everybody else keeps their own', async () => {
  expect(await tablesNaming(sami, 'Sami')).not.toEqual([])
  await eraseChild(owner, regenboog, sami, true)
  expect(await tablesNaming(sami, 'Sami', talk)).toEqual([])
  const { rows } = await db.query('select id from child order by id')
  expect(rows.length).toBe(3)
  const { rows: mails } = await db.query('select message_id from notice')
  expect(mails).toEqual([{ message_id: 'm3' }])
})

test('of an erased parent nothing is left, account and sessions included; the other parent keeps the conversation', async () => {
  await erasePerson(owner, regenboog, fatima.personId, true)
  const account = fatima.accountId ?? ''
  expect(await tablesNaming(fatima.personId, account, 'Fatima', 'fatima@')).toEqual([])
  const { rows } = await db.query('select guardian_id from conversation_guardian')
  expect(rows).toEqual([{ guardian_id: karim.personId }])
  const { rows: booked } = await db.query('select booked_by_id from conversation')
  expect(booked).toEqual([{ booked_by_id: karim.personId }])
})

test('when the last parent goes, so does the conversation', async () => {
  await erasePerson(owner, regenboog, fatima.personId, true)
  await erasePerson(owner, regenboog, karim.personId, true)
  expect(await tablesNaming(talk)).toEqual([])
  const { rowCount } = await db.query('select 1 from guardianship where child_id in ($1, $2)', [sami, lotte])
  expect(rowCount).toBe(0)
})

test('of a teacher who looked at a file no name or address is left, but the parents keep their log', async () => {
  await erasePerson(owner, regenboog, anna.personId, true)
  expect(await tablesNaming(anna.accountId ?? '', 'Anna', 'Smit', 'anna@')).toEqual([])
  const { rowCount } = await db.query('select 1 from child_access where person_id = $1', [anna.personId])
  expect(rowCount).toBe(1)
  const { rowCount: roles } = await db.query('select 1 from person_role where person_id = $1', [
    anna.personId,
  ])
  expect(roles).toBe(0)
})

test('without being meant, nothing goes but the report says what would', async () => {
  const gone = await eraseChild(owner, regenboog, sami, false)
  expect(gone).toMatchObject({ child: 1, conversation: 1, guardianship: 2, child_access: 2 })
  const { rowCount } = await db.query('select 1 from child where id = $1', [sami])
  expect(rowCount).toBe(1)
})

test('another school cannot be reached, and an account somebody still has elsewhere stays', async () => {
  await eraseChild(owner, vera.schoolId, sami, true)
  await db.query('update person set account_id = $1 where id = $2', [fatima.accountId, vera.personId])
  await erasePerson(owner, regenboog, fatima.personId, true)
  const { rowCount } = await db.query('select 1 from account where id = $1', [fatima.accountId])
  expect(rowCount).toBe(1)
  const { rowCount: children } = await db.query('select 1 from child where id = $1', [sami])
  expect(children).toBe(1)
})
