import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { permit } from '@/lib/foundation/result'
import { dateOf, toDateColumn } from '@/lib/foundation/time'
import { plain } from '../children/rules'
import { fullName } from '../rules'
import { mayCorrectGuardians } from './policy'

const named = { givenName: true, prefix: true, familyName: true } as const

export type UnknownAuthority = {
  guardianId: string
  guardianName: string
  childId: string
  childName: string
  groupName: string | null
  relation: string
}

/** Guardians of whom it is not known whether they decide for the child: they cannot come in yet. @throws NotFound */
export async function readUnknownAuthorities(actor: Actor, now: Date): Promise<UnknownAuthority[]> {
  permit(mayCorrectGuardians(actor), 'guardians')
  const today = toDateColumn(dateOf(now, actor.timeZone))
  const rows = await asActor(actor, (db) =>
    db.guardianship.findMany({
      where: { schoolId: actor.schoolId, authority: 'unknown', child: { leftOn: null } },
      select: {
        guardianId: true,
        childId: true,
        relation: true,
        guardian: { select: named },
        child: {
          select: {
            ...named,
            groups: {
              where: { group: { year: { startsOn: { lte: today }, endsOn: { gte: today } } } },
              select: { group: { select: { name: true } } },
            },
          },
        },
      },
      orderBy: [{ child: { givenName: 'asc' } }, { guardianId: 'asc' }],
      take: 2000,
    }),
  )
  return rows.map(({ guardian, child, ...row }) => ({
    ...row,
    guardianName: fullName(guardian),
    childName: fullName(child),
    groupName: child.groups[0]?.group.name ?? null,
  }))
}

export type Family = {
  childId: string
  childName: string
  isApart: boolean
  guardians: { id: string; name: string; householdId: string | null }[]
}

/** Children with more than one guardian, whose name or theirs holds `search`, with who lives where. @throws NotFound */
export async function readFamilies(actor: Actor, search: string): Promise<Family[]> {
  permit(mayCorrectGuardians(actor), 'guardians')
  const wanted = plain(search)
  const rows = await asActor(actor, (db) =>
    db.child.findMany({
      where: { schoolId: actor.schoolId, leftOn: null },
      select: {
        id: true,
        ...named,
        isApart: true,
        guardianships: {
          select: { guardian: { select: { id: true, ...named, householdId: true } } },
          orderBy: { guardianId: 'asc' },
        },
      },
      orderBy: [{ givenName: 'asc' }, { familyName: 'asc' }],
    }),
  )
  return rows
    .filter(({ guardianships, ...child }) => {
      const names = [child, ...guardianships.map(({ guardian }) => guardian)].map(fullName).join(' ')
      return guardianships.length > 1 && plain(names).includes(wanted)
    })
    .map((child) => ({
      childId: child.id,
      childName: fullName(child),
      isApart: child.isApart,
      guardians: child.guardianships.map(({ guardian }) => ({
        id: guardian.id,
        name: fullName(guardian),
        householdId: guardian.householdId,
      })),
    }))
}
