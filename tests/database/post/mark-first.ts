import pg from 'pg'
import { mailSender } from '@/lib/foundation/mail'

/** How not to do it, for the test of kills: marks a notice as sent, then sends it. */
const db = new pg.Pool({ connectionString: process.env['TEST_SUPERUSER_URL'], max: 1 })
const { send } = mailSender(process.env['SMTP_URL'] ?? '')
const from = { name: 'School', address: 'aan-tafel@localhost' }
const to = { name: 'Fatima', address: 'fatima@school.example' }
for (;;) {
  const { rows } = await db.query(`update notice set sent_at = now()
    where id = (select id from notice where sent_at is null limit 1) returning message_id`)
  if (!rows[0]) break
  const mail = { from, to, replyTo: null, subject: 'x', text: 'x', html: '', calendars: [] }
  await send({ ...mail, messageId: rows[0].message_id })
}
setInterval(() => {}, 60_000)
