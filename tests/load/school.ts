import pg from 'pg'

/** How big: families have one child each, spread over the classes. `mark` is two hexadecimal digits, unique per school. */
export type Size = { mark: string; groups: number; families: number; slotsPerGroup: number }

export type Family = { token: string; guardianId: string; childId: string; groupId: string }
export type BenchSchool = { schoolId: string; roundId: string; families: Family[] }

/** Link of family `n` (from 1), as it would stand in its letter. */
const tokenOf = (code: string, n: number) => `${code}-${`bench-family-${n}-`.padEnd(43, 'x')}`

/**
 * Makes the school with a round that is open now and conversations from tomorrow.
 * @param url of a connection that no lock stops
 */
export async function makeBenchSchool(
  url: string,
  { mark, groups, families, slotsPerGroup }: Size,
): Promise<BenchSchool> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  const [schoolId, roundId, yearId] = [1, 2, 3].map((n) => `${mark}000000-0000-4000-8000-00000000000${n}`)
  const code = `BNCH${mark.toUpperCase()}`
  // An id per number and kind, so that the rows of one family can be named without asking for them.
  const idOf = (kind: number, n: string) =>
    `('${mark}${kind}00000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
  const [group, teacher, window] = [1, 2, 3].map((kind) => idOf(kind, 'g'))
  const [guardian, child] = [4, 5].map((kind) => idOf(kind, 'f'))
  const groupOfFamily = idOf(1, `1 + (f - 1) % ${groups}`)
  const all = (n: number, name: string) => `generate_series(1, ${n}) ${name}`
  await db.query('begin')
  await db.query(`
    insert into school (id, code, name, phone) values ('${schoolId}', '${code}', 'De Meetlat', '030 123 45 67');
    insert into school_year (school_id, id, name, starts_on, ends_on)
      values ('${schoolId}', '${yearId}', 'now', current_date - 100, current_date + 265);
    insert into round (school_id, id, year_id, name, starts_on, ends_on, opens_at, closes_at) values ('${schoolId}', '${roundId}',
      '${yearId}', 'Startgesprekken', current_date, current_date + 30, now() - interval '1 hour', now() + interval '20 days');
    insert into school_group (school_id, id, year_id, key, name, year_groups)
      select '${schoolId}', ${group}, '${yearId}', 'g' || g, 'Groep ' || g, '{5}' from ${all(groups, 'g')};
    insert into round_group (school_id, round_id, group_id) select '${schoolId}', '${roundId}', ${group} from ${all(groups, 'g')};
    insert into person (school_id, id, given_name, family_name, email)
      select '${schoolId}', ${teacher}, 'Leraar', 'van Klas ' || g, 'leraar' || g || '-${mark}' || '@school.example' from ${all(groups, 'g')};
    insert into group_teacher (school_id, group_id, person_id)
      select '${schoolId}', ${group}, ${teacher} from ${all(groups, 'g')};
    insert into round_window (school_id, id, round_id, group_id, teacher_id, starts_at, ends_at)
      select '${schoolId}', ${window}, '${roundId}', ${group}, ${teacher}, current_date + interval '31 hours',
        current_date + interval '14 days' from ${all(groups, 'g')};
    insert into slot (school_id, round_id, window_id, group_id, teacher_id, starts_at, ends_at)
      select '${schoolId}', '${roundId}', ${window}, ${group}, ${teacher}, at, at + interval '20 minutes'
      from ${all(groups, 'g')}, ${all(slotsPerGroup, 'n')},
        lateral (select current_date + interval '31 hours' + (n / 12) * interval '1 day' + (n % 12) * interval '25 minutes' as at) moment;
    insert into household (school_id, id) select '${schoolId}', ${guardian} from ${all(families, 'f')};
    insert into person (school_id, id, household_id, given_name, family_name, email)
      select '${schoolId}', ${guardian}, ${guardian}, 'Ouder', 'Nummer ' || f, 'ouder' || f || '-${mark}' || '@thuis.example'
      from ${all(families, 'f')};
    insert into child (school_id, id, key, given_name, family_name, birth_date)
      select '${schoolId}', ${child}, f::text, 'Kind', 'Nummer ' || f, current_date - 3000 from ${all(families, 'f')};
    insert into group_child (school_id, group_id, child_id, year_group)
      select '${schoolId}', ${groupOfFamily}, ${child}, '5' from ${all(families, 'f')};
    insert into guardianship (school_id, guardian_id, child_id, relation, authority, information_right)
      select '${schoolId}', ${guardian}, ${child}, 'parent', 'yes', 'full' from ${all(families, 'f')};`)
  await db.query(
    `insert into invitation (school_id, person_id, scope, channel, token_hash, valid_until)
      select $1, ${guardian}, $2, 'letter', sha256(convert_to(token, 'UTF8')), now() + interval '30 days'
      from unnest($3::text[]) with ordinality invited (token, f)`,
    [
      schoolId,
      `conversations:${roundId}`,
      Array.from({ length: families }, (_, index) => tokenOf(code, index + 1)),
    ],
  )
  await db.query('commit')
  await db.query('analyze')
  const { rows } = await db.query<Family>(
    `select '' as token, ${guardian} as "guardianId", ${child} as "childId", ${groupOfFamily} as "groupId"
      from ${all(families, 'f')} order by f`,
  )
  await db.end()
  return {
    schoolId: schoolId ?? '',
    roundId: roundId ?? '',
    families: rows.map((family, index) => ({ ...family, token: tokenOf(code, index + 1) })),
  }
}

/** Takes every booking back, with what followed from it, so that a next run starts as the first did. */
export async function emptyRound(url: string): Promise<void> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  await db.query(
    'truncate conversation, conversation_child, conversation_guardian, conversation_staff, agenda_entry, activity, notice cascade',
  )
  await db.query("delete from pgboss.job where name = 'deliver-notice'")
  await db.query('vacuum analyze')
  await db.end()
}
