import { env } from '@/lib/foundation/env'

/** Run by the start command once the app answers: says where it is. */
process.stdout.write(`\nAan Tafel is ready: ${env.publicUrl}\n`)
