import { hash as argon } from '@node-rs/argon2'
import type pg from 'pg'
import { hashOf as hash, keyedHashOf, seal } from '@/lib/foundation/secrets'
import { readParents } from '@/lib/people/exchange/input'
import { codeCost, selectorText } from '@/lib/people/invitations/codes/rules'
import { cast, fatima, joris, karim, klimop, noor, regenboog, sami, stranger, tess } from '@/tests/cast'
import { insert } from '@/tests/stage'
import { conversations, rounds } from './house-rounds'
import { canary, hours, id } from './words'

export const notices = { fatima: id(651), joris: id(652), stranger: id(653) }
export const drafts = { marieke: id(661), vera: id(662) }

/** Links as they stand on letters. Whoever holds one is the person, so nobody is given another's. */
export const tokens = {
  fatima: `RGNBGG-${'f'.repeat(43)}`,
  karim: `RGNBGG-${'k'.repeat(43)}`,
  joris: `RGNBGG-${'j'.repeat(43)}`,
  stranger: `KLMPPP-${'s'.repeat(43)}`,
  expired: `RGNBGG-${'e'.repeat(43)}`,
  revoked: `RGNBGG-${'r'.repeat(43)}`,
  unknown: `RGNBGG-${'u'.repeat(43)}`,
} as const
export const feeds = { fatima: `fatima-feed-${'f'.repeat(43)}`, unknown: `no-feed-${'u'.repeat(43)}` }

/** A sign-in link that works anywhere, one that is over, and what the browser holds that asked for six digits. */
export const signInLinks = {
  good: 'g'.repeat(43),
  used: 'o'.repeat(43),
  asked: 'a'.repeat(43),
  browser: 'b'.repeat(43),
  digits: '314159',
} as const

/** The code on Fatima's letter. */
export const letterCode = 'ZZZZ 2222 3333'
const codeHash = await argon('22223333', codeCost)

/** Everything that opens something or waits to be sent. */
export async function setPost(db: pg.Pool): Promise<void> {
  const invitation = (
    school: string,
    person: string,
    round: string,
    token: string,
    until: Date,
    revoked: Date | null,
  ) => [...[school, person, `conversations:${round}`, 'letter', hash(token), until, revoked]]
  await insert(
    db,
    'invitation',
    ['school_id', 'person_id', 'scope', 'channel', 'token_hash', 'valid_until', 'revoked_at'],
    [
      invitation(regenboog, fatima.personId, rounds.own, tokens.fatima, hours(500), null),
      invitation(regenboog, karim.personId, rounds.own, tokens.karim, hours(500), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.joris, hours(500), null),
      invitation(klimop, stranger.personId, rounds.other, tokens.stranger, hours(500), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.expired, hours(-1), null),
      invitation(regenboog, joris.personId, rounds.own, tokens.revoked, hours(500), hours(-1)),
    ],
  )
  await db.query('update invitation set selector_hash = $1, code_hash = $2 where token_hash = $3', [
    hash(selectorText('ZZZZ')),
    codeHash,
    hash(tokens.fatima),
  ])
  await insert(
    db,
    'calendar_feed',
    ['school_id', 'person_id', 'token_hash'],
    [[regenboog, fatima.personId, hash(feeds.fatima)]],
  )
  for (const [name, notice, child, conversation] of [
    ['fatima', notices.fatima, sami, null],
    ['joris', notices.joris, noor, conversations.noor],
    ['stranger', notices.stranger, tess, conversations.tess],
  ] as const) {
    const data = { conversationId: conversation, childIds: [child], words: canary(name, 'notice') }
    await insert(
      db,
      'notice',
      ['school_id', 'id', 'recipient_id', 'kind', 'urgency', 'data', 'message_id', 'due_at', 'last_failure'],
      [
        [
          ...[cast[name].schoolId, notice, cast[name].personId, 'conversation-booked', 'news'],
          ...[JSON.stringify(data), `${name}@matrix`, hours(1), canary(name, 'failure')],
        ],
      ],
    )
  }
  await setSignIn(db)
  await setDrafts(db)
}

async function setSignIn(db: pg.Pool): Promise<void> {
  const { accountId } = cast.anna
  const digits = keyedHashOf('sign-in code', signInLinks.digits)
  await insert(
    db,
    'sign_in_link',
    ['token_hash', 'account_id', 'browser_hash', 'code_hash', 'expires_at', 'used_at'],
    [
      [hash(signInLinks.good), accountId, null, null, hours(20), null],
      [hash(signInLinks.used), accountId, null, null, hours(20), hours(-1)],
      [hash(signInLinks.asked), accountId, hash(signInLinks.browser), digits, hours(20), null],
    ],
  )
}

/** What a leader read from a file of parents and did not say yes to yet. */
async function setDrafts(db: pg.Pool): Promise<void> {
  for (const [by, word] of [
    ['marieke', 'handed'],
    ['vera', 'kept'],
  ] as const) {
    const child = by === 'marieke' ? 'sami' : 'tess'
    const csv = [
      'Leerlingnummer;Roepnaam;Achternaam;Ouder 1 roepnaam;Ouder 1 achternaam;Ouder 1 e-mail;Ouder 1 gezag',
      `${canary(child, 'key')};Sami;Yilmaz;${canary(word, 'draft')};Nieuw;${canary(word, 'draft')}@school.example;ja`,
    ].join('\r\n')
    const reading = await readParents(Buffer.from(csv))
    const draft = { fileName: `${canary(word, 'draft')}.csv`, fileHash: 'x', kind: 'parents', reading }
    await insert(
      db,
      'import_draft',
      ['school_id', 'id', 'by_id', 'kind', 'sealed', 'expires_at'],
      [
        [
          ...[cast[by].schoolId, drafts[by], cast[by].personId, 'parents'],
          ...[seal('import draft', JSON.stringify(draft)), hours(1)],
        ],
      ],
    )
  }
}
