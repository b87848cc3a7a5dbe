/** A person's or child's name as it is written, e.g. "Sanne de Vries". */
export const fullName = (name: { givenName: string; prefix: string; familyName: string }) =>
  [name.givenName, name.prefix, name.familyName].filter(Boolean).join(' ')

/** True for text that can be an id of ours; an address bar may hold anything. */
export const isId = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

const relations = ['mother', 'father', 'step-parent', 'foster-parent', 'legal-guardian', 'parent'] as const
const authorities = ['yes', 'no'] as const

/** The word for how somebody is related to a child; `other` for what we have no word for. */
export const relationWord = (relation: string) => relations.find((word) => word === relation) ?? 'other'

/** The word for what is registered about authority. */
export const authorityWord = (authority: string) =>
  authorities.find((word) => word === authority) ?? 'unknown'
