import { encode } from 'next-auth/jwt'
import {
  anna,
  bram,
  type cast,
  fatima,
  joris,
  karim,
  lotte,
  marieke,
  noor,
  puck,
  sami,
  vera,
} from '@/tests/cast'

/** Everybody who tries every door. */
export const actors = {
  fatima,
  karim,
  joris,
  anna,
  bram,
  marieke,
  vera,
  puck,
  anonymous: null,
} as const
export type Who = keyof typeof actors
export const everybody = Object.keys(actors) as Who[]

/** Cookie of a live session with its second factor given; none for a visitor. */
export async function cookieOf(who: Who): Promise<string> {
  const actor = actors[who]
  if (!actor) return ''
  const secret = process.env['AUTH_SECRET'] ?? ''
  const { sessionId, accountId } = actor
  return `aan-tafel=${await encode({ token: { sessionId, accountId }, secret, maxAge: 3600 })}`
}

type Subject = keyof typeof cast | 'sami' | 'lotte' | 'noor' | 'tess'
export const children = { sami, lotte, noor } as const

/**
 * Whose canaries a body for this person may hold: `name` alone, or all of them. Whoever is not listed is hidden
 * altogether. Sources: product.md SCH-4 (nothing of one household to the other), "The people".
 */
export const mayRead: Record<Who, Partial<Record<Subject, 'name' | 'all'>>> = {
  fatima: { fatima: 'all', sami: 'all', lotte: 'all', anna: 'name', bram: 'name', marieke: 'name' },
  karim: { karim: 'all', sami: 'name', anna: 'name' },
  joris: { joris: 'all', noor: 'all', anna: 'name', marieke: 'name' },
  anna: { anna: 'all', sami: 'all', noor: 'all', fatima: 'all', karim: 'all', joris: 'all' },
  bram: { bram: 'all', lotte: 'all', fatima: 'all' },
  marieke: {
    ...{ marieke: 'all', anna: 'all', bram: 'all', olga: 'all', ilse: 'all', puck: 'all' },
    ...{ fatima: 'all', karim: 'all', joris: 'all', sami: 'all', lotte: 'all', noor: 'all' },
  },
  vera: { vera: 'all', tom: 'all', stranger: 'all', tess: 'all' },
  puck: { puck: 'all' },
  anonymous: {},
}
