import { type Chance, chanceOf } from './chance'
import { type Background, backgroundAt, type Language } from './names'

export type SyntheticParent = {
  givenName: string
  prefix: string
  familyName: string
  relation: 'moeder' | 'vader' | 'stiefvader' | 'pleegouder' | 'voogd'
  authority: 'ja' | 'nee' | 'onbekend'
  email: string | null
  phone: string | null
  language: Language
  interpreter: boolean
}

export type SyntheticFamily = {
  prefix: string
  familyName: string
  background: Background
  parents: SyntheticParent[]
  /** True when the parents live in two households. */
  apart: boolean
  children: number
}

/** Families until there are `pupils` children: a third has two or three, a fifth lives apart, some have no e-mail. */
export function familiesFor(pupils: number, seed: number): SyntheticFamily[] {
  const chance = chanceOf(seed)
  const families: SyntheticFamily[] = []
  for (let left = pupils; left > 0; ) {
    const wanted = chance.happens(1 / 3) ? chance.between(2, 3) : 1
    const family = familyOf(chance, families.length, Math.min(wanted, left))
    families.push(family)
    left -= family.children
  }
  return families
}

function familyOf(chance: Chance, number: number, children: number): SyntheticFamily {
  const background = backgroundAt(chance.next())
  const [prefix = '', familyName = ''] = chance.pick(background.families).split('|')
  const apart = chance.happens(0.2)
  const alone = chance.happens(0.12)
  const withoutEmail = chance.happens(0.08)
  const speaks = chance.pick(background.languages)
  const parent = (relation: SyntheticParent['relation'], own: [string, string]): SyntheticParent => {
    const givenName = chance.pick(relation === 'moeder' ? background.women : background.men)
    const mailName = ascii(`${givenName}.${own[1]}`)
    return {
      givenName,
      prefix: own[0],
      familyName: own[1],
      relation,
      authority: relation === 'stiefvader' ? 'nee' : chance.happens(0.04) ? 'onbekend' : 'ja',
      email: withoutEmail || chance.happens(0.03) ? null : `${mailName}.${number}@ouders.example`,
      phone: chance.happens(0.9) ? `06${String(chance.between(10_000_000, 99_999_999))}` : null,
      language: speaks,
      interpreter: speaks !== 'nl' && speaks !== 'en' && chance.happens(0.4),
    }
  }
  const [motherPrefix = '', motherFamily = ''] = chance.pick(background.families).split('|')
  const mother = parent('moeder', apart ? [motherPrefix, motherFamily] : [prefix, familyName])
  const other = chance.happens(0.06) ? 'stiefvader' : 'vader'
  const parents = alone ? [mother] : [mother, parent(other, [prefix, familyName])]
  return { prefix, familyName, background, parents, apart: apart && !alone, children }
}

/** The letters of a name that fit in an e-mail address. */
export function ascii(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replace(/[^a-z0-9.]+/g, '')
}
