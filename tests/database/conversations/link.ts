import type { Actor } from '@/lib/foundation/actor'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { olga } from '@/tests/cast'
import { now } from './round'

/** A link for a guardian to a round, as printed on the letter. */
export async function linkFor(guardian: Actor, roundId: string): Promise<string> {
  const order = {
    personIds: [guardian.personId],
    scope: `conversations:${roundId}`,
    channel: 'letter' as const,
    validUntil: new Date('2100-01-01'),
  }
  const [issued] = await issueInvitations(olga, order, now)
  if (!issued) throw new Error('not invited')
  return issued.token
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Calls a route as a browser of the family would: `form` makes it a POST from our own page. */
export async function visit(
  handler: Handler,
  path: string,
  params: Record<string, string>,
  form?: Record<string, string>,
): Promise<{ status: number; html: string; location: string | null; headers: Headers }> {
  const own = 'http://localhost:3000'
  const request = new Request(`${own}${path}`, {
    ...(form ? { method: 'POST', body: new URLSearchParams(form), headers: { origin: own } } : {}),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  return {
    status: response.status,
    html: await response.text(),
    location: response.headers.get('location'),
    headers: response.headers,
  }
}
