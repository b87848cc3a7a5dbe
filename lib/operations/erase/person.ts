import { asOwner, type Erasure, type Gone, takeConversation, takeMentions } from './as-owner'

/**
 * Erases a person with account, invitations, sessions and notices. Of staff who sat at conversations or looked at
 * a child's file, a row without name or address stays, because the log belongs to the parents.
 */
export const erasePerson = (
  ownerUrl: string,
  schoolId: string,
  personId: string,
  isMeant: boolean,
): Promise<Gone> =>
  asOwner(ownerUrl, schoolId, isMeant, async (erasure) => {
    const [person] = await erasure.read('select account_id, household_id from person where id = $1', [
      personId,
    ])
    const [held] = await erasure.read(
      `select exists (select from conversation_staff where person_id = $1)
         or exists (select from slot where teacher_id = $1) or exists (select from round_window where teacher_id = $1)
         or exists (select from child_access where person_id = $1 and basis <> 'guardian') as stays`,
      [personId],
    )
    if (!held?.['stays']) await leaveConversations(erasure, personId)
    await takeMentions(erasure, personId)
    await takeTraces(erasure, personId)
    if (held?.['stays']) await forgetName(erasure, personId)
    else await takePerson(erasure, personId)
    await takeHousehold(erasure, person?.['household_id'])
    await takeAccount(erasure, person?.['account_id'])
  })

/** The guardian leaves the tables it sits at; a conversation without any guardian left goes. */
async function leaveConversations(erasure: Erasure, personId: string): Promise<void> {
  const own = await erasure.read(
    `select distinct conversation_id as id, exists (select from conversation_guardian o
       where o.conversation_id = c.conversation_id and o.guardian_id <> $1) as goes_on
     from conversation_guardian c where guardian_id = $1`,
    [personId],
  )
  for (const { id, goes_on } of own) if (!goes_on) await takeConversation(erasure, String(id))
  await erasure.take('conversation_guardian', 'delete from conversation_guardian where guardian_id = $1', [
    personId,
  ])
  await erasure.read(
    `update conversation c set booked_by_id = (select guardian_id from conversation_guardian g
       where g.conversation_id = c.id limit 1) where booked_by_id = $1
       and exists (select from conversation_guardian g where g.conversation_id = c.id)`,
    [personId],
  )
}

async function takeTraces({ take, read }: Erasure, personId: string): Promise<void> {
  await take('notice', 'delete from notice where recipient_id = $1', [personId])
  await take('invitation', 'delete from invitation where person_id = $1', [personId])
  await take('calendar_feed', 'delete from calendar_feed where person_id = $1', [personId])
  await take('activity', 'delete from activity where person_id = $1 or on_behalf_of = $1', [personId])
  await take('child_access', `delete from child_access where person_id = $1 and basis = 'guardian'`, [
    personId,
  ])
  await take('guardianship', 'delete from guardianship where guardian_id = $1', [personId])
  await read('update guardianship set decided_by_id = null where decided_by_id = $1', [personId])
  await read('update import_run set by_id = null where by_id = $1', [personId])
}

async function takePerson({ take }: Erasure, personId: string): Promise<void> {
  await take('agenda_entry', 'delete from agenda_entry where subject_id = $1', [personId])
  await take('person_role', 'delete from person_role where person_id = $1', [personId])
  await take('person', 'delete from person where id = $1', [personId])
}

async function forgetName({ take }: Erasure, personId: string): Promise<void> {
  await take('person_role', 'delete from person_role where person_id = $1', [personId])
  await take('group_teacher', 'delete from group_teacher where person_id = $1', [personId])
  await take(
    'person',
    `update person set given_name = '', prefix = '', family_name = '—', email = null, phone = null, staff_key = null,
       account_id = null, household_id = null, interpreter = null, language = 'nl', prefers_call = false,
       prefers_together = false, bounced_at = null where id = $1`,
    [personId],
  )
}

async function takeHousehold({ take }: Erasure, householdId: unknown): Promise<void> {
  if (!householdId) return
  await take(
    'household',
    `delete from household where id = $1 and not exists (select from person where household_id = $1)
       and not exists (select from conversation_child where household_id = $1)`,
    [householdId],
  )
}

/** The account goes with its last person: somebody at two schools keeps it. */
async function takeAccount({ take, seeAccount }: Erasure, accountId: unknown): Promise<void> {
  if (!accountId) return
  await seeAccount(String(accountId))
  await take(
    'account',
    'delete from account where id = $1 and not exists (select from person where account_id = $1)',
    [accountId],
  )
}
