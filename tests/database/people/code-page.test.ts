import { addDays } from 'date-fns'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { GET, POST } from '@/app/code/route'
import { openInvitation } from '@/lib/foundation/invitation'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { fatima, marieke, year } from '@/tests/cast'
import { setStage, superuser } from '@/tests/stage'

const db = superuser()
const context = { params: Promise.resolve({}) }
const address = 'http://localhost:3000/code'

const type = (code: string, headers: Record<string, string> = {}, query = '') => {
  const body = new URLSearchParams({ code }).toString()
  return POST(
    new Request(`${address}${query}`, {
      method: 'POST',
      body,
      headers: {
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        ...headers,
      },
    }),
    context,
  )
}
const letter = async () => {
  const validUntil = addDays(new Date(), 30)
  const channel = 'letter' as const
  const order = { personIds: [fatima.personId], scope: `conversations:${year}`, channel, validUntil }
  const [issued] = await issueInvitations(marieke, order, new Date())
  return issued?.code ?? ''
}

beforeEach(() => setStage(db))
afterAll(() => db.end())

test('showing the page changes nothing and needs no script', async () => {
  const response = await GET(new Request(address, { headers: { 'accept-language': 'ar' } }), context)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
})

test('a right code leads to a link of its own', async () => {
  const response = await type(await letter())
  expect(response.status).toBe(303)
  const path = response.headers.get('location') ?? ''
  expect(path).toMatch(/^\/u\/RGNBGG-/)
  expect(await openInvitation(path.slice('/u/'.length), new Date())).toMatchObject({
    actor: { personId: fatima.personId },
  })
})

test('a wrong code is answered with one kind sentence, and stays in the field', async () => {
  const right = await letter()
  const answers = []
  for (const typed of [
    '2222 2222 2222',
    right.slice(0, 11) + (right.endsWith('2') ? '3' : '2'),
    'zomaar "iets"',
  ])
    answers.push({ typed, response: await type(typed) })
  const pages = []
  for (const { typed, response } of answers) {
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('Bel de school; het nummer staat op uw brief.')
    const shown = typed.replaceAll('"', '&quot;')
    expect(html).toContain(`value="${shown}"`)
    pages.push(html.replace(`value="${shown}"`, ''))
  }
  expect(new Set(pages).size).toBe(1)
})

test('a code posted from another site opens nothing', async () => {
  const code = await letter()
  for (const origin of ['https://evil.example', 'null'])
    expect((await type(code, { origin })).status).toBe(403)
  expect((await type(code, {}, '?taal=en')).status).toBe(303)
})

test('an enormous form is not read', async () => {
  expect((await type('K'.repeat(100_000))).status).toBe(413)
})
