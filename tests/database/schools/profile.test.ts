import { afterAll, beforeEach, expect, test } from 'vitest'
import { NotFound } from '@/lib/foundation/result'
import { removeLogo, removeRoom, saveLogo, saveProfile, saveRoom } from '@/lib/schools/profile/commands'
import { readLogo, readProfile, readRooms } from '@/lib/schools/profile/queries'
import { anna, fatima, groep5, ilse, klimop, marieke, olga, regenboog, vera, year } from '@/tests/cast'
import { insert, setStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date('2026-09-08T10:00:00Z')
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]
const file = (bytes: number[] | string, name = 'logo.png') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'image/png' })
const profile = {
  name: 'De Boog',
  phone: '030 111 22 33',
  senderName: 'Basisschool De Boog',
  replyTo: 'office@school.example',
  privacyContact: 'Olga Peters',
}
beforeEach(() => setStage(db))
afterAll(() => db.end())

test('office and leader change the profile of their own school only', async () => {
  await saveProfile(olga, profile, now)
  expect(await readProfile(fatima)).toMatchObject({ ...profile, code: 'RGNBGG', hasLogo: false })
  expect(await readProfile(vera)).toMatchObject({ name: 'De Klimop' })
  for (const actor of [anna, fatima, ilse]) {
    await expect(saveProfile(actor, profile, now)).rejects.toThrow(NotFound)
    await expect(saveLogo(actor, { logo: file(png) }, now)).rejects.toThrow(NotFound)
    await expect(saveRoom(actor, { roomId: null, name: 'X', equalChairs: true })).rejects.toThrow(NotFound)
  }
})

test('a logo is what its bytes say; a drawing that may hold script is refused', async () => {
  await saveLogo(marieke, { logo: file(png, 'logo.svg') }, now)
  expect(await readLogo(regenboog)).toEqual({ bytes: new Uint8Array(png), type: 'image/png' })
  expect(await saveLogo(marieke, { logo: file('<svg onload="x()"/>') }, now)).toEqual({
    ok: false,
    refusal: 'logo-wrong-type',
  })
  expect((await readLogo(regenboog)).type).toBe('image/png')
  await expect(readLogo(klimop)).rejects.toThrow(NotFound)
  await removeLogo(olga, {}, now)
  await expect(readLogo(regenboog)).rejects.toThrow(NotFound)
})

test('rooms have one name each, and one with planned moments stays', async () => {
  const room = { roomId: null, name: 'Lokaal 4', equalChairs: false }
  expect(await saveRoom(olga, room)).toEqual({ ok: true, value: null })
  expect(await saveRoom(olga, room)).toEqual({ ok: false, refusal: 'name-taken' })
  const [line] = await readRooms(olga)
  if (!line) throw new Error('no room')
  expect(line).toMatchObject({ name: 'Lokaal 4', equalChairs: false, isUsed: false })
  await saveRoom(olga, { roomId: line.id, name: 'Lokaal 4', equalChairs: true })
  await expect(saveRoom(vera, { roomId: line.id, name: 'Y', equalChairs: true })).rejects.toThrow(NotFound)
  await expect(removeRoom(vera, { roomId: line.id })).rejects.toThrow(NotFound)

  const round = '00000000-0000-4000-8000-000000000701'
  await insert(
    db,
    'round',
    ['school_id', 'id', 'year_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at'],
    [[regenboog, round, year, 'Start', '2026-09-14', '2026-09-18', '2026-09-01', '2026-09-18']],
  )
  await insert(
    db,
    'round_window',
    ['school_id', 'round_id', 'group_id', 'teacher_id', 'room_id', 'starts_at', 'ends_at'],
    [[regenboog, round, groep5, anna.personId, line.id, '2026-09-14T10:00Z', '2026-09-14T12:00Z']],
  )
  expect(await removeRoom(olga, { roomId: line.id })).toEqual({ ok: false, refusal: 'room-in-use' })
  await db.query('truncate round_window cascade')
  expect(await removeRoom(olga, { roomId: line.id })).toEqual({ ok: true, value: null })
  expect(await readRooms(olga)).toEqual([])
})
