/** A person's name as the administration writes it; the prefix stands apart ("van den" + "Berg"). */
export type PersonName = {
  readonly givenName: string
  readonly prefix: string | null
  readonly familyName: string
}

/** Prefixes that belong before a family name, longest first, lower case. */
const prefixes = [
  "van 't",
  "in 't",
  'van den',
  'van der',
  'van de',
  'op den',
  'op de',
  'in der',
  'in de',
  'von der',
  'de la',
  'v. d.',
  'v.d.',
  'van',
  'von',
  'ten',
  'ter',
  'den',
  'der',
  'de',
  'te',
  "'t",
]

/** The words of a name in a form that can be compared: no case, accents, punctuation or double spaces. */
export function normalised(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Given name and whole family name, comparable: a prefix inside the surname or beside it makes no difference. */
export function nameKey({ givenName, prefix, familyName }: PersonName): string {
  return `${normalised(givenName)}|${normalised(`${prefix ?? ''} ${familyName}`)}`
}

/** The name as people say it, e.g. "Lotte van den Berg". */
export function spokenName({ givenName, prefix, familyName }: PersonName): string {
  return [givenName, prefix, familyName].filter(Boolean).join(' ')
}

/** The prefix with which this surname begins, or null. Names are never repaired with it, only pointed at. */
export function prefixInside(familyName: string): string | null {
  const lower = familyName.toLowerCase()
  return prefixes.find((p) => lower.startsWith(`${p} `)) ?? null
}

/** A name written in one cell ("Fatma Yılmaz", "Berg, Lotte van den", "J. de Vries") in its three parts. */
export function nameOf(words: string): PersonName {
  const clean = words.replace(/\s+/g, ' ').trim()
  const [family = '', rest] = clean.split(',', 2).map((part) => part.trim())
  if (rest) {
    const tail = prefixes.find((p) => rest.toLowerCase().endsWith(` ${p}`)) ?? null
    const givenName = tail ? rest.slice(0, -tail.length).trim() : rest
    return { givenName, prefix: tail && rest.slice(-tail.length), familyName: family }
  }
  const tokens = clean.split(' ')
  if (tokens.length === 1) return { givenName: '', prefix: null, familyName: clean }
  const from = (i: number) => tokens.slice(i).join(' ')
  const at = tokens.findIndex((_, i) => i > 0 && prefixInside(from(i)) !== null)
  if (at < 0) return { givenName: tokens[0] ?? '', prefix: null, familyName: from(1) }
  const surname = from(at)
  const length = prefixInside(surname)?.length ?? 0
  return {
    givenName: tokens.slice(0, at).join(' '),
    prefix: surname.slice(0, length),
    familyName: surname.slice(length + 1),
  }
}
