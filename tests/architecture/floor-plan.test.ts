import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../{app,components,lib}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const files = Object.entries(sources)
  .map(([file, source]) => ({ file: file.replace('../../', ''), source }))
  .filter(({ file }) => !/generated\//.test(file))

/** Kind of a file by its path: the first pattern that fits names it. A file without a kind fails. */
const kinds: [kind: string, pattern: RegExp][] = [
  ['page', /^app\//],
  ['paper-piece', /^components\/paper\//],
  ['furniture', /^components\//],
  ['fact', /^lib\/foundation\/(actor|result|time|pages|guard|fault)\./],
  ['cellar', /^lib\/foundation\/(db|transaction|facts|jobs)\./],
  ['tool', /^lib\/foundation\/(env|log|secrets|request|form|preferences|metrics|mail|calendar|pdf)\./],
  ['door', /^lib\/foundation\/(session|oidc|action|handler|invitation|paper)\./],
  ['words', /^lib\/i18n\//],
  ['planner', /^lib\/planner\//],
  ['attic', /^lib\/operations\//],
  ['rules', /^lib\/[a-z]+\/(?:[a-z-]+\/){0,2}(rules|policy|input|letters)\.tsx?$/],
  ['work', /^lib\/[a-z]+\/(?:[a-z-]+\/){0,2}(queries|commands)\.ts$/],
  ['database', /^prisma\//],
]

/** Corridors: a kind imports only from the kinds listed. Types may come from anywhere: they carry nothing. */
const corridors: Record<string, string[]> = {
  page: ['page', 'furniture', 'paper-piece', 'work', 'rules', 'door', 'fact', 'words', 'tool'],
  furniture: ['furniture', 'rules', 'fact', 'words'],
  'paper-piece': ['paper-piece', 'furniture', 'rules', 'fact', 'words', 'generated'],
  work: ['work', 'rules', 'cellar', 'fact', 'tool'],
  rules: ['rules', 'fact'],
  door: ['door', 'cellar', 'fact', 'tool'],
  cellar: ['cellar', 'fact', 'tool', 'database'],
  tool: ['tool', 'fact'],
  fact: ['fact'],
  words: ['words'],
  planner: ['planner'],
  attic: [
    'attic',
    'work',
    'rules',
    'paper-piece',
    'door',
    'cellar',
    'fact',
    'tool',
    'words',
    'planner',
    'database',
    'cast',
  ],
}

/** Storeys, lowest first. A room reaches itself and the storeys below; rooms on one storey never meet. */
const storeys = [
  'schools',
  'people',
  'post|agenda',
  'conversations|plans|events|buddies|files|voices|library',
  'criteria|steering|boards',
]
const roomOf = (path: string) => path.match(/^lib\/(?!foundation|i18n|operations|planner)([^/]+)\//)?.[1]
const storeyOf = (room: string) => storeys.findIndex((names) => names.split('|').includes(room))

const kindOf = (path: string) =>
  /generated\//.test(path) && !path.startsWith('prisma/')
    ? 'generated'
    : path.startsWith('tests/')
      ? 'cast'
      : kinds.find(([, pattern]) => pattern.test(/\.\w+$/.test(path) ? path : `${path}.ts`))?.[0]

function importsOf(path: string, source: string): string[] {
  const specifiers = [
    ...source.matchAll(
      /^(?:import|export)(?! type)[^'"]*?from ['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '')
  return specifiers
    .filter((specifier) => specifier.startsWith('.') || specifier.startsWith('@/'))
    .map((specifier) =>
      specifier.startsWith('@/')
        ? specifier.slice(2)
        : new URL(specifier, `file:///${path}`).pathname.slice(1),
    )
    .filter((specifier) => !specifier.endsWith('.css'))
}

const walks = files.flatMap(({ file, source }) => importsOf(file, source).map((to) => ({ from: file, to })))

test('there is a house to look at', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(walks.length).toBeGreaterThan(40)
})

test('every file has a place', () => {
  expect(
    files
      .map(({ file }) => file)
      .filter(
        (file) => !kindOf(file) || (kindOf(file) === 'furniture' && !/^components\/[a-z-]+\//.test(file)),
      ),
  ).toEqual([])
})

test('every import walks an open corridor', () => {
  const closed = walks.filter(({ from, to }) => !corridors[kindOf(from) ?? '']?.includes(kindOf(to) ?? ''))
  expect(closed).toEqual([])
})

test('a room reaches only itself and the storeys below', () => {
  const climbing = walks.filter(({ from, to }) => {
    const [mine, theirs] = [roomOf(from), roomOf(to)]
    return mine && theirs && mine !== theirs && storeyOf(theirs) >= storeyOf(mine)
  })
  expect(climbing).toEqual([])
  expect(files.flatMap(({ file }) => roomOf(file) ?? []).filter((room) => storeyOf(room) < 0)).toEqual([])
})

test('only the doors make an actor, and only the cellar holds a database client', () => {
  const naming = (word: RegExp) =>
    files
      .filter(({ source }) => word.test(source))
      .map(({ file }) => file)
      .sort()
  expect(naming(/\bmintActor\b/)).toEqual(['lib/foundation/actor.ts', 'lib/foundation/facts.ts'])
  expect(naming(/\bPrismaClient\b/)).toEqual(['lib/foundation/transaction.ts'])
  expect(naming(/\$(queryRawUnsafe|executeRawUnsafe)\b/)).toEqual(['lib/foundation/transaction.ts'])
})

test('no file is longer than 250 lines, pages stay tables of contents', () => {
  const lines = (source: string) => source.trimEnd().split('\n').length
  expect(files.filter(({ source }) => lines(source) > 250).map(({ file }) => file)).toEqual([])
  expect(
    files
      .filter(({ file, source }) => /^app\/(.*\/)?page\.tsx$/.test(file) && lines(source) > 40)
      .map(({ file }) => file),
  ).toEqual([])
  expect(
    files
      .filter(({ file, source }) => /\/actions\.ts$/.test(file) && lines(source) > 15)
      .map(({ file }) => file),
  ).toEqual([])
})

test('no drawer for odds and ends', () => {
  expect(
    files
      .map(({ file }) => file)
      .filter((file) => /(^|\/)(utils?|helpers?|misc|common|types|constants|index)(\.tsx?|\/)/.test(file)),
  ).toEqual([])
})
