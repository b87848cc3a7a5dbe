export type Reach = {
  authority: string
  informationRight: string
  email: string | null
  bouncedAt: Date | null
}

/** True when a guardian is asked to come at all: decides for the child and gets all information. */
export const isAsked = (reach: Pick<Reach, 'authority' | 'informationRight'>) =>
  reach.authority === 'yes' && reach.informationRight === 'full'

/** True when a mail arrives at this guardian, as far as known. */
const hasMail = ({ email, bouncedAt }: Pick<Reach, 'email' | 'bouncedAt'>) =>
  email !== null && bouncedAt === null

/** Why the school has to phone or print for a child's guardians: nobody registered, nobody with mail that arrives, or nothing. */
export function lackOf(guardians: readonly Reach[]): 'no-guardian' | 'no-mail' | null {
  const asked = guardians.filter(isAsked)
  if (asked.length === 0) return 'no-guardian'
  return asked.some(hasMail) ? null : 'no-mail'
}

/** Letters for a search that forgives accents and capitals: "Zoë" is found by "zoe". */
export const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** One line of a class list. */
export type ListedChild = {
  id: string
  givenName: string
  name: string
  isApart: boolean
  /** Languages an interpreter is wanted for. */
  interpreters: string[]
  /** Classes of brothers and sisters: children of a guardian they share. */
  siblingGroups: string[]
  lack: 'no-guardian' | 'no-mail' | null
  /** Whom one can phone: guardians who are asked to come. */
  phones: { name: string; phone: string | null; isBounced: boolean; hasMail: boolean }[]
}

/** A class with who teaches it. */
export type GroupLine = {
  id: string
  name: string
  children: number
  teachers: { id: string; name: string }[]
}
