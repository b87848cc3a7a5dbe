import pg from 'pg'

/** Rows that went, by table. */
export type Gone = Record<string, number>

/** A transaction of the owner within one school: only it may take lines out of the logs that are otherwise only added to. */
export type Erasure = {
  /** Runs one statement; `table` names the rows in the report. */
  take: (table: string, statement: string, values: unknown[]) => Promise<void>
  read: (statement: string, values: unknown[]) => Promise<Record<string, unknown>[]>
  /** From here on accounts of this id can be seen too. */
  seeAccount: (accountId: string) => Promise<void>
}

/**
 * Erases within one school, all or nothing.
 * @param isMeant false undoes it at the end, so that the report says what would go
 */
export async function asOwner(
  ownerUrl: string,
  schoolId: string,
  isMeant: boolean,
  work: (erasure: Erasure) => Promise<void>,
): Promise<Gone> {
  const client = new pg.Client({ connectionString: ownerUrl })
  const gone: Gone = {}
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.school_id', $1, true)`, [schoolId])
    await work({
      async take(table, statement, values) {
        const { rowCount } = await client.query(statement, values)
        if (rowCount) gone[table] = (gone[table] ?? 0) + rowCount
      },
      read: async (statement, values) => (await client.query(statement, values)).rows,
      seeAccount: async (accountId) => {
        await client.query(`select set_config('app.account_id', $1, true)`, [accountId])
      },
    })
    await client.query(isMeant ? 'commit' : 'rollback')
  } finally {
    await client.end()
  }
  return gone
}

/** Notices and log lines that name an id anywhere in what they carry. */
export async function takeMentions({ take }: Erasure, id: string): Promise<void> {
  await take('notice', 'delete from notice where position($1 in data::text) > 0', [id])
  await take('activity', 'delete from activity where position($1 in subject::text) > 0', [id])
}

/** A conversation that nobody would sit at any more, with what the agenda and the outbox hold of it. */
export async function takeConversation(erasure: Erasure, id: string): Promise<void> {
  await takeMentions(erasure, id)
  await erasure.take('agenda_entry', 'delete from agenda_entry where source_id = $1', [id])
  await erasure.take('conversation', 'delete from conversation where id = $1', [id])
}
