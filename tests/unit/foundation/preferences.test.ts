import { afterEach, beforeEach, expect, test } from 'vitest'
import { preferenceCookies, returnPath, themeIn } from '@/lib/foundation/preferences'

const before = process.env['PUBLIC_URL']
beforeEach(() => {
  process.env['PUBLIC_URL'] = 'https://school.example'
})
afterEach(() => {
  if (before === undefined) delete process.env['PUBLIC_URL']
  else process.env['PUBLIC_URL'] = before
})

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const from = (referer?: string) =>
  new Request('https://school.example/voorkeur', referer ? { headers: { referer } } : {})

test('a language is remembered for a year', () => {
  expect(preferenceCookies(form({ taal: 'ar' }))).toEqual([
    'taal=ar; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure',
  ])
})

test('colours are remembered, and "system" forgets them', () => {
  expect(preferenceCookies(form({ theme: 'dark' }))[0]).toMatch(/^theme=dark; /)
  expect(preferenceCookies(form({ theme: 'system' }))[0]).toMatch(/^theme=; Path=\/; Max-Age=0/)
})

test('nothing else gets into a cookie', () => {
  expect(preferenceCookies(form({ taal: 'nl; Path=/evil', theme: 'dark\r\nX: 1' }))).toEqual([])
  expect(themeIn('pink')).toBeUndefined()
})

test('the form leads back to the page it stood on, never to another site', () => {
  expect(returnPath(from('https://school.example/privacy?x=1'))).toBe('/privacy?x=1')
  expect(returnPath(from('https://evil.example/privacy'))).toBe('/')
  expect(returnPath(from('https://school.example//evil.example'))).toBe('/evil.example')
  expect(returnPath(from())).toBe('/')
})
