import type { Route } from 'next'

/** A page about one child, for who gave a reason. */
export const childHref = (childId: string) => `/leiding/kind/${childId}` as Route

/** The list of one class. */
export const groupHref = (groupId: string) => `/leiding/groepen/${groupId}` as Route
