import { encode } from 'next-auth/jwt'
import {
  anna,
  bram,
  type cast,
  fatima,
  ilse,
  joris,
  karim,
  marieke,
  olga,
  puck,
  stranger,
  vera,
} from '@/tests/cast'

/** Everybody who tries every door; whoever is a parent holds a link as well. */
export const actors = {
  fatima,
  karim,
  joris,
  stranger,
  anna,
  bram,
  ilse,
  marieke,
  olga,
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

/** Whose rows hold canaries; `handed` is what Marieke and Vera read from a file and nobody else may see. */
export type Subject = keyof typeof cast | 'sami' | 'lotte' | 'noor' | 'tess' | 'handed' | 'kept'

const wholeSchool: Partial<Record<Subject, 'name' | 'all'>> = {
  ...{ marieke: 'all', anna: 'all', bram: 'all', olga: 'all', ilse: 'all', puck: 'all' },
  ...{ fatima: 'all', karim: 'all', joris: 'all', sami: 'all', lotte: 'all', noor: 'all' },
}

/**
 * Whose canaries a body for this person may hold: `name` alone, or all of them. Whoever is not listed is hidden
 * altogether. Sources: product.md SCH-4 (nothing of one household to the other), "The people".
 */
export const mayRead: Record<Who | 'tom', Partial<Record<Subject, 'name' | 'all'>>> = {
  fatima: {
    ...{ fatima: 'all', sami: 'all', lotte: 'all' },
    ...{ anna: 'name', bram: 'name', marieke: 'name', ilse: 'name' },
  },
  karim: { karim: 'all', sami: 'name', anna: 'name' },
  joris: { joris: 'all', noor: 'all', anna: 'name', ilse: 'name' },
  stranger: { stranger: 'all', tess: 'all', tom: 'name' },
  anna: { anna: 'all', sami: 'all', noor: 'all', fatima: 'all', karim: 'all', joris: 'all' },
  bram: { bram: 'all', lotte: 'all', fatima: 'all' },
  ilse: { ilse: 'all', noor: 'all', joris: 'all', sami: 'name', lotte: 'name', anna: 'name' },
  marieke: { ...wholeSchool, handed: 'all' },
  olga: wholeSchool,
  vera: { vera: 'all', tom: 'all', stranger: 'all', tess: 'all', kept: 'all' },
  tom: { tom: 'all', tess: 'all', stranger: 'all' },
  puck: { puck: 'all' },
  anonymous: {},
}
