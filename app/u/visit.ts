import type { Family, FamilyChild } from '@/lib/conversations/family/queries'
import type { Invited } from '@/lib/foundation/invitation'
import { NotFound } from '@/lib/foundation/result'
import { type Place, spokenDate, spokenTime } from '@/lib/foundation/time'
import { directionOf, type Language, languages, nearestLanguage } from '@/lib/i18n/languages'
import { wordsIn } from '@/lib/i18n/words'

export type Visit = ReturnType<typeof visitOf>

/** One request of a guardian who came by a link: who, which round, and how everything is put in their language. */
export function visitOf(invited: Invited, family: Family, request: Request, now: Date) {
  const { actor, token } = invited
  const language = languageOf(request, actor.language)
  const place: Place = { locale: language, timeZone: actor.timeZone }
  const isOpen = family.round.opensAt <= now && now < family.round.closesAt
  return {
    actor,
    token,
    family,
    language,
    now,
    isOpen,
    timeZone: actor.timeZone,
    t: wordsIn(language, 'booking'),
    path: (...parts: string[]) => ['/u', token, ...parts].join('/'),
    here: new URL(request.url),
    date: (moment: Date) => spokenDate(moment, place),
    time: (moment: Date) => spokenTime(moment, place),
    weekday: (moment: Date) =>
      new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: actor.timeZone }).format(moment),
    /** A name inside a sentence of another direction keeps its own. */
    name: (text: string) => (directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text),
    names: (all: readonly string[]) => new Intl.ListFormat(language).format(all),
  }
}

/** The child of the address. @throws NotFound when it is not one of this family's in this round */
export function childOf({ family }: Visit, childId: string | undefined): FamilyChild {
  const child = family.children.find((one) => one.id === childId)
  if (!child) throw new NotFound('child')
  return child
}

/** Other children of the family with a moment, as neighbours in time. */
export const siblingsOf = ({ family }: Visit, childId: string) =>
  family.children.flatMap(({ id, moment }) =>
    moment && id !== childId ? [{ childId: id, startsAt: moment.startsAt, endsAt: moment.endsAt }] : [],
  )

/** Who offers moments to the class, in words. */
export const teachersOf = ({ t, names, name }: Visit, { teacherNames }: FamilyChild) =>
  teacherNames.length > 0 ? names(teacherNames.map(name)) : t('teacher')

/** The language chosen on this page, else the one chosen before in this browser, else the person's own. */
export function languageOf(request: Request, own?: string): Language {
  const asked = askedLanguage(request)
  const kept = request.headers.get('cookie')?.match(/(?:^|;\s*)taal=([a-z]{2})\b/)?.[1]
  return nearestLanguage(asked ?? kept ?? own ?? request.headers.get('accept-language'))
}

/** The language asked for in the address, when it is one of ours. */
export function askedLanguage(request: Request): Language | undefined {
  const asked = new URL(request.url).searchParams.get('taal')
  return languages.find((language) => language === asked)
}
