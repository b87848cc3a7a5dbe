import { asSystem } from '@/lib/foundation/db'
import { env } from '@/lib/foundation/env'
import { operatorActor } from '@/lib/foundation/facts'
import { spokenCode } from '@/lib/people/invitations/codes/rules'
import { issueInvitations } from '@/lib/people/invitations/commands'
import { pathOf, scopeOfRound, validUntilOf } from '@/lib/people/invitations/rules'
import { issueOperatorLink } from '@/lib/people/sign-in/links/commands'
import { demoSchool } from './school'

/** Roles with screens of their own, in the order they are printed. */
const staffRoles = ['leader', 'office', 'teacher', 'ib'] as const

/**
 * Fresh links into the demo school, one per role, ready to print: what each opens, and its address. Those of the start
 * before stay good too: a letter that was printed for somebody is not taken out of their hands.
 */
export async function demoLinks(
  round: { id: string; closesAt: Date } | null,
  now: Date,
): Promise<[label: string, address: string][]> {
  const links: [string, string][] = []
  for (const role of staffRoles) {
    const holder = await asSystem('seed-demo', demoSchool, (db) =>
      db.personRole.findFirst({ where: { schoolId: demoSchool, role }, orderBy: { personId: 'asc' } }),
    )
    if (holder) links.push([role, await issueOperatorLink(demoSchool, holder.personId, now)])
  }
  const personId = round ? await parentToShow(round.id) : null
  if (!round || !personId) return links
  const [letter] = await issueInvitations(
    await operatorActor(demoSchool, now),
    {
      personIds: [personId],
      scope: scopeOfRound(round.id),
      channel: 'letter',
      validUntil: validUntilOf(round.closesAt),
      keepsEarlier: true,
    },
    now,
  )
  if (!letter) return links
  const code = `${env.publicUrl}/code  ${spokenCode(letter.code ?? '')}`
  return [...links, ['parent', `${env.publicUrl}${pathOf(letter.token)}`], ['letter code', code]]
}

/** A parent of several children who have no moment yet: what the product does best shows there. */
async function parentToShow(roundId: string): Promise<string | null> {
  const [found] = await asSystem(
    'seed-demo',
    demoSchool,
    (db) => db.$queryRaw<{ id: string }[]>`
      select g.guardian_id as id from guardianship g
      where authority = 'yes' and information_right = 'full'
      group by g.guardian_id
      order by bool_or(exists (select from conversation_child c
          where c.child_id = g.child_id and c.round_id = ${roundId}::uuid)),
        count(*) desc, g.guardian_id limit 1`,
  )
  return found?.id ?? null
}
