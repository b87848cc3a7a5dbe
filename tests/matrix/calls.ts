import type { Door } from './doors'

export type Way = 'document' | 'stream' | 'prefetch' | 'form' | 'action' | 'action-without-script'
export type Answer = { status: number; body: string; location: string }

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
  { door, fields }: Door,
  way: Way,
  given: Record<string, string>,
  cookie: string,
  action?: { id: string; page: string },
): Promise<Answer> {
  const pattern = action?.page ?? door.split(' ')[1] ?? '/'
  const used = new Set<string>()
  const address = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    used.add(name)
    return encodeURIComponent(given[name] || '-')
  })
  const rest = { ...fields, ...Object.fromEntries(Object.entries(given).filter(([name]) => !used.has(name))) }
  const headers: Record<string, string> = { cookie, origin: base, 'accept-language': 'nl' }
  const isPost = !['document', 'stream', 'prefetch'].includes(way)
  const isStream = way === 'stream' || way === 'prefetch'
  const asked = [new URLSearchParams(rest).toString(), ...(isStream ? ['_rsc'] : [])]
    .filter(Boolean)
    .join('&')
  const query = isPost ? '' : `?${asked}`
  if (isStream) headers['rsc'] = '1'
  if (way === 'prefetch') headers['next-router-prefetch'] = '1'
  if (way === 'action') headers['next-action'] = action?.id ?? ''
  const answer = await fetch(`${base}${address}${query}`, {
    method: isPost ? (door.split(' ')[0] === 'ACTION' ? 'POST' : (door.split(' ')[0] ?? 'POST')) : 'GET',
    headers,
    redirect: 'manual',
    ...(isPost ? { body: bodyOf(way, rest, action?.id) } : {}),
  })
  const text = await answer.text()
  const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const location = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? ''
  return { status: answer.status, body: `${told}\n${text}`, location }
}

function bodyOf(way: Way, fields: Record<string, string>, id = ''): URLSearchParams | FormData {
  if (way === 'form') return new URLSearchParams(fields)
  const form = new FormData()
  const prefix = way === 'action' ? '1_' : ''
  if (way === 'action-without-script') form.set(`$ACTION_ID_${id}`, '')
  for (const [name, value] of Object.entries(fields)) form.set(prefix + name, value)
  // The framework's own notation: one argument before, then the form.
  if (way === 'action') form.set('0', '[{"status":"idle"},"$K1"]')
  return form
}
