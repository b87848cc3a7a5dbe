import 'server-only'

import type { Db } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { dateOf, plusDays, schoolYearOf } from '@/lib/foundation/time'
import type { ExpectedExport, YearGroup } from './edexml/rules'
import type { KnownGroup } from './groups/rules'

/**
 * Which files this school takes: of itself, of the year that runs and of the one after it. Older years are closed.
 * @throws NotFound without such a school
 */
export async function readExpectedExport(db: Db, schoolId: string, now: Date): Promise<ExpectedExport> {
  const school = await db.school.findUnique({
    where: { id: schoolId },
    select: { brin: true, dependance: true, timeZone: true },
  })
  if (!school) throw new NotFound('school')
  const today = dateOf(now, school.timeZone)
  const schoolYears = [schoolYearOf(today), schoolYearOf(plusDays(today, 365))]
  return school.brin ? { brin: school.brin, dependance: school.dependance, schoolYears } : { schoolYears }
}

/** The groups of one school year, and the year's id; null and none when the year is new. */
export async function readKnownGroups(
  db: Db,
  schoolId: string,
  schoolYear: string,
): Promise<{ yearId: string | null; groups: KnownGroup[] }> {
  const year = await db.schoolYear.findUnique({
    where: { schoolId_name: { schoolId, name: schoolYear } },
    select: {
      id: true,
      groups: { select: { id: true, key: true, otherKeys: true, name: true, yearGroups: true } },
    },
  })
  const groups = (year?.groups ?? []).map(({ id, key, otherKeys, name, yearGroups }) => ({
    ...{ id, name, yearGroups: yearGroups as YearGroup[] },
    keys: [...(key === null ? [] : [key]), ...otherKeys].toSorted(),
  }))
  return { yearId: year?.id ?? null, groups }
}
