import { addDays, addMinutes } from 'date-fns'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openInvitation } from '@/lib/foundation/invitation'
import { openByCode } from '@/lib/people/invitations/codes/commands'
import { issueInvitations, revokeInvitations } from '@/lib/people/invitations/commands'
import { scopeOfRound } from '@/lib/people/invitations/rules'
import { anna, fatima, joris, karim, marieke, sami, stranger, vera, year } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-08-20T10:00:00Z')
const scope = scopeOfRound(year)
const order = (...people: { personId: string }[]) => ({
  personIds: people.map(({ personId }) => personId),
  scope,
  channel: 'letter' as const,
  validUntil: addDays(now, 40),
})
const letterFor = async (person: { personId: string }) => {
  const [letter] = await issueInvitations(marieke, order(person), now)
  if (!letter?.code) throw new Error('no letter')
  return { token: letter.token, code: letter.code }
}
/** The same letter with another last symbol. */
const mistype = (code: string) => code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
const opens = async (token: string, at = now) => !('problem' in (await openInvitation(token, at)))
const opensCode = async (code: string, at = now) => (await openByCode(code, at)).ok

beforeEach(() => setStage(db))
afterAll(() => db.end())

test('a letter opens by its link, any number of times, until it expires', async () => {
  const { token } = await letterFor(fatima)
  expect(token).toMatch(/^RGNBGG-[\w-]{43}$/)
  const invited = await openInvitation(token, now)
  expect(invited).toMatchObject({ scope, actor: { personId: fatima.personId } })
  expect(await opens(token, addDays(now, 39))).toBe(true)
  expect(await opens(token, addDays(now, 40))).toBe(false)
})

test('a letter opens by its code, any number of times, with a link of the same life', async () => {
  const { code } = await letterFor(fatima)
  for (const typed of [code, code.toLowerCase(), code.replace(/(.{4})/g, '$1 ')]) {
    const opened = await openByCode(typed, now)
    if (!opened.ok) throw new Error('the code did not open')
    expect(await openInvitation(opened.value.token, now)).toMatchObject({
      scope,
      actor: { personId: fatima.personId },
    })
    expect(await opens(opened.value.token, addDays(now, 40))).toBe(false)
  }
  expect(await opensCode(code, addDays(now, 40))).toBe(false)
})

test('of letters printed at the same moment only the last works', async () => {
  const first = await letterFor(fatima)
  const holder = await db.connect()
  // Whoever reads the first letter's row now, reads it before either of the two new ones is there.
  await holder.query('begin')
  await holder.query('select 1 from invitation for update')
  const printing = [letterFor(fatima), letterFor(fatima)]
  await new Promise((resolve) => setTimeout(resolve, 700))
  await holder.query('commit')
  holder.release()
  const works = []
  for (const letter of [first, ...(await Promise.all(printing))])
    if (await opens(letter.token)) works.push(letter)
  expect(works).toHaveLength(1)
})

test('neither link nor code can be read from the database', async () => {
  const { token, code } = await letterFor(fatima)
  const { rows } = await db.query('select row_to_json(i)::text as row from invitation i')
  expect(rows).toHaveLength(1)
  // The random part may begin with a dash of its own.
  for (const secret of [token, token.slice(token.indexOf('-') + 1), code, code.slice(4)])
    expect(rows[0].row).not.toContain(secret)
  expect(rows[0].row).toContain('$argon2id$')
})

test('a reprint kills the earlier letter, its code and what the code had opened', async () => {
  const old = await letterFor(fatima)
  const opened = await openByCode(old.code, now)
  const other = await letterFor(joris)
  const fresh = await letterFor(fatima)
  expect(await opens(old.token)).toBe(false)
  expect(await opensCode(old.code)).toBe(false)
  expect(opened.ok && (await opens(opened.value.token))).toBe(false)
  expect(await opens(fresh.token)).toBe(true)
  expect(await opensCode(fresh.code)).toBe(true)
  expect(await opens(other.token)).toBe(true)
})

test('a mail leaves the letter alone, and a revoked invitation opens nothing', async () => {
  const letter = await letterFor(fatima)
  const [mail] = await issueInvitations(marieke, { ...order(fatima), channel: 'mail' }, now)
  expect(mail?.code).toBeNull()
  expect([await opens(letter.token), await opens(mail?.token ?? '')]).toEqual([true, true])
  await revokeInvitations(marieke, { personIds: [fatima.personId], scope }, now)
  expect([await opens(letter.token), await opens(mail?.token ?? ''), await opensCode(letter.code)]).toEqual([
    false,
    false,
    false,
  ])
})

test('who has no authority, an unknown one, or a blocked right gets none; nor does another school', async () => {
  const everybody = order(fatima, karim, joris, stranger, anna)
  const persons = (await issueInvitations(marieke, everybody, now)).map(({ personId }) => personId)
  expect(persons).toEqual([fatima.personId, joris.personId])
  await db.query(`update guardianship set authority = 'unknown' where guardian_id = $1`, [joris.personId])
  await db.query(`update guardianship set information_right = 'blocked' where guardian_id = $1`, [
    fatima.personId,
  ])
  expect(await issueInvitations(marieke, everybody, now)).toEqual([])
})

test('only leader and office give out invitations, each in their own school; a guardian only the own one', async () => {
  expect(await issueInvitations(fatima, order(fatima), now)).toHaveLength(1)
  for (const actor of [joris, anna])
    await expect(issueInvitations(actor, order(fatima), now)).rejects.toThrow('invitations')
  expect(await issueInvitations(vera, order(fatima), now)).toEqual([])
})

test('revoked, expired, foreign, mistyped and never existing codes are answered alike', async () => {
  const revoked = await letterFor(fatima)
  await letterFor(fatima)
  const { code } = await letterFor(joris)
  const answers = [
    await openByCode(revoked.code, now),
    await openByCode(code, addDays(now, 60)),
    await openByCode(mistype(code), now),
    await openByCode('2222 2222 2222', now),
    await openByCode('hello', now),
    await openByCode('', now),
  ]
  for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: 'not-there' })
})

test('an unknown code takes as long as a wrong one', async () => {
  const { code } = await letterFor(fatima)
  await openByCode('2222 2222 2222', now)
  const timed = async (typed: string) => {
    const before = performance.now()
    await openByCode(typed, now)
    return performance.now() - before
  }
  const wrong = await timed(mistype(code))
  const unknown = await timed('2222 2222 2222')
  expect(unknown).toBeGreaterThan(wrong / 4)
})

test('after five wrong tries a code waits a quarter of an hour, also for the right code', async () => {
  const { code } = await letterFor(fatima)
  for (let n = 0; n < 5; n++) expect(await opensCode(mistype(code))).toBe(false)
  expect(await opensCode(code)).toBe(false)
  expect(await opensCode(code, addMinutes(now, 14))).toBe(false)
  expect(await opensCode(code, addMinutes(now, 15))).toBe(true)
  const { rows } = await db.query(`select failed_tries from invitation where channel = 'letter'`)
  expect(rows).toEqual([{ failed_tries: 0 }])
})

test('a try while the code waits does not lengthen the wait', async () => {
  const { code } = await letterFor(fatima)
  for (let n = 0; n < 5; n++) await opensCode(mistype(code))
  await opensCode(mistype(code), addMinutes(now, 10))
  expect(await opensCode(code, addMinutes(now, 15))).toBe(true)
})

test('of many wrong tries at once no more than five are judged', async () => {
  const { code } = await letterFor(fatima)
  const tries = Array.from({ length: 18 }, () => openByCode(mistype(code), now))
  expect((await Promise.all(tries)).some(({ ok }) => ok)).toBe(false)
  const { rows } = await db.query(`select failed_tries from invitation where channel = 'letter'`)
  expect(rows).toEqual([{ failed_tries: 5 }])
})

test('wrong tries at other codes, known and unknown, never stand in the way of a right one', async () => {
  const other = await letterFor(joris)
  const { code } = await letterFor(fatima)
  for (let n = 0; n < 8; n++) {
    await openByCode(mistype(other.code), now)
    await openByCode(`2345 6789 ABC${n + 2}`, now)
  }
  expect(await opensCode(code)).toBe(true)
  expect(await opensCode(other.code)).toBe(false)
})

test('who lost the say over the child since the letter was printed is not let in', async () => {
  const { code } = await letterFor(fatima)
  await db.query(`update guardianship set authority = 'no' where guardian_id = $1`, [fatima.personId])
  expect(await opensCode(code)).toBe(false)
})

test('a class set of 30 letters is ready in under three seconds, every code of its own', async () => {
  const ids: string[] = []
  for (let n = 0; n < 30; n++) {
    const id = `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
    await db.query(
      `insert into person (school_id, id, given_name, family_name) values ($1, $2, 'Ouder', 'Proef')`,
      [fatima.schoolId, id],
    )
    await db.query(
      `insert into guardianship (school_id, guardian_id, child_id, authority) values ($1, $2, $3, 'yes')`,
      [fatima.schoolId, id, sami],
    )
    ids.push(id)
  }
  const before = performance.now()
  const letters = await issueInvitations(marieke, { ...order(), personIds: ids }, now)
  expect(performance.now() - before).toBeLessThan(3000)
  expect(new Set(letters.map(({ code }) => code)).size).toBe(30)
})
