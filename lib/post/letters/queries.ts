import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { unseal } from '@/lib/foundation/secrets'
import { isStaff, mayHearOf } from './policy'
import type { LetterFacts } from './rules'

type Written = { data: unknown; secret: Uint8Array | null }

/**
 * What a letter to `recipient` is written from, with the rights they have now.
 * @returns `withdrawn` when the notice is about children of whom they may hear nothing any more
 */
export function readLetterFacts(recipient: Actor, written: Written): Promise<LetterFacts | 'withdrawn'> {
  return asActor(recipient, async (db) => {
    const data = (written.data ?? {}) as LetterFacts['data']
    const asStaff = data['role'] === 'staff'
    const about = idsIn(data['childIds'])
    const heard = about.filter((id) => mayHearOf(recipient, id, asStaff))
    if (asStaff && !isStaff(recipient)) return 'withdrawn'
    const children = await db.child.findMany({
      where: { id: { in: heard }, leftOn: null },
      select: { id: true, givenName: true },
      orderBy: { birthDate: { sort: 'asc', nulls: 'last' } },
    })
    if (about.length > 0 && children.length === 0) return 'withdrawn'
    const person = await db.person.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: recipient.schoolId, id: recipient.personId } },
      select: {
        givenName: true,
        prefix: true,
        familyName: true,
        school: { select: { name: true, phone: true, timeZone: true } },
      },
    })
    return {
      data,
      secret: written.secret ? unseal('notice', written.secret) : null,
      publicUrl: env.publicUrl,
      language: recipient.language,
      timeZone: person.school.timeZone,
      recipient: {
        givenName: person.givenName,
        familyName: [person.prefix, person.familyName].filter(Boolean).join(' '),
        isGuardian: recipient.guards.size > 0,
      },
      school: { name: person.school.name, phone: person.school.phone },
      children,
    }
  })
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
