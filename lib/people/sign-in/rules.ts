import { type Actor, isOffice, rolesWithSecondFactor } from '@/lib/foundation/actor'

/** Pages one may be sent back to after signing in: own ones, by name, without a query. Source: security.md N9. */
const known = /^\/(?:leiding|leerkracht|account)(?:\/[A-Za-z0-9_-]{1,64}){0,6}$/

/** The path when it is one of our own, else null; whole addresses, backslashes and encodings never are. */
export const ownPath = (path: unknown): string | null =>
  typeof path === 'string' && path.length <= 200 && known.test(path) ? path : null

/** Where somebody goes after signing in: first a second factor they owe, then their own front page. */
export function landingOf(actor: Actor, wished: string | null): string {
  const owes = rolesWithSecondFactor.some((role) => actor.roles.has(role))
  if (owes && !actor.isVerified) return '/inloggen/tweede-stap'
  if (wished) return wished
  if (isOffice(actor)) return '/leiding'
  if (actor.roles.has('teacher')) return '/leerkracht'
  if (actor.roles.has('ib') || actor.roles.has('coordinator')) return '/leerkracht/begeleiding'
  return actor.roles.has('parent') ? '/inloggen/ouder' : '/account'
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Browser and machine as their owner knows them, from what the browser says of itself; empty when unknown. */
export const describeDevice = (userAgent: string): string =>
  [browsers, systems].flatMap((list) => list.find(([sign]) => sign.test(userAgent))?.[1] ?? []).join(' · ')
