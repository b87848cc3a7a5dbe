import { paperSymbols } from '@/lib/schools/rules'

/** Symbols that find the invitation, and symbols that prove the letter is in the hand: 31^8, or 39.6 bits. */
export const codeLengths = { selector: 4, secret: 8 }

/** Cost of trying one code with Argon2id: 19 MiB, two passes, about 20 ms; a class set stays under a second. Source: OWASP. */
export const codeCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Failed tries after which one code waits, and for how long. Never per address: a whole school may share one. */
export const tryLimits = { failures: 5, waitMinutes: 15 }

/** Picks `length` symbols; `draw` answers a whole number from 0 up to and excluding its argument. */
export const drawSymbols = (length: number, draw: (below: number) => number) =>
  Array.from({ length }, () => paperSymbols[draw(paperSymbols.length)]).join('')

/** A code as it stands on the letter: three groups of four. */
export const spokenCode = (code: string) => code.match(/.{1,4}/g)?.join(' ') ?? ''

/**
 * What somebody typed as a code: its two parts, or null when it cannot be one. Small letters, spaces, dots and
 * dashes do no harm, nor do the digits of an Arabic or Persian keyboard.
 */
export function readCode(typed: string): { selector: string; secret: string } | null {
  const code = typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[\s.\-_\u2010-\u2015\u200b-\u200f\u061c]/g, '')
    .toUpperCase()
  if (code.length !== codeLengths.selector + codeLengths.secret) return null
  if ([...code].some((symbol) => !paperSymbols.includes(symbol))) return null
  return { selector: code.slice(0, codeLengths.selector), secret: code.slice(codeLengths.selector) }
}

/** What is hashed to find the invitation of a code. */
export const selectorText = (selector: string) => `code:${selector}`
