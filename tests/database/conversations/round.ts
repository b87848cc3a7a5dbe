import type pg from 'pg'
import { createRound } from '@/lib/conversations/rounds/commands'
import type { CreateRoundInput } from '@/lib/conversations/rounds/input'
import { anna, bram, groep3, groep5, marieke, year } from '@/tests/cast'

/** A Monday inside the round below, while it is open. */
export const now = new Date('2026-08-24T10:00:00Z')

/** The round of De Regenboog: groep 5 and groep 3 on 1 and 2 September, 20 minutes with 5 between. */
export const roundInput: CreateRoundInput = {
  yearId: year,
  name: 'Startgesprekken 2026',
  minutes: 20,
  bufferMinutes: 5,
  startsOn: '2026-08-31',
  endsOn: '2026-09-11',
  opensAt: new Date('2026-08-20T06:00:00Z'),
  closesAt: new Date('2026-08-30T18:00:00Z'),
  groupIds: [groep5, groep3],
  windows: [
    {
      groupId: groep5,
      teacherId: anna.personId,
      roomId: null,
      date: '2026-09-01',
      from: '08:30',
      until: '10:30',
    },
    {
      groupId: groep5,
      teacherId: anna.personId,
      roomId: null,
      date: '2026-09-02',
      from: '15:00',
      until: '17:00',
    },
    {
      groupId: groep3,
      teacherId: bram.personId,
      roomId: null,
      date: '2026-09-01',
      from: '08:30',
      until: '10:30',
    },
  ],
}

/** Makes that round and returns its id with the slots of each class, earliest first. */
export async function setRound(db: pg.Pool, input: CreateRoundInput = roundInput) {
  const made = await createRound(marieke, input, now)
  if (!made.ok) throw new Error(made.refusal)
  const { rows } = await db.query<{ id: string; group_id: string; starts_at: Date; ends_at: Date }>(
    'select id, group_id, starts_at, ends_at from slot where round_id = $1 order by starts_at',
    [made.value.roundId],
  )
  const slotsOf = (group: string) => rows.filter((row) => row.group_id === group)
  return { roundId: made.value.roundId, groep5: slotsOf(groep5), groep3: slotsOf(groep3) }
}
