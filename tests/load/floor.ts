import { createServer } from 'node:http'
import pg from 'pg'

/**
 * The floor: what this machine can do with nothing but Node and PostgreSQL, as a program of its own
 * (`floor.ts <schoolId> <roundId>`, address of the database in FLOOR_DATABASE_URL). It reads the free times of a class
 * and writes the rows a booking writes, one statement each, and does nothing else the app does: no rights, no words.
 */
const [schoolId = '', roundId = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 10 })

/** Free moments of a child's class. */
const freeTimes = `select s.id, s.starts_at from slot s
  join group_child gc on gc.school_id = s.school_id and gc.group_id = s.group_id and gc.child_id = $3
  where s.school_id = $1 and s.round_id = $2
    and not exists (select from conversation c where c.school_id = s.school_id and c.round_id = s.round_id and c.slot_id = s.id)
  order by s.starts_at`

/** Every row of one booking: conversation, who is at it, where they are, what is kept, two notices and their jobs. */
export const bookingRows = `with conv as (
    insert into conversation (school_id, round_id, slot_id, starts_at, ends_at, booked_by_id, booked_at, idempotency_key)
    select school_id, round_id, id, starts_at, ends_at, $4, now(), gen_random_uuid() from slot
      where school_id = $1 and round_id = $2 and id = $3
    on conflict do nothing returning id, starts_at, ends_at
  ), kid as (insert into conversation_child (school_id, conversation_id, child_id, round_id)
    select $1, id, $5, $2 from conv on conflict do nothing
  ), home as (insert into conversation_guardian (school_id, conversation_id, guardian_id, child_id)
    select $1, id, $4, $5 from conv
  ), school as (insert into conversation_staff (school_id, conversation_id, person_id)
    select $1, conv.id, teacher_id from conv, slot where school_id = $1 and slot.id = $3
  ), held as (insert into agenda_entry (school_id, subject_kind, subject_id, starts_at, ends_at, source_kind, source_id)
    select $1, kind, subject, starts_at, ends_at, 'conversation', conv.id from conv,
      (select 'child' as kind, $5::uuid as subject union all select 'guardian', $4::uuid
        union all select 'staff', teacher_id from slot where school_id = $1 and slot.id = $3) who
    on conflict do nothing
  ), trace as (insert into activity (school_id, person_id, verb, subject) select $1, $4, 'conversation-booked', '{}' from conv
  ), told as (insert into notice (school_id, recipient_id, kind, urgency, data, message_id, due_at)
    select $1, who, 'conversation-booked', 'answer', '{}', gen_random_uuid()::text, now() + interval '1 day' from conv,
      (select $4::uuid as who union all select teacher_id from slot where school_id = $1 and slot.id = $3) both_of_them
    returning id
  ), work as (insert into pgboss.job (name, data, start_after, policy)
    select 'deliver-notice', jsonb_build_object('noticeId', id), now() + interval '1 day', 'standard' from told
  ) select id from conv`

async function read(childId: string): Promise<string> {
  const { rows } = await pool.query({ name: 'free', text: freeTimes, values: [schoolId, roundId, childId] })
  const times = rows.map(
    ({ id, starts_at }) => `<button name="moment" value="${id}">${starts_at.toISOString()}</button>`,
  )
  return `<!doctype html><title>.</title><form>${times.join('')}</form>`
}

async function write(body: string): Promise<number> {
  const form = new URLSearchParams(body)
  const values = [schoolId, roundId, form.get('moment'), form.get('guardian'), form.get('child')]
  const { rowCount } = await pool.query({ name: 'book', text: bookingRows, values })
  return rowCount ? 303 : 409
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    if (request.method === 'GET')
      return response.setHeader('content-type', 'text/html').end(await read(request.url?.slice(1) ?? ''))
    response.statusCode = await write(Buffer.concat(chunks).toString()).catch(() => 500)
    response.end()
  })
})

// Started as a program only; who imports this file wants the statement.
if (process.env['FLOOR_DATABASE_URL'])
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : 0)
  })
process.on('disconnect', () => process.exit(0))
