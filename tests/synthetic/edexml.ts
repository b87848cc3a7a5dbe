import type { SyntheticPupil, SyntheticSchool, SyntheticTeacher } from '../synthetic-school'

export type EdexmlVersion = '1.03' | '2.0' | '2.1'

/** Values of fields that may never be kept; finding one of them anywhere is a leak. */
export const canaries = {
  bsn: '999990342',
  onderwijsnummer: '999990778',
  postcode: '9876QX',
  land: 'QW',
  landVader: 'QY',
  landMoeder: 'QZ',
  gewicht: '0.90',
  fotourl: 'https://foto.example/kanarie.jpg',
  gebruikersnaam: 'kanarie.login',
  mail: 'kanarie@leerling.example',
  blok: 'kanarie-blok',
  auteur: 'Kanarie Auteur',
} as const

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const tag = (name: string, words: string | number | null) =>
  words === null || words === '' ? '' : `<${name}>${escaped(String(words))}</${name}>`
const reference = (name: string, key: string | null, inside = '') =>
  key === null
    ? ''
    : inside
      ? `<${name} key="${escaped(key)}">${inside}</${name}>`
      : `<${name} key="${escaped(key)}"/>`
const list = (name: string, entries: string[]) =>
  entries.length === 0 ? '' : `  <${name}>\n${entries.map((e) => `    ${e}\n`).join('')}  </${name}>\n`

/** The school as its administration would export it in one of the three versions. */
export function edexmlOf(school: SyntheticSchool, version: EdexmlVersion = '2.1'): string {
  const newer = version !== '1.03'
  const forbidden = school.traps.includes('forbidden-fields')
  const head = [
    tag('schooljaar', school.schoolYear),
    newer ? tag('peildatum', school.referenceDate) : '',
    tag('brincode', school.brin) + tag('dependancecode', school.dependance),
    tag('aanmaakdatum', `${school.referenceDate}T09:12:00`),
    tag('auteur', forbidden ? canaries.auteur : 'Verzonnen school'),
    tag('xsdversie', version),
  ]
  const groups = school.groups.map(
    (g) => `<groep key="${g.key}">${tag('naam', g.name)}${tag('jaargroep', g.yearGroup)}</groep>`,
  )
  const composites = school.composites.map(
    (g) => `<samengestelde_groep key="${g.key}">${tag('naam', g.name)}</samengestelde_groep>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">\n',
    `  <school>${head.join('')}</school>\n`,
    list('groepen', [...groups, ...(newer ? composites : [])]),
    list(
      'leerlingen',
      school.pupils.map((p) => pupilXml(p, school, version)),
    ),
    list(
      'leerkrachten',
      school.teachers.map((t) => teacherXml(t, version)),
    ),
    '</EDEX>\n',
  ].join('')
}

function pupilXml(pupil: SyntheticPupil, school: SyntheticSchool, version: EdexmlVersion): string {
  const newer = version !== '1.03'
  const forbidden = school.traps.includes('forbidden-fields')
  const eckid = version === '2.1' && pupil.eckid ? ` eckid="${escaped(pupil.eckid)}"` : ''
  const composite = reference('samengestelde_groep', pupil.compositeKey)
  // 1.03 knows a group or a year group, never both.
  const place = newer
    ? tag('jaargroep', pupil.yearGroup) + reference('groep', pupil.groupKey)
    : reference('groep', pupil.groupKey) || tag('jaargroep', pupil.yearGroup)
  return [
    `<leerling key="${escaped(pupil.key)}"${eckid}>`,
    tag('achternaam', pupil.familyName) + tag('voorvoegsel', pupil.prefix),
    tag('voorletters-1', pupil.givenName.slice(0, 1)) + tag('roepnaam', pupil.givenName),
    tag('geboortedatum', pupil.birthDate) + tag('geslacht', pupil.sex),
    place,
    newer && composite ? `<samengestelde_groepen>${composite}</samengestelde_groepen>` : '',
    forbidden ? forbiddenXml(newer) : '',
    tag('instroomdatum', pupil.enteredOn) + tag('uitstroomdatum', pupil.leftOn),
    school.traps.includes('vendor-block') ? blockXml() : '',
    '</leerling>',
  ].join('')
}

function forbiddenXml(newer: boolean): string {
  const login = tag('gebruikersnaam', canaries.gebruikersnaam) + tag('emailadres', canaries.mail)
  const origin = tag('etniciteit', '1') + tag('land', canaries.land) + tag('land_vader', canaries.landVader)
  return [
    newer ? login + tag('fotourl', canaries.fotourl) : '',
    origin + tag('land_moeder', canaries.landMoeder),
    newer ? tag('bsn', canaries.bsn) : tag('sofinummer', canaries.onderwijsnummer),
    tag('gewicht', canaries.gewicht) + tag('postcodenl', canaries.postcode),
  ].join('')
}

function blockXml(): string {
  const inside = tag('achternaam', canaries.blok) + reference('groep', canaries.blok)
  return `<toevoegingen><blok xsi:type="onbekend:Blok" code="${canaries.blok}">${inside}</blok></toevoegingen>`
}

function teacherXml(teacher: SyntheticTeacher, version: EdexmlVersion): string {
  const newer = version !== '1.03'
  const roles = teacher.roles.map((code) => tag('rol', code)).join('')
  const words = teacher.roleWords.map((said) => tag('rolomschrijving', said)).join('')
  const perGroup = teacher.groupKeys.length > 0
  const groups = teacher.groupKeys.map((key) => reference('groep', key, newer ? roles : '')).join('')
  return [
    `<leerkracht key="${escaped(teacher.key)}">`,
    tag('achternaam', teacher.familyName) + tag('voorvoegsel', teacher.prefix),
    tag('roepnaam', teacher.givenName),
    newer ? tag('emailadres', teacher.email) + (perGroup ? '' : roles) + words : '',
    groups && `<groepen>${groups}</groepen>`,
    '</leerkracht>',
  ].join('')
}
