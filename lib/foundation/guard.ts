const guarded = Symbol.for('aan-tafel.guarded')

/** Who stands at a door: a signed-in person, a holder of an invitation, the worker of another system, or anybody. */
export type Guard = 'actor' | 'invitation' | 'secret' | 'open'

/** Marks a server action or route handler as made by one of our doors. */
export const guard = <F extends (...received: never[]) => unknown>(kind: Guard, door: F): F =>
  Object.assign(door, { [guarded]: kind })

/** The guard of an exported function, or null; tests/architecture/doors.test.ts holds every door to it. */
export const guardOf = (candidate: unknown): Guard | null =>
  typeof candidate === 'function' && guarded in candidate ? (candidate[guarded] as Guard) : null
