import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor, asSystem } from '@/lib/foundation/db'
import { NotFound } from '@/lib/foundation/result'
import { dateOf, toDateColumn } from '@/lib/foundation/time'

export type Profile = {
  code: string
  name: string
  phone: string
  senderName: string
  replyTo: string | null
  privacyContact: string
  hasLogo: boolean
}

/** The actor's school as parents meet it. */
export function readProfile(actor: Actor): Promise<Profile> {
  return asActor(actor, async (db) => {
    const { logoType, ...profile } = await db.school.findUniqueOrThrow({
      where: { id: actor.schoolId },
      select: {
        code: true,
        name: true,
        phone: true,
        senderName: true,
        replyTo: true,
        privacyContact: true,
        logoType: true,
      },
    })
    return { ...profile, hasLogo: logoType !== null }
  })
}

/** Whom to call when a link opens nothing: the school its public part names. Public, so it asks no actor. */
export const readSchoolToCall = (schoolId: string): Promise<{ name: string; phone: string } | null> =>
  asSystem('show-school', schoolId, (db) =>
    db.school.findUnique({ where: { id: schoolId }, select: { name: true, phone: true } }),
  )

/** The logo itself; public, so it asks no actor. @throws NotFound without one */
export function readLogo(schoolId: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  return asSystem('show-logo', schoolId, async (db) => {
    const school = await db.school.findUnique({
      where: { id: schoolId },
      select: { logo: true, logoType: true },
    })
    if (!school?.logo || !school.logoType) throw new NotFound('logo')
    return { bytes: school.logo, type: school.logoType }
  })
}

export type RoomLine = { id: string; name: string; equalChairs: boolean; isUsed: boolean }

/** Rooms of the school by name, and whether moments are planned in them. */
export function readRooms(actor: Actor): Promise<RoomLine[]> {
  return asActor(actor, async (db) => {
    const rooms = await db.room.findMany({
      where: { schoolId: actor.schoolId },
      select: {
        id: true,
        name: true,
        equalChairs: true,
        _count: { select: { slots: true, windows: true, conversations: true } },
      },
    })
    return rooms
      .map(({ _count, ...room }) => ({
        ...room,
        isUsed: _count.slots + _count.windows + _count.conversations > 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }))
  })
}

/** The school year that lasts today, or null when none was made yet. */
export function readYearOfToday(actor: Actor, now: Date): Promise<{ id: string; name: string } | null> {
  const today = toDateColumn(dateOf(now, actor.timeZone))
  return asActor(actor, (db) =>
    db.schoolYear.findFirst({
      where: { schoolId: actor.schoolId, startsOn: { lte: today }, endsOn: { gte: today } },
      select: { id: true, name: true },
    }),
  )
}
