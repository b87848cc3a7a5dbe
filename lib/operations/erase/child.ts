import { asOwner, type Erasure, type Gone, takeConversation, takeMentions } from './as-owner'

/** Erases a child: its conversations, guardianships, care, log and notices. Its guardians stay until they are erased. */
export const eraseChild = (
  ownerUrl: string,
  schoolId: string,
  childId: string,
  isMeant: boolean,
): Promise<Gone> =>
  asOwner(ownerUrl, schoolId, isMeant, async (erasure) => {
    await leaveConversations(erasure, childId)
    await erasure.take('agenda_entry', 'delete from agenda_entry where subject_id = $1', [childId])
    await takeMentions(erasure, childId)
    // The rest goes along by cascade; counted here for the report.
    for (const table of ['guardianship', 'group_child', 'care_relation', 'break_glass', 'child_access'])
      await erasure.take(table, `delete from ${table} where child_id = $1`, [childId])
    await erasure.take('child', 'delete from child where id = $1', [childId])
  })

/** A conversation about two children goes on without this one; one about this child alone goes. */
async function leaveConversations(erasure: Erasure, childId: string): Promise<void> {
  const own = await erasure.read(
    `select conversation_id as id, (select count(*) from conversation_child o
       where o.conversation_id = c.conversation_id)::int as children from conversation_child c where child_id = $1`,
    [childId],
  )
  for (const { id, children } of own) {
    if (children === 1) await takeConversation(erasure, String(id))
    else {
      await erasure.take('conversation_guardian', 'delete from conversation_guardian where child_id = $1', [
        childId,
      ])
      await erasure.take('conversation_child', 'delete from conversation_child where child_id = $1', [
        childId,
      ])
    }
  }
}
