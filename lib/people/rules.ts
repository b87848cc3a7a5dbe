/** A person's or child's name as it is written, e.g. "Sanne de Vries". */
export const fullName = (name: { givenName: string; prefix: string; familyName: string }) =>
  [name.givenName, name.prefix, name.familyName].filter(Boolean).join(' ')

/** True for text that can be an id of ours; an address bar may hold anything. */
export const isId = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
