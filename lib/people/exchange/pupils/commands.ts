import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/foundation/db'
import { type CalendarDate, toDateColumn } from '@/lib/foundation/time'
import type { ExportPupil } from '@/lib/schools/exchange/edexml/rules'
import type { GroupPlace, PupilRow } from '@/lib/schools/exchange/pupils/rules'

type Year = {
  readonly schoolId: string
  readonly yearId: string
  /** Id of a group by the file's reference to it. */
  readonly groupIds: ReadonlyMap<string, string>
  /** Day the file was true: who left without a date left then. */
  readonly today: CalendarDate
}
type Place = { childId: string; groupId: string | null; yearGroup: string }

/** Writes children and their places in this year's groups as compared, a few statements for the whole school. */
export async function writePupils(db: Db, year: Year, rows: readonly PupilRow[]): Promise<void> {
  const { schoolId } = year
  const fresh = rows.flatMap((row) => (row.outcome === 'new' ? [{ ...row, id: randomUUID() }] : []))
  const touched = rows.flatMap((row) =>
    row.outcome === 'changed' || row.outcome === 'moved-group' ? [{ ...row, id: row.known.id }] : [],
  )
  await freeKeys(db, schoolId, [...fresh, ...touched])
  await db.child.createMany({ data: fresh.map(({ id, pupil }) => ({ schoolId, id, ...columnsOf(pupil) })) })
  await rewrite(
    db,
    schoolId,
    touched.map(({ id, pupil, known }) => ({
      ...{ id, key: pupil.key ?? known.key, given_name: pupil.givenName, prefix: pupil.prefix ?? '' },
      ...{ family_name: pupil.familyName, birth_date: pupil.birthDate ?? known.birthDate },
      left_on: null,
    })),
  )
  await markLeft(
    db,
    schoolId,
    rows.flatMap((row) =>
      row.outcome === 'left' ? [{ id: row.known.id, left_on: row.pupil.leftOn ?? year.today }] : [],
    ),
  )
  const placed = [
    ...fresh.map((row) => placeOf(year, row.id, row.pupil, row.to)),
    ...touched
      .filter((row) => row.outcome === 'moved-group' || row.changes.includes('year-group'))
      .map((row) => placeOf(year, row.id, row.pupil, row.to)),
  ]
  await seat(db, year, placed)
}

const columnsOf = (pupil: ExportPupil) => ({
  key: pupil.key,
  givenName: pupil.givenName,
  prefix: pupil.prefix ?? '',
  familyName: pupil.familyName,
  birthDate: pupil.birthDate && toDateColumn(pupil.birthDate),
  joinedOn: pupil.enteredOn && toDateColumn(pupil.enteredOn),
})

function placeOf(year: Year, childId: string, pupil: ExportPupil, to: GroupPlace): Place {
  const groupId =
    to?.kind === 'known' ? to.id : to?.kind === 'new' ? (year.groupIds.get(to.ref) ?? null) : null
  return { childId, groupId, yearGroup: pupil.yearGroup ?? '' }
}

/** A number that the administration gave to another child is taken from the child that had it. */
async function freeKeys(
  db: Db,
  schoolId: string,
  rows: readonly { id: string; pupil: ExportPupil }[],
): Promise<void> {
  const owners = rows.flatMap(({ id, pupil }) => (pupil.key === null ? [] : [{ id, key: pupil.key }]))
  if (owners.length > 0)
    await db.$executeRaw`update child c set key = null
      from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as o(id uuid, key text)
      where c.school_id = ${schoolId}::uuid and c.key = o.key and c.id <> o.id`
}

async function rewrite(db: Db, schoolId: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0)
    await db.$executeRaw`update child c set key = r.key, given_name = r.given_name, prefix = r.prefix,
        family_name = r.family_name, birth_date = r.birth_date, left_on = r.left_on
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, key text, given_name text, prefix text, family_name text, birth_date date, left_on date)
      where c.school_id = ${schoolId}::uuid and c.id = r.id`
}

async function markLeft(db: Db, schoolId: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0)
    await db.$executeRaw`update child c set left_on = r.left_on
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, left_on date)
      where c.school_id = ${schoolId}::uuid and c.id = r.id`
}

/** Each of these children sits in this group of the year, and in no other of it. Other years stay as they were. */
async function seat(db: Db, { schoolId, yearId }: Year, places: readonly Place[]): Promise<void> {
  const childId = { in: places.map((place) => place.childId) }
  await db.groupChild.deleteMany({ where: { schoolId, childId, group: { yearId } } })
  await db.groupChild.createMany({
    data: places.flatMap(({ groupId, ...place }) => (groupId ? [{ schoolId, groupId, ...place }] : [])),
  })
}
