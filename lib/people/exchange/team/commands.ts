import 'server-only'

import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/foundation/db'
import type { StaffDiffRow } from '@/lib/schools/exchange/staff/rules'

type Year = {
  readonly schoolId: string
  readonly yearId: string
  readonly groupIds: ReadonlyMap<string, string>
}

/** Writes staff, the groups they teach this year and the roles to propose; no role counts before somebody confirms it. */
export async function writeStaff(db: Db, year: Year, rows: readonly StaffDiffRow[]): Promise<void> {
  const { schoolId } = year
  const found = rows.flatMap((row) =>
    row.outcome === 'conflict' || row.outcome === 'not-in-file'
      ? []
      : [{ ...row, id: row.known?.id ?? randomUUID() }],
  )
  await db.person.createMany({
    data: found
      .filter((row) => row.outcome === 'new')
      .map(({ id, teacher }) => ({
        ...{
          schoolId,
          id,
          staffKey: teacher.key,
          givenName: teacher.givenName,
          prefix: teacher.prefix ?? '',
        },
        ...{ familyName: teacher.familyName, email: teacher.email },
      })),
  })
  const changed = found.filter((row) => row.outcome === 'changed')
  await rewrite(
    db,
    schoolId,
    changed.map(({ id, teacher, known }) => ({
      ...{ id, staff_key: teacher.key ?? known?.key, given_name: teacher.givenName },
      ...{ prefix: teacher.prefix ?? '', family_name: teacher.familyName },
      email: teacher.email ?? known?.email ?? null,
    })),
  )
  await stand(
    db,
    year,
    found
      .filter((row) => row.outcome === 'new' || row.changes.includes('groups'))
      .map(({ id, teacher }) => ({ personId: id, refs: teacher.groups.map((g) => g.groupRef) })),
  )
  await db.personRole.createMany({
    data: found.flatMap((row) => row.proposedRoles.map((role) => ({ schoolId, personId: row.id, role }))),
    skipDuplicates: true,
  })
}

async function rewrite(db: Db, schoolId: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0)
    await db.$executeRaw`update person p set staff_key = r.staff_key, given_name = r.given_name,
        prefix = r.prefix, family_name = r.family_name, email = r.email,
        bounced_at = case when p.email is distinct from r.email then null else p.bounced_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id uuid, staff_key text, given_name text, prefix text, family_name text, email text)
      where p.school_id = ${schoolId}::uuid and p.id = r.id`
}

/** Each of these people teaches exactly these groups of the year. */
async function stand(
  db: Db,
  { schoolId, yearId, groupIds }: Year,
  people: readonly { personId: string; refs: readonly string[] }[],
): Promise<void> {
  await db.groupTeacher.deleteMany({
    where: { schoolId, personId: { in: people.map((p) => p.personId) }, group: { yearId } },
  })
  await db.groupTeacher.createMany({
    data: people.flatMap(({ personId, refs }) =>
      [...new Set(refs.flatMap((ref) => groupIds.get(ref) ?? []))].map((groupId) => ({
        ...{ schoolId, personId, groupId },
      })),
    ),
  })
}
