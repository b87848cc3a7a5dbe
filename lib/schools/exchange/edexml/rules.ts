/** What a school's administration exports (EDEXML 1.03, 2.0, 2.1), reduced to what the school may use here. */

import type { CalendarDate } from '@/lib/foundation/time'
import type { PersonName } from '../names/rules'

/** Year groups. Source: EDEXML 2.1 code list `jaargroep`. */
export const yearGroups = [
  ...['B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16'],
  ...['S', 'V', 'C', 'N', 'H'],
] as const
export type YearGroup =
  | ('B' | 'D' | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8')
  | ('11' | '12' | '13' | '14' | '15' | '16' | 'S' | 'V' | 'C' | 'N' | 'H')

/** Roles in the school's administration. Source: EDEXML 2.1 code list `rol`; they never grant a right. */
export const roleCodes = [
  ...(['ADJ', 'ADM', 'CON', 'DIR', 'ICT', 'IB', 'KLA', 'LRK', 'LOS'] as const),
  ...(['LOC', 'OWA', 'OUD', 'RT', 'SMW', 'STA', 'TAL', 'VAK'] as const),
] as const
export type RoleCode = (typeof roleCodes)[number]

export type ExportVersion = '1.03' | '2.0' | '2.1'

/** `ref` points to it within one file; `key` is its identity at the school, null when the sender gave a dummy (`#…`). */
type Keyed = { readonly ref: string; readonly key: string | null; readonly line: number }

export type ExportGroup = Keyed & { readonly name: string; readonly yearGroup: YearGroup }
export type ExportNamed = Keyed & { readonly name: string }

export type ExportPupil = Keyed &
  PersonName & {
    readonly eckid: string | null
    readonly birthDate: CalendarDate | null
    readonly yearGroup: YearGroup | null
    readonly groupRef: string | null
    readonly compositeRefs: readonly string[]
    readonly locationRef: string | null
    readonly enteredOn: CalendarDate | null
    readonly leftOn: CalendarDate | null
    /** True when the pupil had left on the reference date, or stands in the file as history. */
    readonly hasLeft: boolean
  }

export type ExportTeaching = { readonly groupRef: string; readonly roles: readonly RoleCode[] }
export type ExportTeacher = Keyed &
  PersonName & {
    readonly eckid: string | null
    readonly email: string | null
    readonly roles: readonly RoleCode[]
    readonly groups: readonly ExportTeaching[]
    readonly compositeRefs: readonly string[]
  }

/** What was met and thrown away, counted only. */
export const ignoredKinds = [
  ...(['citizen-number', 'origin', 'weight', 'address', 'photo', 'sex', 'login', 'email'] as const),
  ...(['date', 'vendor-block', 'description', 'other'] as const),
] as const
export type IgnoredKind = (typeof ignoredKinds)[number]
export type IgnoredCounts = Readonly<Partial<Record<IgnoredKind, number>>>

export type SchoolExport = {
  readonly version: ExportVersion
  readonly schoolYear: string
  readonly brin: string | null
  /** Two digits, '00' when the school has one location. */
  readonly dependance: string
  /** The day on which the file was true, when it says so. */
  readonly referenceDate: CalendarDate | null
  readonly groups: readonly ExportGroup[]
  readonly compositeGroups: readonly ExportNamed[]
  readonly locations: readonly ExportNamed[]
  readonly pupils: readonly ExportPupil[]
  readonly teachers: readonly ExportTeacher[]
  readonly ignoredCounts: IgnoredCounts
}

/** What the person who imports expects; a difference is an error. */
export type ExpectedExport = {
  readonly brin?: string
  readonly dependance?: string
  /** One of these. */
  readonly schoolYears?: readonly string[]
}

/** True for two years in a row, `2026-2027`. The published schema's list ends too early. Source: dutch-schools.md §0.1. */
export function isSchoolYear(words: string): boolean {
  const [, start, end] = /^(\d{4})-(\d{4})$/.exec(words) ?? []
  return Number(end) === Number(start) + 1
}

/** True for a day that exists, as `YYYY-MM-DD`, between 1900 and 2100. */
export function isCalendarDate(words: string): words is CalendarDate {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(words)) return false
  const day = new Date(`${words}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
}
