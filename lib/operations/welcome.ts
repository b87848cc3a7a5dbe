import { closeDatabase } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { firstRunCode } from '@/lib/people/sign-in/first-run/commands'
import { isAnySchool } from '@/lib/people/sign-in/queries'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Run by the start command once the app answers: says where it is, and while no school exists the code that opens it. */
say(`\nAan Tafel is ready: ${env.publicUrl}`)
if (!(await isAnySchool()))
  say(`No school yet. Open ${env.publicUrl}/begin with this code: ${firstRunCode()}`)
await closeDatabase()
