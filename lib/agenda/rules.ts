/** Who is where and when, whatever it is for. */

export type SubjectKind = 'child' | 'guardian' | 'staff' | 'room'
export type Subject = { subjectKind: SubjectKind; subjectId: string }
export type Entry = Subject & { startsAt: Date; endsAt: Date }

/** What an entry stands for; the id is that of the conversation. */
export type Source = { kind: 'conversation'; id: string }

const keyOf = ({ subjectKind, subjectId }: Subject) => `${subjectKind} ${subjectId}`

/** Entries in the one order everybody holds them in, each once, so that two families never wait for each other. */
export function inHoldingOrder<T extends Subject>(entries: readonly T[]): T[] {
  const once = new Map(entries.map((entry) => [keyOf(entry), entry]))
  return [...once.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
