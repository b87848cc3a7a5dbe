import 'server-only'

import NextAuth, { type AuthOptions } from 'next-auth'
import { env } from './env'
import { log } from './log'
import { cookieName } from './request'
import { sessionCookie, sessionLimits, type Token } from './session'

/** A place where staff have a school account: Entra, Google, Entree or any other OpenID Connect issuer. */
export type Issuer = {
  id: string
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  /** Values of `acr` by which this issuer says that a second factor was given. */
  acr: string[]
}

/** What an issuer stated about who came back, after signature, nonce, state and PKCE were checked. */
export type Stated = { issuerId: string; issuer: string; subject: string; isVerified: boolean }

/** Issuers from the environment: OIDC_1_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME and _ACR, then OIDC_2_… */
export function issuers(): Issuer[] {
  const read = (n: number, what: string) => process.env[`OIDC_${n}_${what}`] ?? ''
  return [1, 2, 3, 4, 5].flatMap((n) => {
    const issuer = read(n, 'ISSUER').replace(/\/$/, '')
    const clientId = read(n, 'CLIENT_ID')
    if (!issuer || !clientId) return []
    const name = read(n, 'NAME') || new URL(issuer).hostname
    const acr = read(n, 'ACR')
      .split(/[\s,]+/)
      .filter(Boolean)
    return [{ id: `oidc-${n}`, issuer, clientId, clientSecret: read(n, 'CLIENT_SECRET'), name, acr }]
  })
}

/** Pages one comes back to; the framework's own return address is never taken from a request. */
export const landings = { signIn: '/inloggen/verder', link: '/account' } as const
const refusedPath = '/inloggen?melding=school'

/** Starts signing in at an issuer. @returns its address, and the cookies that hold PKCE, state and nonce */
export async function startAtIssuer(
  issuerId: string,
  landing: keyof typeof landings,
): Promise<{ location: string; cookies: string[] } | null> {
  if (!issuers().some((issuer) => issuer.id === issuerId)) return null
  const options = optionsFor(async () => null)
  const csrf = await ask('GET', ['csrf'], {}, new Map(), {}, options)
  const { csrfToken = '' } = csrf.body as { csrfToken?: string }
  const body = { csrfToken, callbackUrl: env.publicUrl + landings[landing] }
  const started = await ask('POST', ['signin', issuerId], {}, cookiesOf(csrf.cookies), body, options)
  const location = started.location ?? ''
  return location.startsWith(env.publicUrl) || !location
    ? null
    : { location, cookies: [...csrf.cookies, ...started.cookies] }
}

/**
 * Ends signing in at an issuer: checks what it sent, lets `decide` say whose session it becomes, and sends the
 * browser on to one of our own pages.
 */
export async function returnFromIssuer(
  request: Request,
  issuerId: string,
  decide: (stated: Stated) => Promise<Token | null>,
): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const cookies = cookiesOf((request.headers.get('cookie') ?? '').split(/; */))
  const answer = await ask('GET', ['callback', issuerId], query, cookies, {}, optionsFor(decide))
  const path = URL.parse(answer.location ?? '', env.publicUrl)?.pathname ?? ''
  const isIn = (Object.values(landings) as string[]).includes(path)
  const headers = new Headers({ location: isIn ? path : refusedPath, 'cache-control': 'private, no-store' })
  for (const line of answer.cookies) headers.append('set-cookie', line)
  return new Response(null, { status: 303, headers })
}

function optionsFor(decide: (stated: Stated) => Promise<Token | null>): AuthOptions {
  let token: Token | null = null
  const own = { httpOnly: true, secure: env.isSecure, sameSite: 'lax', path: '/' } as const
  const cookie = (name: string) => ({ name: cookieName(`aan-tafel-${name}`), options: own })
  const brief = (name: string) => ({ ...cookie(name), options: { ...own, maxAge: 900 } })
  return {
    secret: env.secret,
    useSecureCookies: env.isSecure,
    session: { strategy: 'jwt', maxAge: sessionLimits.absoluteHours * 3600 },
    providers: issuers().map(provider),
    cookies: {
      sessionToken: { name: sessionCookie(), options: own },
      callbackUrl: brief('oidc-terug'),
      csrfToken: brief('oidc-formulier'),
      pkceCodeVerifier: brief('oidc-pkce'),
      state: brief('oidc-state'),
      nonce: brief('oidc-nonce'),
    },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        (Object.values(landings) as string[]).some((path) => url === baseUrl + path)
          ? url
          : baseUrl + landings.signIn,
      signIn: async ({ account, profile }) => {
        const stated = statedIn(account?.provider ?? '', profile as Record<string, unknown> | undefined)
        token = stated && (await decide(stated))
        return token !== null
      },
      // Ours alone: no name, address or picture of the issuer, and nothing a browser sends, enters the token.
      jwt: async () => ({ ...token }),
    },
    logger: { error: (code) => log.warn({ reason: code }, 'sign-in at an issuer'), warn() {}, debug() {} },
  }
}

const provider = ({
  id,
  issuer,
  clientId,
  clientSecret,
  name,
}: Issuer): AuthOptions['providers'][number] => ({
  id,
  name,
  type: 'oauth',
  wellKnown: `${issuer}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  authorization: { params: { scope: 'openid' } },
  profile: (profile: { sub: string }) => ({ id: profile.sub }),
})

const secondFactors: ReadonlySet<unknown> = new Set(['mfa', 'otp', 'hwk'])

function statedIn(issuerId: string, claims: Record<string, unknown> | undefined): Stated | null {
  const { iss, sub, amr, acr } = claims ?? {}
  if (typeof iss !== 'string' || typeof sub !== 'string') return null
  const known = issuers().find((issuer) => issuer.id === issuerId)?.acr ?? []
  const isVerified =
    (Array.isArray(amr) && amr.some((way) => secondFactors.has(way))) ||
    (typeof acr === 'string' && known.includes(acr))
  return { issuerId, issuer: iss, subject: sub, isVerified }
}

type Answer = { location: string | null; cookies: string[]; body: unknown }

/** Calls next-auth the way a plain Node server does: independent of the framework's request. */
async function ask(
  method: string,
  nextauth: string[],
  query: Record<string, string>,
  cookies: Map<string, string>,
  body: Record<string, string>,
  options: AuthOptions,
): Promise<Answer> {
  const answer: Answer = { location: null, cookies: [], body: null }
  const lines = new Map<string, unknown>()
  const response = {
    status: () => response,
    getHeader: (name: string) => lines.get(name.toLowerCase()),
    setHeader(name: string, value: unknown) {
      lines.set(name.toLowerCase(), value)
      return response
    },
    json: (value: unknown) => Object.assign(answer, { body: value }),
    send: (value: unknown) => Object.assign(answer, { body: value }),
    end() {},
  }
  const request = {
    method,
    query: { ...query, nextauth },
    cookies: Object.fromEntries(cookies),
    body,
    headers: {},
  }
  await handler(request, response, options)
  answer.location = (lines.get('location') as string | undefined) ?? null
  answer.cookies = [lines.get('set-cookie') ?? []].flat() as string[]
  return answer
}

// A CommonJS package: bundlers hand out its default, Node the whole module.
const handler = (
  typeof NextAuth === 'function' ? NextAuth : (NextAuth as { default: typeof NextAuth }).default
) as (request: unknown, response: unknown, options: AuthOptions) => Promise<unknown>

/** Names and values of cookies, from `Cookie` pairs or `Set-Cookie` lines. */
const cookiesOf = (lines: string[]) =>
  new Map(
    lines.flatMap((line) => {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const] : []
    }),
  )
