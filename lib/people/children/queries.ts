import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { NotFound, permit } from '@/lib/foundation/result'
import { dateOf, toDateColumn } from '@/lib/foundation/time'
import { fullName, isId } from '../rules'
import { mayListGroup, mayReach, visibleGroups } from './policy'
import { type GroupLine, isAsked, type ListedChild, lackOf } from './rules'

const named = { givenName: true, prefix: true, familyName: true } as const
const reach = {
  authority: true,
  informationRight: true,
  guardian: {
    select: { id: true, ...named, email: true, phone: true, bouncedAt: true, interpreter: true },
  },
} as const
const yearOf = (actor: Actor, now: Date) => {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return { startsOn: { lte: today }, endsOn: { gte: today } }
}

/** Classes of this school year the actor may see, by name. Administrative: not written in the access log. */
export function readGroups(actor: Actor, now: Date): Promise<GroupLine[]> {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return asActor(actor, async (db) => {
    const groups = await db.group.findMany({
      where: { schoolId: actor.schoolId, year: yearOf(actor, now), ...visibleGroups(actor) },
      select: {
        id: true,
        name: true,
        _count: { select: { children: { where: { child: { leftOn: null } } } } },
        teachers: {
          where: { OR: [{ untilOn: null }, { untilOn: { gte: today } }] },
          select: { person: { select: { id: true, ...named } } },
          orderBy: { person: { givenName: 'asc' } },
        },
      },
    })
    return groups
      .map(({ _count, teachers, ...group }) => ({
        ...group,
        children: _count.children,
        teachers: teachers.map(({ person }) => ({ id: person.id, name: fullName(person) })),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }))
  })
}

export type ChildList = { groupId: string; groupName: string; children: ListedChild[] }

/**
 * The children of a class with what changes planning, by first name. Administrative: not written in the access log.
 * @throws NotFound for a class that is not there or not the actor's
 */
export async function readChildList(actor: Actor, groupId: string, now: Date): Promise<ChildList> {
  permit(isId(groupId) && mayListGroup(actor, groupId), 'group')
  const [list] = await readChildLists(actor, now, groupId)
  if (!list) throw new NotFound('group')
  return list
}

/** The same for every class of the school, for who arranges that all are reached. @throws NotFound for others */
export async function readAllChildren(actor: Actor, now: Date): Promise<ChildList[]> {
  permit(mayReach(actor), 'groups')
  return readChildLists(actor, now)
}

function readChildLists(actor: Actor, now: Date, groupId?: string): Promise<ChildList[]> {
  const year = yearOf(actor, now)
  return asActor(actor, async (db) => {
    const groups = await db.group.findMany({
      where: { schoolId: actor.schoolId, year, ...(groupId ? { id: groupId } : {}) },
      select: {
        id: true,
        name: true,
        children: {
          where: { child: { leftOn: null } },
          select: {
            child: { select: { id: true, ...named, isApart: true, guardianships: { select: reach } } },
          },
          orderBy: [{ child: { givenName: 'asc' } }, { child: { familyName: 'asc' } }],
        },
      },
    })
    const siblings = await readSiblings(actor, now)
    return groups
      .map((group) => ({
        groupId: group.id,
        groupName: group.name,
        children: group.children.map(({ child }) => listed(child, siblings)),
      }))
      .sort((a, b) => a.groupName.localeCompare(b.groupName, 'nl', { numeric: true }))
  })
}

type Row = {
  id: string
  givenName: string
  prefix: string
  familyName: string
  isApart: boolean
  guardianships: {
    authority: string
    informationRight: string
    guardian: {
      id: string
      givenName: string
      prefix: string
      familyName: string
      email: string | null
      phone: string | null
      bouncedAt: Date | null
      interpreter: string | null
    }
  }[]
}

function listed(child: Row, siblings: Map<string, Map<string, string>>): ListedChild {
  const guardians = child.guardianships.map(({ guardian, ...right }) => ({ ...guardian, ...right }))
  const asked = guardians.filter(isAsked)
  const others = new Map(asked.flatMap(({ id }) => [...(siblings.get(id) ?? [])]))
  others.delete(child.id)
  return {
    id: child.id,
    givenName: child.givenName,
    name: fullName(child),
    isApart: child.isApart,
    interpreters: [...new Set(asked.flatMap(({ interpreter }) => interpreter ?? []))],
    siblingGroups: [...new Set(others.values())].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true })),
    lack: lackOf(guardians),
    phones: asked.map((guardian) => ({
      name: fullName(guardian),
      phone: guardian.phone,
      isBounced: guardian.bouncedAt !== null,
      hasMail: guardian.email !== null,
    })),
  }
}

/** Per guardian: the children with their class name, for finding brothers and sisters. */
async function readSiblings(actor: Actor, now: Date): Promise<Map<string, Map<string, string>>> {
  const rows = await asActor(actor, (db) =>
    db.guardianship.findMany({
      where: { authority: 'yes', informationRight: 'full', child: { leftOn: null } },
      select: {
        guardianId: true,
        childId: true,
        child: {
          select: {
            groups: {
              where: { group: { year: yearOf(actor, now) } },
              select: { group: { select: { name: true } } },
            },
          },
        },
      },
    }),
  )
  const byGuardian = new Map<string, Map<string, string>>()
  for (const { guardianId, childId, child } of rows) {
    const group = child.groups[0]?.group.name
    if (!group) continue
    const children = byGuardian.get(guardianId) ?? new Map<string, string>()
    byGuardian.set(guardianId, children.set(childId, group))
  }
  return byGuardian
}
