import { expect, test } from 'vitest'
import { readFields, readForm, TooLarge } from '@/lib/foundation/form'
import { openHandler, statusOf } from '@/lib/foundation/handler'

const address = 'http://localhost:3000/code'
const headers = { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' }
const post = (body: BodyInit, more: Record<string, string> = {}) =>
  new Request(address, {
    method: 'POST',
    body,
    headers: { ...headers, ...more },
    duplex: 'half',
  } as RequestInit)

/** A body that never ends and tells no length. */
const endless = () => {
  let given = 0
  const body = new ReadableStream({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(4096).fill(97))
    },
  })
  return { body, given: () => given }
}

test('a form comes in with its fields, and what is none reads as empty', async () => {
  expect(await readFields(post('taal=en&kleur=licht'))).toEqual({ taal: 'en', kleur: 'licht' })
  expect([...(await readForm(new Request(address, { method: 'POST' })))]).toEqual([])
})

test('a body without end is left as soon as it passes the limit', async () => {
  const { body, given } = endless()
  await expect(readForm(post(body))).rejects.toThrow(TooLarge)
  expect(given()).toBeLessThan(10)
})

test('a length that is too long is refused before anything is read', async () => {
  const { body, given } = endless()
  await expect(readForm(post(body, { 'content-length': '99999' }))).rejects.toThrow(TooLarge)
  expect(given()).toBeLessThan(2)
})

test('a door answers 413 to a form longer than its page can send', async () => {
  const work = openHandler('a test', async (request) => new Response([...(await readForm(request))].join()))
  const context = { params: Promise.resolve({}) }
  expect((await work(post('a=1'), context)).status).toBe(200)
  expect((await work(post(endless().body), context)).status).toBe(413)
  expect(statusOf('too-large')).toBe(413)
})

const doors = import.meta.glob<string>('../../../{app,lib}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test('every form is read by the one reader that knows when to stop', () => {
  const readers = Object.entries(doors).filter(([, source]) => /\.formData\(\)/.test(source))
  expect(readers.map(([file]) => file.replace('../../../', ''))).toEqual(['lib/foundation/form.ts'])
})
