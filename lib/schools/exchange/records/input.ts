import type { IgnoredKind } from '../edexml/rules'
import type { XmlListener } from '../xml/input'

export type RecordKind = 'school' | 'location' | 'group' | 'composite' | 'pupil' | 'teacher'
type Reference = { to: 'group' | 'composite' | 'location'; key: string; roles: string[] }

/** One element of the file with its allowed fields only; whatever the list does not name never gets in. */
export type RawRecord = {
  kind: RecordKind
  line: number
  key: string
  eckid: string
  fields: Map<string, string>
  roles: string[]
  roleWords: string[]
  references: Reference[]
  /** Fields that were longer than allowed and have been cut. */
  cut: string[]
}

const names = ['achternaam', 'voorvoegsel', 'roepnaam', 'voornamen', 'voorletters-1']

/** The allow-list. Source: dutch-schools.md §1.2, column "our use". */
const allowed: Record<RecordKind, readonly string[]> = {
  school: ['schooljaar', 'peildatum', 'brincode', 'dependancecode', 'aanmaakdatum', 'xsdversie'],
  location: ['naam'],
  group: ['naam', 'jaargroep'],
  composite: ['naam'],
  pupil: [...names, 'geboortedatum', 'jaargroep', 'instroomdatum', 'uitstroomdatum'],
  teacher: [...names, 'emailadres'],
}

/** What the other elements are, for the counts; anything unheard of is "other". */
const ignored: Record<IgnoredKind, readonly string[]> = {
  'citizen-number': ['sofinummer', 'bsn', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer'],
  origin: ['etniciteit', 'land', 'land_vader', 'land_moeder'],
  weight: ['gewicht', 'gewicht_nieuw'],
  address: ['postcodenl', 'postnummerbe', 'postcodeoverig'],
  photo: ['fotourl'],
  sex: ['geslacht'],
  login: ['gebruikersnaam'],
  email: ['emailadres'],
  date: ['start_ondw_jgr3', 'mutatiedatum'],
  'vendor-block': ['toevoegingen'],
  description: ['omschrijving', 'commentaar', 'auteur', 'schoolkey', 'instellingsnummer'],
  other: [],
}
const kindOfIgnored = new Map(
  Object.entries(ignored).flatMap(([kind, list]) => list.map((name) => [name, kind as IgnoredKind])),
)

const sections: Record<string, Record<string, RecordKind>> = {
  vestigingen: { vestiging: 'location' },
  groepen: { groep: 'group', samengestelde_groep: 'composite' },
  leerlingen: { leerling: 'pupil' },
  leerkrachten: { leerkracht: 'teacher' },
}
const referenceOf = new Map([
  ['groep', 'group'],
  ['samengestelde_groep', 'composite'],
  ['vestiging', 'location'],
] as const)
const containers = ['samengestelde_groepen', 'groepen']

/** Longest value that is kept, in characters; the standard allows 256. */
export const maxValue = 256

/** What the file holds besides its records. */
export type EdexmlOutline = { root: string; ignored: Map<IgnoredKind, number>; elementsOf2: boolean }

/** Hears the XML and hands every record over when it ends; values it may not keep are never put together. */
export function recordListener(onRecord: (record: RawRecord) => void) {
  const outline: EdexmlOutline = { root: '', ignored: new Map(), elementsOf2: false }
  const path: string[] = []
  let section: { kinds: Record<string, RecordKind>; depth: number } | null = null
  let record: { raw: RawRecord; depth: number } | null = null
  let reference: { to: Reference; depth: number } | null = null
  let skipBelow = Number.POSITIVE_INFINITY
  let value: { words: string; depth: number } | null = null

  const ignore = (name: string) => {
    const kind = kindOfIgnored.get(name) ?? 'other'
    outline.ignored.set(kind, (outline.ignored.get(kind) ?? 0) + 1)
    if (['gebruikersnaam', 'emailadres', 'bsn', 'bsn_ondwnr-4', 'fotourl'].includes(name))
      outline.elementsOf2 = true
    skipBelow = path.length
  }

  /** Inside a record: an allowed field, a role, a reference, or something to pass over. */
  const openInside = (
    own: RawRecord,
    inside: number,
    name: string,
    attributes: ReadonlyMap<string, string>,
  ) => {
    const to = referenceOf.get(name as 'groep')
    const direct = inside === 1
    const contained = inside === 2 && containers.includes(path.at(-2) ?? '')
    const roleHere = own.kind === 'teacher' && (reference ? inside === reference.depth + 1 : direct)
    const isRole = roleHere && (name === 'rol' || name === 'rolomschrijving')
    if (isRole || (direct && allowed[own.kind].includes(name))) {
      value = { words: '', depth: path.length }
      return
    }
    if (direct && containers.includes(name) && ['pupil', 'teacher'].includes(own.kind)) return
    if (to && (direct ? own.kind === 'pupil' && to !== 'composite' : contained)) {
      const found: Reference = { to, key: trimmed(attributes.get('key')), roles: [] }
      own.references.push(found)
      reference = { to: found, depth: inside }
      return
    }
    ignore(name)
  }

  const listener: XmlListener = {
    open(name, attributes, line) {
      path.push(name)
      if (path.length > skipBelow) return
      if (path.length === 1) outline.root = name
      if (record) {
        openInside(record.raw, path.length - record.depth, name, attributes)
        return
      }
      const kind = section ? section.kinds[name] : name === 'school' ? 'school' : undefined
      if (kind) {
        if (kind === 'composite' || kind === 'location') outline.elementsOf2 = true
        record = { raw: emptyRecord(kind, line, attributes), depth: path.length }
      } else if (section || name === 'toevoegingen') ignore(name)
      else if (sections[name]) section = { kinds: sections[name], depth: path.length }
    },
    text(words) {
      if (value?.depth === path.length && value.words.length <= maxValue)
        value.words += words.slice(0, maxValue * 2)
    },
    close(name) {
      if (record && value?.depth === path.length) {
        keep(record.raw, reference?.to ?? null, name, value.words)
        value = null
      }
      if (reference && record && path.length - record.depth === reference.depth) reference = null
      if (record && path.length === record.depth) {
        onRecord(record.raw)
        record = null
      }
      if (section && path.length === section.depth) section = null
      path.pop()
      if (path.length < skipBelow) skipBelow = Number.POSITIVE_INFINITY
    },
  }
  return { listener, outline }
}

function emptyRecord(kind: RecordKind, line: number, attributes: ReadonlyMap<string, string>): RawRecord {
  const key = trimmed(attributes.get('key'))
  const eckid = trimmed(attributes.get('eckid'))
  return { kind, line, key, eckid, fields: new Map(), roles: [], roleWords: [], references: [], cut: [] }
}

function keep(own: RawRecord, reference: Reference | null, name: string, value: string) {
  const words = trimmed(value)
  if (value.length > maxValue) own.cut.push(name)
  if (name === 'rol') (reference?.roles ?? own.roles).push(words)
  else if (name === 'rolomschrijving') own.roleWords.push(words)
  else if (words !== '' && !own.fields.has(name)) own.fields.set(name, words)
}

/** Without invisible direction marks, with single spaces, in one Unicode form and at most `maxValue` long. */
function trimmed(words: string | undefined): string {
  return (words ?? '')
    .slice(0, maxValue)
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
