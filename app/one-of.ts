/** One value of an address's query; empty when it is missing or repeated. */
export const oneOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')
