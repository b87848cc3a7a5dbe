/** An expected answer: the thing asked for, or the reason it was refused. Surprises are thrown instead. */
export type Result<T, Refusal extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** The thing asked for. */
export const granted = <T>(value: T) => ({ ok: true, value }) as const

/** The reason why not, one word of a closed union. */
export const refused = <R extends string>(refusal: R) => ({ ok: false, refusal }) as const

/** Thrown for what does not exist and for what the actor may not know exists. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** @throws NotFound when `allowed` is false, so a stranger cannot tell a closed door from a missing one. */
export function permit(allowed: boolean, what: string): asserts allowed {
  if (!allowed) throw new NotFound(what)
}
