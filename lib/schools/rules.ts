/** Symbols of everything people copy from paper: no 0 O 1 I L. Source: product.md SCH-7. */
export const paperSymbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Symbols of a school's public code, which stands in front of every link. */
const schoolCodeLength = 6

/** A public code drawn with `pick`, which answers a whole number below its argument. */
export const drawSchoolCode = (pick: (below: number) => number): string =>
  Array.from({ length: schoolCodeLength }, () => paperSymbols[pick(paperSymbols.length)]).join('')

/**
 * True for the plain addresses we keep and send to: one bare mailbox in small ASCII letters. Stricter than RFC 5322 on
 * purpose: whatever a mail library could read as two mailboxes is refused. The database holds the same
 * (person_email_is_plain).
 */
export const isPlainAddress = (text: string) =>
  text.length <= 254 && /^[a-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)
