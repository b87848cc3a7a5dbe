import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type Visitor = { sub: string; email: string; amr?: string[] }

/** A real OpenID Connect server on a port of its own; `visitor` is who signs in there next. */
export async function startIssuer(redirectUri: string) {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: { visitor: Visitor } = { visitor: { sub: 'nobody', email: 'nobody@school.example' } }
  const provider = new Provider(url, {
    clients: [
      { client_id: 'aan-tafel', client_secret: 'a secret of the test', redirect_uris: [redirectUri] },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'email', 'email_verified', 'amr'] },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ ...state.visitor, sub, email_verified: true }),
    }),
  })
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { params } = await provider.interactionDetails(request, response)
    const { sub: accountId, amr = [] } = state.visitor
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid')
    const result = { login: { accountId, amr }, consent: { grantId: await grant.save() } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })
  return { url, state, stop: () => new Promise((resolve) => server.close(resolve)) }
}

/** A browser as far as this needs one: cookies per host, redirects one by one. */
export class Browser {
  readonly jars = new Map<string, Map<string, string>>()

  keep(url: string, lines: string[]): void {
    const jar = this.jars.get(new URL(url).host) ?? new Map()
    for (const line of lines) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    this.jars.set(new URL(url).host, jar)
  }

  cookies(url: string): string {
    return [...(this.jars.get(new URL(url).host) ?? [])].map((pair) => pair.join('=')).join('; ')
  }

  /** Follows redirects from `url` until one leads to `until`. @returns that address */
  async follow(url: string, until: string): Promise<string> {
    let at = url
    for (let step = 0; step < 10 && !at.startsWith(until); step++) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: this.cookies(at) } })
      this.keep(at, answer.headers.getSetCookie())
      const to = answer.headers.get('location')
      if (!to) throw new Error(`${at} answered ${answer.status}: ${await answer.text()}`)
      at = new URL(to, at).href
    }
    return at
  }
}
