import type { Route } from 'next'

/** A teacher's page about one child. */
export const childHref = (childId: string) => `/leerkracht/kind/${childId}` as Route

/** A teacher's list of one class. */
export const groupHref = (groupId: string) => `/leerkracht/groep/${groupId}` as Route

/** Where staff plans for a child whose parent called. */
export const planHref = (childId: string) => `/leerkracht/plannen/${childId}` as Route
