import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInvitation } from '@/lib/foundation/invitation'
import { demoLinks } from '@/lib/operations/demo/links'
import { makeDemoRound, readDemoRound } from '@/lib/operations/demo/round'
import { makeDemoSchool } from '@/lib/operations/demo/school'
import { openByCode } from '@/lib/people/invitations/codes/commands'
import { clearStage, superuser } from '@/tests/stage'

const db = superuser()
const now = new Date()
beforeAll(() => clearStage(db))
afterAll(() => db.end())

test('the parent link and the letter code of one start still work after the next', {
  timeout: 60_000,
}, async () => {
  await makeDemoSchool(now)
  await makeDemoRound(now)
  const starts = [
    await demoLinks(await readDemoRound(now), now),
    await demoLinks(await readDemoRound(now), now),
  ]
  for (const links of starts) {
    const of = Object.fromEntries(links)
    const token = of['parent']?.split('/').at(-1) ?? ''
    expect(await openInvitation(token, now)).not.toHaveProperty('problem')
    const code = of['letter code']?.split('  ').at(-1) ?? ''
    expect((await openByCode(code, now)).ok).toBe(true)
  }
})
