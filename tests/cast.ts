import { type Actor, mintActor, type Role } from '@/lib/foundation/actor'

/**
 * The cast: the people of De Regenboog, and those of De Klimop who must never see them. Used by tests and matrix
 * alike; `tests/stage.ts` puts them into a database. The only place outside the doors that mints an Actor.
 */
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const regenboog = id(1)
export const klimop = id(2)
export const year = id(3)
export const otherYear = id(4)

/** Groep 5 has sami and noor; groep 3 has lotte. Tess is at the other school. */
export const groep5 = id(31)
export const groep3 = id(32)
export const otherGroup = id(33)
export const sami = id(11)
export const lotte = id(12)
export const noor = id(13)
export const tess = id(14)

type Guards = Record<
  string,
  { authority: 'yes' | 'no' | 'unknown'; informationRight: 'full' | 'on-request' | 'blocked' }
>
const decides = { authority: 'yes', informationRight: 'full' } as const
const onRequest = { authority: 'no', informationRight: 'on-request' } as const

const person = (
  n: number,
  schoolId: string,
  roles: Role[],
  guards: Guards = {},
  teaches: string[] = [],
): Actor =>
  mintActor({
    personId: id(n),
    schoolId,
    accountId: id(n + 1000),
    sessionId: id(n + 2000),
    invitationId: null,
    roles: new Set(roles),
    guards: new Map(Object.entries(guards)),
    teaches: new Set(teaches),
    isVerified: true,
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
  })

/** Mother of sami and lotte. */
export const fatima = person(21, regenboog, ['parent'], { [sami]: decides, [lotte]: decides })
/** Father of sami, without authority. */
export const karim = person(22, regenboog, ['parent'], { [sami]: onRequest })
/** Father of noor: another family. */
export const joris = person(23, regenboog, ['parent'], { [noor]: decides })
/** Teacher of groep 5. */
export const anna = person(24, regenboog, ['teacher'], {}, [groep5])
/** Teacher of groep 3. */
export const bram = person(25, regenboog, ['teacher'], {}, [groep3])
export const marieke = person(26, regenboog, ['leader'])
export const olga = person(27, regenboog, ['office'])
export const ilse = person(28, regenboog, ['ib'])
export const puck = person(29, regenboog, ['pupil'])
/** Leader, teacher and mother at De Klimop. */
export const vera = person(41, klimop, ['leader'])
export const tom = person(42, klimop, ['teacher'], {}, [otherGroup])
export const stranger = person(43, klimop, ['parent'], { [tess]: decides })

export const cast = { fatima, karim, joris, anna, bram, marieke, olga, ilse, puck, vera, tom, stranger }

/** Names as they stand in the database; tests use them as canaries too. */
export const names: Record<keyof typeof cast, { givenName: string; familyName: string }> = {
  fatima: { givenName: 'Fatima', familyName: 'Yilmaz' },
  karim: { givenName: 'Karim', familyName: 'Haddad' },
  joris: { givenName: 'Joris', familyName: 'Visser' },
  anna: { givenName: 'Anna', familyName: 'Smit' },
  bram: { givenName: 'Bram', familyName: 'Bakker' },
  marieke: { givenName: 'Marieke', familyName: 'Jansen' },
  olga: { givenName: 'Olga', familyName: 'Peters' },
  ilse: { givenName: 'Ilse', familyName: 'Mulder' },
  puck: { givenName: 'Puck', familyName: 'Leerling' },
  vera: { givenName: 'Vera', familyName: 'Kok' },
  tom: { givenName: 'Tom', familyName: 'Bos' },
  stranger: { givenName: 'Sterre', familyName: 'Vreemd' },
}
