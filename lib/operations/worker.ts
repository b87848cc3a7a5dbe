import { closeDatabase } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { log } from '@/lib/foundation/log'
import { mailSender } from '@/lib/foundation/mail'
import { startDelivery } from './delivery/queue'
import { startErasing } from './erasing'

/** Background work: delivers what commands have written. Started by the start command; any number may run at once. */
async function work(): Promise<void> {
  const stopErasing = await startErasing()
  const { smtpUrl } = env
  if (!smtpUrl) {
    log.info('worker: no mail server is set (SMTP_URL), mail waits in the outbox')
    process.once('SIGTERM', async () => {
      await stopErasing()
      await closeDatabase()
      process.exit(0)
    })
    return
  }
  const mail = mailSender(smtpUrl)
  const stop = await startDelivery(mail.send)
  log.info('worker: delivering mail')
  process.once('SIGTERM', async () => {
    await Promise.all([stop(), stopErasing()])
    mail.close()
    await closeDatabase()
    process.exit(0)
  })
}

work().catch((error: unknown) => {
  log.error({ err: error }, 'the worker cannot start')
  process.exit(1)
})
