export const roles = ['parent', 'teacher', 'ib', 'coordinator', 'leader', 'office', 'board', 'pupil'] as const
export type Role = (typeof roles)[number]

/** Roles whose holders always need a second factor. Source: product.md SCH-7. */
export const rolesWithSecondFactor: readonly Role[] = ['leader', 'office', 'board', 'ib']

export type Authority = 'yes' | 'no' | 'unknown'
export type InformationRight = 'full' | 'on-request' | 'blocked'

declare const minted: unique symbol

/**
 * A person acting within one school, with the facts that decide what they may do, read once per request.
 * Only the doors make one (session, invitation, operator), so a function that takes an Actor is behind a door.
 */
export type Actor = {
  readonly personId: string
  readonly schoolId: string
  readonly accountId: string | null
  readonly sessionId: string | null
  /** The invitation that was shown, when the person came by link or code. */
  readonly invitationId: string | null
  readonly roles: ReadonlySet<Role>
  /** Children this person is a guardian of, with what the school registered. */
  readonly guards: ReadonlyMap<string, { authority: Authority; informationRight: InformationRight }>
  /** Groups this person teaches today. */
  readonly teaches: ReadonlySet<string>
  /** True when a second factor was given in this session, or the identity provider vouched for one. */
  readonly isVerified: boolean
  readonly language: string
  readonly timeZone: string
  readonly [minted]: true
}

/** Makes an Actor. For the doors alone: tests/architecture/floor-plan.test.ts knows who may import it. */
export const mintActor = (facts: Omit<Actor, typeof minted>) => facts as Actor

/** True when the person decides for the child: authority registered as yes and information not limited. */
export function speaksFor(actor: Actor, childId: string): boolean {
  const guard = actor.guards.get(childId)
  return guard?.authority === 'yes' && guard.informationRight === 'full'
}

/** Ids of the children the person decides for. */
export const childrenOf = (actor: Actor) => [...actor.guards.keys()].filter((id) => speaksFor(actor, id))

/**
 * True when a page in one of the roles `wanted` has to wait for a second factor: always for who holds a role that
 * needs one, also on pages of their other roles, because the actor carries all of them everywhere.
 * @param showsChild true for a page with a child's content, which asks it of everybody
 */
export const owesSecondFactor = (
  { roles: held, isVerified }: Pick<Actor, 'roles' | 'isVerified'>,
  wanted: readonly Role[],
  showsChild: boolean,
) =>
  !isVerified && (showsChild || (wanted.length > 0 && rolesWithSecondFactor.some((role) => held.has(role))))

/** True for who works for the school as a whole: leader and office. */
export const isOffice = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('office')
