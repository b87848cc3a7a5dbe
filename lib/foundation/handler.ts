import 'server-only'

import { unstable_rethrow } from 'next/navigation'
import type { Actor, Role } from './actor'
import { asVisitor } from './db'
import { readForm, TooLarge } from './form'
import { guard } from './guard'
import { type Invited, throughInvitation } from './invitation'
import { log } from './log'
import { isOwnOrigin, privateHeaders } from './request'
import { NotFound } from './result'
import { requireActor } from './session'

type Params = Readonly<Record<string, string>>
type Context = { params: Promise<Record<string, string | string[] | undefined>> }
type Refuse = (problem: Problem, request: Request) => Promise<Response>

/** Why a door stays closed. `schoolId` when the link names an existing school, whether or not it is valid. */
export type Problem = {
  kind: 'not-there' | 'foreign-origin' | 'too-large' | 'broken'
  schoolId: string | null
}

const plainRefusal: Refuse = async ({ kind }) =>
  new Response(null, { status: statusOf(kind), headers: privateHeaders })

/** HTTP status of a problem. */
export const statusOf = (kind: Problem['kind']) =>
  ({ 'not-there': 404, 'foreign-origin': 403, 'too-large': 413, broken: 500 })[kind]

/** A route handler for a signed-in person in one of the roles; POST only from our own pages. */
export const actorHandler = (
  role: Role | readonly Role[] | undefined,
  work: (actor: Actor, request: Request, params: Params) => Promise<Response>,
  showsChild = false,
) =>
  door('actor', plainRefusal, async (request, params) =>
    work(await requireActor(role, showsChild), request, params),
  )

/**
 * A route handler for who holds an invitation, under `/u/[token]`, in one transaction with the link's own check.
 * `refuse` draws the page for every other link. `work` gets the form of a POST, read before that transaction begins,
 * so that a slow sender holds no connection.
 */
export const invitationHandler = (
  refuse: Refuse,
  work: (invited: Invited, request: Request, params: Params, form: FormData) => Promise<Response>,
) =>
  door('invitation', refuse, async (request, params) => {
    const form = request.method === 'POST' ? await readForm(request) : new FormData()
    const opened = await throughInvitation(params['token'] ?? '', new Date(), (invited) =>
      work(invited, request, params, form),
    )
    return 'problem' in opened ? refuse(opened.problem, request) : opened.answer
  })

/** A route handler whose address is a secret of its own, e.g. a calendar feed. */
export const secretHandler = (work: (request: Request, params: Params) => Promise<Response>) =>
  door('secret', plainRefusal, work)

/** A route handler for anybody. `reason` says why that is right; it stands in the code for who reads it. */
export const openHandler = (
  _reason: string,
  work: (request: Request, params: Params) => Promise<Response>,
  refuse: Refuse = plainRefusal,
) => door('open', refuse, work)

function door(
  kind: 'actor' | 'invitation' | 'secret' | 'open',
  refuse: Refuse,
  work: (request: Request, params: Params) => Promise<Response>,
) {
  return guard(kind, async (request: Request, context: Context): Promise<Response> => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(request))
        return await refuse({ kind: 'foreign-origin', schoolId: null }, request)
      return await work(request, await plainParams(context))
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof NotFound) return refuse({ kind: 'not-there', schoolId: null }, request)
      if (error instanceof TooLarge) return refuse({ kind: 'too-large', schoolId: null }, request)
      log.error({ err: error }, 'a route handler broke')
      return refuse({ kind: 'broken', schoolId: null }, request)
    }
  })
}

async function plainParams(context: Context): Promise<Params> {
  const given = Object.entries((await context?.params) ?? {})
  return Object.fromEntries(
    given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** True when the database answers; for the health check. */
export const isDatabaseUp = () =>
  asVisitor((db) => db.$queryRaw`select 1`).then(
    () => true,
    () => false,
  )
