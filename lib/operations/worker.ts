import { closeDatabase } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { log } from '@/lib/foundation/log'
import { mailSender } from '@/lib/foundation/mail'
import { startDelivery } from './delivery/queue'

/** Background work: delivers what commands have written. Started by the start command; any number may run at once. */
async function work(): Promise<void> {
  const { smtpUrl } = env
  if (!smtpUrl) {
    log.info('worker: no mail server is set (SMTP_URL), mail waits in the outbox')
    const keepAlive = setInterval(() => {}, 60_000)
    process.once('SIGTERM', () => clearInterval(keepAlive))
    return
  }
  const mail = mailSender(smtpUrl)
  const stop = await startDelivery(mail.send)
  log.info('worker: delivering mail')
  process.once('SIGTERM', async () => {
    await stop()
    mail.close()
    await closeDatabase()
    process.exit(0)
  })
}

work().catch((error: unknown) => {
  log.error({ err: error }, 'the worker cannot start')
  process.exit(1)
})
