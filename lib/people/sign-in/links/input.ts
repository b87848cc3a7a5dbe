import { isPlainAddress } from '@/lib/schools/rules'

/**
 * The one address in a text, in its plain form, or null.
 * Source: security.md N5; NFKC comes first, so that a look-alike of @ cannot pass as something else.
 */
export function readAddress(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 320) return null
  const address = text.normalize('NFKC').trim().toLowerCase()
  return isPlainAddress(address) ? address : null
}

/** Six digits as people type them, with or without a space in the middle, or null. */
export function readSixDigits(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 20) return null
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^[0-9]{6}$/.test(digits) ? digits : null
}
