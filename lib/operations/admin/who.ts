import { type Role, roles } from '@/lib/foundation/actor'
import { asSystem } from '@/lib/foundation/db'
import { doorOf } from '@/lib/foundation/invitation'
import { isId } from '@/lib/people/rules'
import { Refusal } from '../refusal'
import type { Given } from './command'

/** Id of the school with a public code. @throws Refusal without such a school */
export async function schoolOf(given: Given): Promise<string> {
  const code = (given['school'] ?? '').trim().toUpperCase()
  const found = await doorOf(`school:${code}`)
  if (!found?.school_id) throw new Refusal(`There is no school with the code ${code}. See list-schools.`)
  return found.school_id
}

/** Id of the person of a school that --person or --email names. @throws Refusal when not exactly one does */
export async function personOf(schoolId: string, given: Given): Promise<string> {
  const { person, email } = given
  if (!person && !email) throw new Refusal('Say who: --email ADDRESS or --person ID.')
  if (person && !isId(person)) throw new Refusal('--person takes an id, as printed by this command.')
  const found = await asSystem('operator', schoolId, (db) =>
    db.person.findMany({
      where: { schoolId, ...(person ? { id: person } : { email: (email ?? '').trim().toLowerCase() }) },
      select: { id: true },
    }),
  )
  const [only, ...others] = found
  if (!only) throw new Refusal('Nobody at this school is known by that.')
  if (others.length > 0)
    throw new Refusal(
      `Several persons share this address; say which: ${found.map(({ id }) => `--person ${id}`).join(' or ')}`,
    )
  return only.id
}

/** A role by its name. @throws Refusal when it is none that can be given: being a parent follows from a child */
export function roleOf(text: string): Role {
  const given = roles.filter((role) => role !== 'parent' && role !== 'pupil')
  const role = given.find((name) => name === text)
  if (!role) throw new Refusal(`There is no role "${text}". Roles: ${given.join(', ')}.`)
  return role
}

/** Splits `Given van den Family <address>`; words in lower case before the last belong to the family name. */
export function readPerson(text: string) {
  const [, names = '', email = ''] = text.match(/^\s*(.*?)\s*<([^<>]+)>\s*$/) ?? []
  const words = names.split(/\s+/)
  const at = words.findIndex((word, i) => i > 0 && /^['’\p{Ll}]/u.test(word))
  const split = at > 0 ? at : 1
  const rest = words.slice(split)
  const start = rest.findIndex((word) => !/^['’\p{Ll}]/u.test(word))
  const person = {
    givenName: words.slice(0, split).join(' '),
    prefix: rest.slice(0, Math.max(start, 0)).join(' '),
    familyName: rest.slice(Math.max(start, 0)).join(' '),
    email,
  }
  if (!person.givenName || !person.familyName)
    throw new Refusal('Write a person as "Given Family <address@school.example>".')
  return person
}

/** Public code of a school. */
export const codeOf = (schoolId: string) =>
  asSystem('operator', schoolId, (db) =>
    db.school.findUniqueOrThrow({ where: { id: schoolId }, select: { code: true } }),
  ).then(({ code }) => code)
