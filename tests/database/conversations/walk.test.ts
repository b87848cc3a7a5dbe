import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import * as cancel from '@/app/u/[token]/[childId]/afzeggen/route'
import * as done from '@/app/u/[token]/[childId]/klaar/route'
import * as choose from '@/app/u/[token]/[childId]/route'
import * as confirm from '@/app/u/[token]/[childId]/tijd/route'
import * as home from '@/app/u/[token]/route'
import { fatima, joris, lotte, noor, sami } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'
import { linkFor, visit } from './link'
import { now, roundInput, setRound } from './round'

const db = superuser()
let round: Awaited<ReturnType<typeof setRound>>
beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  await setStage(db)
  round = await setRound(db)
})
afterAll(async () => {
  vi.useRealTimers()
  await db.end()
})

const tagsNamed = (html: string, name: string) =>
  [...html.matchAll(/<(?:button|input)\b[^>]*>/g)]
    .filter(([tag]) => tag.includes(`name="${name}"`))
    .map(([tag]) => tag.match(/value="([^"]*)"/)?.[1] ?? '')
const momentsIn = (html: string) => tagsNamed(html, 'moment')
const keyIn = (html: string) => tagsNamed(html, 'sleutel')[0] ?? ''
const versionIn = (html: string) => tagsNamed(html, 'versie')[0] ?? ''

test('a parent of one child books from the link in two taps, changes and cancels, without script', async () => {
  const token = await linkFor(joris, round.roundId)
  const params = { token, childId: noor }
  const path = `/u/${token}/${noor}`
  const asked = await visit(home.GET, `/u/${token}`, { token })
  expect(asked.status).toBe(200)
  expect(asked.html).toContain('Wanneer komt u praten met Noor en Anna Smit?')
  expect(asked.html).not.toMatch(/<script|Sami|Yilmaz/)
  const [slot = ''] = momentsIn(asked.html)
  const check = await visit(confirm.GET, `${path}/tijd?moment=${slot}`, params)
  expect(check.html).toContain('Klopt dit?')
  expect((await db.query('select from conversation')).rowCount).toBe(0)
  const form = { moment: slot, sleutel: keyIn(check.html) }
  const booked = await visit(confirm.POST, `${path}/tijd`, params, form)
  expect([booked.status, booked.location]).toEqual([303, `${path}/klaar`])
  expect((await visit(confirm.POST, `${path}/tijd`, params, form)).status).toBe(303)
  const { html } = await visit(done.GET, `${path}/klaar`, params)
  expect(html).toContain('Klaar. Tot dinsdag.')

  const others = await visit(choose.GET, path, params)
  const [, later = ''] = momentsIn(others.html)
  const again = await visit(confirm.GET, `${path}/tijd?moment=${later}`, params)
  const moved = await visit(confirm.POST, `${path}/tijd`, params, {
    moment: later,
    sleutel: keyIn(again.html),
    versie: versionIn(again.html),
  })
  expect(moved.status).toBe(303)
  const { rows } = await db.query('select slot_id, sequence from conversation')
  expect(rows).toEqual([{ slot_id: later, sequence: 1 }])

  const sure = await visit(cancel.GET, `${path}/afzeggen`, params)
  expect(sure.html).toContain('Wilt u afzeggen?')
  const gone = await visit(cancel.POST, `${path}/afzeggen`, params, { versie: versionIn(sure.html) })
  expect([gone.status, gone.location]).toEqual([303, `/u/${token}?afgezegd=${noor}`])
  expect((await db.query('select from agenda_entry')).rowCount).toBe(0)
})

test('who comes second hears it on a page with other times, and nothing was booked for them', async () => {
  const [first, second] = [await linkFor(fatima, round.roundId), await linkFor(joris, round.roundId)]
  const moment = round.groep5[0]?.id ?? ''
  const post = (token: string, childId: string) =>
    visit(
      confirm.POST,
      `/u/${token}/${childId}/tijd`,
      { token, childId },
      { moment, sleutel: crypto.randomUUID() },
    )
  expect((await post(first, sami)).status).toBe(303)
  const { status, html } = await post(second, noor)
  expect(status).toBe(409)
  expect(html).toContain('Deze tijd is net gekozen')
  expect(html).toContain('autofocus')
  expect(momentsIn(html)).not.toContain(moment)
  expect(new Set(momentsIn(html)).size).toBeGreaterThan(3)
  expect(html).not.toMatch(/Sami|Fatima/)
})

test('a family with more children sees each, and the next child is offered a moment beside the first', async () => {
  const token = await linkFor(fatima, round.roundId)
  const { html } = await visit(home.GET, `/u/${token}`, { token })
  expect(html).toContain('Startgesprek van Sami')
  expect(html).toContain('Startgesprek van Lotte')
  const moment = round.groep5[1]?.id ?? ''
  const form = { moment, sleutel: crypto.randomUUID() }
  await visit(confirm.POST, `/u/${token}/${sami}/tijd`, { token, childId: sami }, form)
  const next = await visit(choose.GET, `/u/${token}/${lotte}`, { token, childId: lotte })
  expect(next.html).toContain('Sami heeft ook een gesprek.')
  expect(momentsIn(next.html).slice(0, 2)).toEqual([round.groep3[0]?.id, round.groep3[2]?.id])
  expect(momentsIn(next.html)).not.toContain(round.groep3[1]?.id)
})

test('every link that opens nothing gives the same page with the school to call', async () => {
  const token = await linkFor(fatima, round.roundId)
  await db.query('update invitation set revoked_at = now()')
  const texts = new Set<string>()
  for (const wrong of [token, `RGNBGG-${'x'.repeat(43)}`, 'RGNBGG-']) {
    const { status, html } = await visit(home.GET, `/u/${wrong}`, { token: wrong })
    expect(status).toBe(404)
    expect(html).toContain('030 123 45 67')
    texts.add(html.replaceAll(wrong, ''))
  }
  expect(texts.size).toBe(1)
  const nobody = await visit(home.GET, '/u/zzz', { token: 'zzz' })
  expect([nobody.status, nobody.html.includes('030 123')]).toEqual([404, false])
})

test("another family's child, another round's moment and a form that was tampered with are not there", async () => {
  const token = await linkFor(joris, round.roundId)
  const params = { token, childId: sami }
  for (const handler of [choose.GET, confirm.GET, done.GET, cancel.GET])
    expect((await visit(handler, `/u/${token}/${sami}`, params)).status).toBe(404)
  for (const handler of [confirm.POST, cancel.POST])
    expect((await visit(handler, `/u/${token}/${sami}`, params, { moment: 'x', versie: '0' })).status).toBe(
      404,
    )
  const own = { token, childId: noor }
  const foreign = { moment: round.groep3[0]?.id ?? '', sleutel: crypto.randomUUID() }
  expect((await visit(confirm.POST, `/u/${token}/${noor}/tijd`, own, foreign)).status).toBe(404)
  const stranger = new Request(`http://localhost:3000/u/${token}/${noor}/tijd`, {
    method: 'POST',
    body: new URLSearchParams(foreign),
    headers: { origin: 'https://elsewhere.example' },
  })
  expect((await confirm.POST(stranger, { params: Promise.resolve(own) })).status).toBe(403)
  expect((await db.query('select from conversation')).rowCount).toBe(0)
})

test('a language chosen on the page is used and kept', async () => {
  const token = await linkFor(joris, round.roundId)
  const { html, headers } = await visit(home.GET, `/u/${token}?taal=ar`, { token })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(headers.get('set-cookie')).toContain('taal=ar')
})

test('before the round opens and after it closes nothing can be chosen, and the page says when or whom to call', async () => {
  const token = await linkFor(joris, round.roundId)
  for (const [moment, words] of [
    ['2026-08-19T12:00:00Z', 'U kunt kiezen vanaf donderdag 20 augustus, 08.00 uur.'],
    ['2026-08-31T12:00:00Z', 'Bel de school.'],
  ] as const) {
    vi.setSystemTime(new Date(moment))
    const { html } = await visit(home.GET, `/u/${token}`, { token })
    expect(html).toContain(words)
    const answer = await visit(
      confirm.POST,
      `/u/${token}/${noor}/tijd`,
      { token, childId: noor },
      { moment: round.groep5[0]?.id ?? '', sleutel: crypto.randomUUID() },
    )
    expect(answer.status).toBe(409)
  }
})

test('the page with sixty free moments is one round trip: at most 14 kB compressed, no script', async () => {
  await db.query('truncate round cascade')
  const days = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'] as const
  const [window] = roundInput.windows
  if (!window) throw new Error('no window')
  const windows = days.map((date) => ({ ...window, date, from: '08:30' as const, until: '14:45' as const }))
  const wide = await setRound(db, { ...roundInput, windows })
  expect(wide.groep5).toHaveLength(60)
  const token = await linkFor(joris, wide.roundId)
  for (const language of ['nl', 'ar']) {
    const { html } = await visit(home.GET, `/u/${token}?taal=${language}`, { token })
    expect(new Set(momentsIn(html)).size).toBe(60)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThanOrEqual(14 * 1024)
  }
})

test('a parent reads until when they can change, and is offered no change that does not work', async () => {
  const token = await linkFor(joris, round.roundId)
  const params = { token, childId: noor }
  const path = `/u/${token}/${noor}`
  const slot = round.groep5[0]?.id ?? ''
  const check = await visit(confirm.GET, `${path}/tijd?moment=${slot}`, params)
  expect(check.html).toContain('U kunt dit wijzigen tot zondag 30 augustus, 20.00 uur.')
  await visit(confirm.POST, `${path}/tijd`, params, { moment: slot, sleutel: keyIn(check.html) })
  const page = async (at: string) => {
    vi.setSystemTime(new Date(at))
    return (await visit(done.GET, `${path}/klaar`, params)).html
  }
  const open = await page('2026-08-30T17:00:00Z')
  expect([open.includes('>Wijzig<'), open.includes('>Zeg af<')]).toEqual([true, true])
  const closed = await page('2026-08-30T19:00:00Z')
  expect([closed.includes('>Wijzig<'), closed.includes('>Zeg af<')]).toEqual([false, true])
  expect(closed).toContain('Een andere tijd? Bel de school.')
})
