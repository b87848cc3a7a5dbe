import { log } from '@/lib/foundation/log'

/** Background work: delivers what commands have written. Started by the start command. */
log.info('worker started')
const keepAlive = setInterval(() => {}, 60_000)
process.once('SIGTERM', () => clearInterval(keepAlive))
