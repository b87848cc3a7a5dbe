import 'server-only'

import { randomInt, randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/foundation/db'
import { dateOf, schoolYearOf, toDateColumn } from '@/lib/foundation/time'
import { drawSchoolCode } from './rules'

export type NewSchool = {
  name: string
  phone?: string | undefined
  brin?: string | undefined
  isDemo?: boolean | undefined
}

/**
 * Makes a school with its public code and the school year that runs today. For the operator, the first run and
 * the demo; work inside `asSystem('create-school', id, …)` joins the caller's transaction.
 * @returns its id
 * @throws Error when another school has the same BRIN number
 */
export async function createSchool(
  school: NewSchool,
  now: Date,
  schoolId: string = randomUUID(),
): Promise<string> {
  return asSystem('create-school', schoolId, async (db) => {
    const { name, phone = '', brin = null, isDemo = false } = school
    // A code another school has is drawn again; with 31 symbols that is one in 887 million.
    for (let made = 0, tries = 0; made === 0; tries++) {
      if (tries === 20) throw new Error('there is a school with this BRIN number already')
      made = (
        await db.school.createMany({
          data: {
            id: schoolId,
            code: drawSchoolCode(randomInt),
            name,
            senderName: name,
            phone,
            brin,
            isDemo,
          },
          skipDuplicates: true,
        })
      ).count
    }
    const year = schoolYearOf(dateOf(now, 'Europe/Amsterdam'))
    const [first = '', last = ''] = year.split('-')
    await db.schoolYear.create({
      data: {
        schoolId,
        name: year,
        startsOn: toDateColumn(`${Number(first)}-08-01`),
        endsOn: toDateColumn(`${Number(last)}-07-31`),
      },
    })
    return schoolId
  })
}
