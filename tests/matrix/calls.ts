import type { Door, Given } from './door'
import type { BuiltAction } from './entries'
import type { Who } from './people'

export type Way = 'document' | 'stream' | 'prefetch' | 'form' | 'action' | 'action-without-script'
export type Answer = { status: number; body: string; location: string }
export type Cell = { who: Who; way: Way; given: Given }
type Fields = Readonly<Record<string, string | File>>

/** Ways to knock: pages as a document and as the stream the framework fetches, forms by POST, actions both ways. */
export const waysOf = (door: string): Way[] =>
  door.startsWith('PAGE')
    ? ['document', 'stream', 'prefetch']
    : door.startsWith('ACTION')
      ? ['action', 'action-without-script']
      : door.startsWith('GET')
        ? ['document']
        : ['form']

/** Knocks once and reads everything that comes back, headers included. */
export async function knock(
  base: string,
  door: Door,
  { who, way, given }: Cell,
  session: string,
  action?: BuiltAction,
): Promise<Answer> {
  const isPost = ['form', 'action', 'action-without-script'].includes(way)
  const isStream = way === 'stream' || way === 'prefetch'
  const { address, rest } = addressOf(action?.page ?? door.door.split(' ')[1] ?? '/', {
    ...door.at?.(who),
    ...given,
  })
  const fixed = typeof door.fields === 'function' ? door.fields(who, given) : door.fields
  // An action gets its ids as fields too; it must not trust the address it stands on.
  const fields = { ...fixed, ...(action ? given : rest) }
  const asked = isPost ? [] : Object.entries(rest)
  const query = new URLSearchParams([...asked, ...(isStream ? [['_rsc', '']] : [])] as [string, string][])
  const headers = {
    cookie: [session, door.cookie].filter(Boolean).join('; '),
    origin: base,
    'accept-language': 'nl',
    ...(isStream && { rsc: '1' }),
    ...(way === 'prefetch' && { 'next-router-prefetch': '1' }),
    ...(way === 'action' && { 'next-action': action?.id ?? '' }),
  }
  const answer = await fetch(`${base}${address}?${query}`, {
    method: isPost ? 'POST' : 'GET',
    headers,
    redirect: 'manual',
    ...(isPost && { body: bodyOf(way, fields, action?.id) }),
  })
  const text = await answer.text()
  const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const location = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? ''
  return { status: answer.status, body: `${told}\n${text}`, location }
}

/** The address with its parts filled in, and what is left of the ids. */
function addressOf(pattern: string, given: Given) {
  const used = new Set<string>()
  const address = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    used.add(name)
    return (given[name] || '-').split('/').map(encodeURIComponent).join('/')
  })
  return { address, rest: Object.fromEntries(Object.entries(given).filter(([name]) => !used.has(name))) }
}

function bodyOf(way: Way, fields: Fields, id = ''): URLSearchParams | FormData {
  if (way === 'form') return new URLSearchParams(fields as Record<string, string>)
  const form = new FormData()
  const prefix = way === 'action' ? '_1_' : ''
  if (way === 'action-without-script') form.set(`$ACTION_ID_${id}`, '')
  for (const [name, value] of Object.entries(fields)) form.set(prefix + name, value)
  // The framework's own notation: one argument before, then the form.
  if (way === 'action') form.set('0', '[{"status":"idle"},"$K1"]')
  return form
}
