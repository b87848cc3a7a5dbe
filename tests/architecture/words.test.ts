import { expect, test } from 'vitest'
import ar from '@/lib/i18n/messages/ar.json'
import en from '@/lib/i18n/messages/en.json'
import nl from '@/lib/i18n/messages/nl.json'

/** Rooms only staff read: Dutch and English. Everything else a parent may reach, so it exists in Arabic too. */
const staffOnly: ReadonlySet<string> = new Set([
  'teacher',
  'leader',
  'round',
  'school',
  'exchange',
  'post',
  'letters',
])

type Tree = { [key: string]: string | Tree }
const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
const textsOf = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))

test('English says everything Dutch says', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(nl).sort())
})

test('Arabic says everything a parent reaches', () => {
  const reachable = keysOf(nl).filter((key) => !staffOnly.has(key.split('.')[0] ?? ''))
  expect(keysOf(ar).sort()).toEqual(reachable.sort())
})

test('every language fills the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]).sort()
  const flat = (tree: Tree) => new Map(keysOf(tree).map((key, i) => [key, textsOf(tree)[i] ?? '']))
  const [dutch, english, arabic] = [flat(nl), flat(en), flat(ar)]
  const off = [...dutch].filter(([key, text]) =>
    [english, arabic].some(
      (other) =>
        other.has(key) &&
        new Set([...blanks(other.get(key) ?? ''), ...blanks(text)]).size !== new Set(blanks(text)).size,
    ),
  )
  expect(off.map(([key]) => key)).toEqual([])
})

test('words we do not use', () => {
  const banned =
    /\b(klant(en)?|partner(s)?|10-minutengesprek(ken)?|tienminutengesprek(ken)?|luizenmoeder|leerkracht(en)?)\b/i
  expect(textsOf(nl).filter((text) => banned.test(text))).toEqual([])
  expect(textsOf(nl).filter((text) => text.includes('!'))).toEqual([])
})

const screens = import.meta.glob<string>('../../{app,components}/**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test('no words on screen outside the messages', () => {
  const spoken = Object.entries(screens).flatMap(([file, source]) => {
    const text = [...source.matchAll(/<[A-Za-z][^<>]*>\s*([A-Za-zÀ-ÿ][^<>{}=;()]*?)\s*<\//g)].map(
      (match) => match[1],
    )
    const attributes = [
      ...source.matchAll(/\b(?:title|placeholder|alt|aria-label)="([^"]*[A-Za-z]{2}[^"]*)"/g),
    ].map((match) => match[1])
    return [...text, ...attributes].map((words) => `${file.replace('../../', '')}: ${words}`)
  })
  expect(spoken).toEqual([])
})
