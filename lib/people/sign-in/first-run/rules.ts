import { paperSymbols } from '@/lib/schools/rules'

/** Twelve symbols of paper in groups of four, from at least twelve random bytes: 59 bits. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, 12), (byte) => paperSymbols[byte % paperSymbols.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A code as it is compared: capitals, without dashes and spaces. */
export const plainCode = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
