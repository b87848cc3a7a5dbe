import 'server-only'

import type { Actor } from '@/lib/foundation/actor'
import { asActor } from '@/lib/foundation/db'
import { granted, NotFound, permit, type Result, refused } from '@/lib/foundation/result'
import type { LogoInput, ProfileInput, RemoveRoomInput, RoomInput } from './input'
import { mayEditProfile } from './policy'
import { logoTypeOf } from './rules'

export type RoomRefusal = 'name-taken' | 'room-in-use'

/** Saves how the school is called and reached. @throws NotFound for who may not */
export async function saveProfile(
  actor: Actor,
  profile: ProfileInput,
  now: Date,
): Promise<Result<null, never>> {
  permit(mayEditProfile(actor), 'profile')
  return change(actor, profile, 'saved-profile', now)
}

/** Keeps a new logo; what kind of file it is, its first bytes say. @throws NotFound for who may not */
export async function saveLogo(
  actor: Actor,
  { logo: file }: LogoInput,
  now: Date,
): Promise<Result<null, 'logo-wrong-type'>> {
  permit(mayEditProfile(actor), 'logo')
  const logo = new Uint8Array(await file.arrayBuffer())
  const logoType = logoTypeOf(logo)
  if (!logoType) return refused('logo-wrong-type')
  return change(actor, { logo, logoType }, 'saved-logo', now)
}

/** Takes the logo away. @throws NotFound for who may not */
export async function removeLogo(actor: Actor, _input: object, now: Date): Promise<Result<null, never>> {
  permit(mayEditProfile(actor), 'logo')
  return change(actor, { logo: null, logoType: null }, 'removed-logo', now)
}

const change = (
  actor: Actor,
  data: Partial<ProfileInput> | { logo: Uint8Array<ArrayBuffer> | null; logoType: string | null },
  verb: string,
  at: Date,
) =>
  asActor(actor, async (db) => {
    await db.school.update({ where: { id: actor.schoolId }, data })
    await db.activity.create({
      data: { schoolId: actor.schoolId, personId: actor.personId, verb, subject: {}, at },
    })
    return granted(null)
  })

/** Adds a room, or changes it when `roomId` is given. @throws NotFound for who may not, and for a room that is gone */
export async function saveRoom(
  actor: Actor,
  { roomId, name, equalChairs }: RoomInput,
): Promise<Result<null, RoomRefusal>> {
  permit(mayEditProfile(actor), 'room')
  const { schoolId } = actor
  return asActor(actor, async (db) => {
    const namesake = await db.room.findUnique({
      where: { schoolId_name: { schoolId, name } },
      select: { id: true },
    })
    if (namesake && namesake.id !== roomId) return refused('name-taken')
    if (roomId === null) {
      const { count } = await db.room.createMany({
        data: [{ schoolId, name, equalChairs }],
        skipDuplicates: true,
      })
      return count === 1 ? granted(null) : refused('name-taken')
    }
    const { count } = await db.room.updateMany({
      where: { schoolId, id: roomId },
      data: { name, equalChairs },
    })
    if (count === 0) throw new NotFound('room')
    return granted(null)
  })
}

/** Takes a room off the list; one with planned moments stays. @throws NotFound for who may not */
export async function removeRoom(
  actor: Actor,
  { roomId }: RemoveRoomInput,
): Promise<Result<null, RoomRefusal>> {
  permit(mayEditProfile(actor), 'room')
  return asActor(actor, async (db) => {
    const where = { schoolId: actor.schoolId, id: roomId }
    if ((await db.room.count({ where })) === 0) throw new NotFound('room')
    const { count } = await db.room.deleteMany({
      where: {
        ...where,
        slots: { none: {} },
        windows: { none: {} },
        conversations: { none: {} },
      },
    })
    return count === 1 ? granted(null) : refused('room-in-use')
  })
}
