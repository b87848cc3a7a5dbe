import type { Role } from '@/lib/foundation/actor'
import { asSystem } from '@/lib/foundation/db'
import { dateOf, schoolYearOf } from '@/lib/foundation/time'
import { addRole, openAccount } from '@/lib/people/staff/commands'
import { createSchool } from '@/lib/schools/commands'
import { edexmlOf } from '@/tests/synthetic/edexml'
import { parentsCsvOf } from '@/tests/synthetic/parents'
import { syntheticSchool } from '@/tests/synthetic-school'
import { importExport, importParentsList } from '../admin/import-files'

/** The demo school is always this one, so a second start finds it again. */
export const demoSchool = '00000000-0000-4000-8000-0000000de300'

/** True when the demo school is there already. */
export const isDemoThere = () =>
  asSystem('seed-demo', demoSchool, (db) => db.school.count()).then((count) => count > 0)

/**
 * Makes the demo school by the very roads a school takes: an export, a list of parents, confirmed roles. Ninety
 * invented pupils in four groups, with siblings, parents apart, parents without mail and without authority.
 */
export async function makeDemoSchool(now: Date): Promise<void> {
  const schoolYear = schoolYearOf(dateOf(now, 'Europe/Amsterdam'))
  const invented = syntheticSchool({ seed: 3, pupils: 92, classrooms: 4, schoolYear, brin: '99ZZ' })
  const bytes = (text: string) => new TextEncoder().encode(text)
  await createSchool({ name: 'De Lange Tafel', phone: '030 123 45 67', isDemo: true }, now, demoSchool)
  await importExport(demoSchool, bytes(edexmlOf(invented, '2.1')), now)
  await importParentsList(demoSchool, bytes(parentsCsvOf(invented)), now)
  await confirmRoles(now)
  await joinHouseholds()
  await asSystem('seed-demo', demoSchool, (db) =>
    db.room.createMany({
      data: ['Lokaal 1', 'Lokaal 2', 'Lokaal 3', 'Lokaal 4'].map((name) => ({ schoolId: demoSchool, name })),
    }),
  )
}

/** An import only proposes roles; in the demo everybody has the proposed ones at once. */
async function confirmRoles(now: Date): Promise<void> {
  const proposed = await asSystem('seed-demo', demoSchool, (db) =>
    db.personRole.findMany({ where: { schoolId: demoSchool }, select: { personId: true, role: true } }),
  )
  for (const { personId, role } of proposed) {
    await addRole(demoSchool, personId, role as Role, now)
    await openAccount(demoSchool, personId)
  }
}

/** Parents of one family name with the same children live together; the others stay apart, as after every import. */
const joinHouseholds = () =>
  asSystem(
    'seed-demo',
    demoSchool,
    (db) => db.$executeRaw`
      update person p set household_id = m.household_id
      from guardianship mine join guardianship theirs on theirs.child_id = mine.child_id and theirs.guardian_id > mine.guardian_id
        join person m on m.id = mine.guardian_id
      where p.id = theirs.guardian_id and p.family_name = m.family_name
        and mine.authority = 'yes' and theirs.authority = 'yes'`,
  )
