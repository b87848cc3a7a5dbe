import { closeDatabase } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { describeError, log } from '@/lib/foundation/log'
import { firstRunCode } from '@/lib/people/sign-in/first-run/commands'
import { isAnySchool } from '@/lib/people/sign-in/queries'
import { demoLinks } from './demo/links'
import { makeDemoRound, readDemoRound } from './demo/round'
import { isDemoThere, makeDemoSchool } from './demo/school'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Run by the start command once the app answers: says where it is and how to get in. */
async function welcome(now: Date): Promise<void> {
  say(`\nAan Tafel is ready: ${env.publicUrl}`)
  if (wantsDemo()) await showDemo(now)
  else if (!(await isAnySchool()))
    say(`No school yet. Open ${env.publicUrl}/begin with this code: ${firstRunCode()}`)
}

/** DEMO=1 asks for it, DEMO=0 refuses; else only the embedded database shows it, while no other school exists. */
function wantsDemo(): boolean {
  const asked = process.env['DEMO']
  if (asked) return asked === '1'
  return process.env['IS_EMBEDDED'] === '1' && process.env['HAS_OTHER_SCHOOL'] !== '1'
}

async function showDemo(now: Date): Promise<void> {
  if (!(await isDemoThere())) await makeDemoSchool(now)
  if (!(await readDemoRound(now))) await makeDemoRound(now)
  const links = await demoLinks(await readDemoRound(now), now)
  say('\nDemo school with invented people. Each link signs in once, for 24 hours:')
  for (const [label, address] of links) say(`  ${label.padEnd(12)} ${address}`)
}

try {
  await welcome(new Date())
} catch (error) {
  log.error(describeError(error), 'the demo school could not be made')
} finally {
  await closeDatabase()
}
