import { chanceOf } from './synthetic/chance'
import { type Classroom, classroomsOf } from './synthetic/classrooms'
import { ascii, familiesFor, type SyntheticFamily } from './synthetic/families'
import { backgrounds } from './synthetic/names'
import { laidTraps, type Trap } from './synthetic/traps'

export type SyntheticPupil = {
  key: string
  eckid: string
  givenName: string
  prefix: string
  familyName: string
  birthDate: string | null
  sex: 0 | 1 | 2 | 9
  /** EDEXML year group. */
  yearGroup: string
  /** Keys of `groups`. */
  groupKey: string | null
  compositeKey: string | null
  enteredOn: string | null
  leftOn: string | null
  /** Place in `families`. */
  family: number
}
export type SyntheticGroup = { key: string; name: string; yearGroup: string }
export type SyntheticTeacher = {
  key: string
  givenName: string
  prefix: string
  familyName: string
  email: string | null
  roles: string[]
  roleWords: string[]
  groupKeys: string[]
}
export type SyntheticSchool = {
  brin: string
  dependance: string
  schoolYear: string
  /** The day the file says it was true. */
  referenceDate: string
  groups: SyntheticGroup[]
  composites: { key: string; name: string }[]
  pupils: SyntheticPupil[]
  teachers: SyntheticTeacher[]
  families: SyntheticFamily[]
  traps: readonly Trap[]
}

export type SchoolWish = {
  seed: number
  pupils: number
  /** Classrooms; one per 24 pupils when left out. */
  classrooms?: number
  schoolYear?: string
  brin?: string
  traps?: readonly Trap[]
}

/** An invented primary school; the same wish gives the same school, on any day and any machine. */
export function syntheticSchool(wish: SchoolWish): SyntheticSchool {
  const schoolYear = wish.schoolYear ?? '2026-2027'
  const start = Number(schoolYear.slice(0, 4))
  const rooms = classroomsOf(wish.classrooms ?? Math.max(1, Math.round(wish.pupils / 24)))
  const families = familiesFor(wish.pupils, wish.seed)
  const groups = rooms.flatMap((room, i) => groupsOf(room, i, wish.traps?.includes('split-group') ?? false))
  const school: SyntheticSchool = {
    brin: wish.brin ?? '99ZZ',
    dependance: '00',
    schoolYear,
    referenceDate: `${start}-08-17`,
    groups,
    composites: [],
    pupils: pupilsOf(families, rooms, groups, start, wish.seed),
    teachers: teachersOf(rooms, groups, wish.seed),
    families,
    traps: wish.traps ?? [],
  }
  return laidTraps(school)
}

/** A combination room is one `C` group, or with the trap the first one is split by year group. */
function groupsOf(room: Classroom, index: number, split: boolean): SyntheticGroup[] {
  const key = `g-${index + 1}`
  const [only, ...others] = room.yearGroups
  if (others.length === 0) return [{ key, name: room.name, yearGroup: String(only) }]
  if (!split || index > 0) return [{ key, name: room.name, yearGroup: 'C' }]
  return room.yearGroups.map((y) => ({ key: `${key}-${y}`, name: room.name, yearGroup: String(y) }))
}

function pupilsOf(
  families: SyntheticFamily[],
  rooms: Classroom[],
  groups: SyntheticGroup[],
  start: number,
  seed: number,
): SyntheticPupil[] {
  const chance = chanceOf(seed + 1)
  const sizes = rooms.map(() => 0)
  let number = 1000
  return families.flatMap((family, at) => {
    const used = new Set<number>()
    const named = new Set<string>()
    return Array.from({ length: family.children }, (): SyntheticPupil => {
      const free = sizes
        .map((size, i) => ({ size: size + chance.next() * 3, i }))
        .filter((r) => !used.has(r.i))
      const room = free.toSorted((a, b) => a.size - b.size)[0]?.i ?? 0
      used.add(room)
      sizes[room] = (sizes[room] ?? 0) + 1
      number += 1
      const year = chance.pick(rooms[room]?.yearGroups ?? [1])
      const girl = chance.happens(0.5)
      const names = (girl ? family.background.girls : family.background.boys).filter((n) => !named.has(n))
      const givenName = chance.pick(names)
      named.add(givenName)
      const inRoom = groups.filter((g) => g.name === rooms[room]?.name)
      const birthDate = born(start, year, chance.next())
      return {
        key: String(number),
        eckid: `https://id.school.example/${seed}/${number}`,
        givenName,
        prefix: family.prefix,
        familyName: family.familyName,
        birthDate,
        sex: girl ? 2 : 1,
        yearGroup: String(year),
        groupKey: (inRoom.find((g) => g.yearGroup === String(year)) ?? inRoom[0])?.key ?? null,
        compositeKey: null,
        enteredOn: `${Number(birthDate.slice(0, 4)) + 4}${birthDate.slice(4).replace('02-29', '02-28')}`,
        leftOn: null,
        family: at,
      }
    })
  })
}

/** A birthday that fits the year group: between 1 October and 30 September. */
function born(start: number, year: number, at: number): string {
  const first = Date.UTC(start - 4 - year, 9, 1)
  return new Date(first + Math.floor(at * 365) * 86_400_000).toISOString().slice(0, 10)
}

function teachersOf(rooms: Classroom[], groups: SyntheticGroup[], seed: number): SyntheticTeacher[] {
  const chance = chanceOf(seed + 2)
  const dutch = backgrounds[0]
  let number = 0
  const person = (roles: string[], groupKeys: string[]): SyntheticTeacher => {
    number += 1
    const background = chance.happens(0.8) ? dutch : chance.pick(backgrounds)
    const givenName = chance.pick((chance.happens(0.8) ? background?.women : background?.men) ?? [])
    const [prefix = '', familyName = ''] = chance.pick(background?.families ?? []).split('|')
    const email = `${ascii(givenName)}.${ascii(prefix + familyName)}.${number}@school.example`
    return { key: `L${number}`, givenName, prefix, familyName, email, roles, roleWords: [], groupKeys }
  }
  const ofRooms = rooms.flatMap((room, i) => {
    const keys = groups.filter((g) => g.name === room.name).map((g) => g.key)
    // Every third room has two part-time teachers.
    return [person(['LRK'], keys), ...(i % 3 === 1 ? [person(['LRK'], keys)] : [])]
  })
  return [...ofRooms, person(['DIR'], []), person(['IB'], []), person(['ADM'], [])]
}
