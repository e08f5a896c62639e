/** How much a role may give back of an order by hand. */
export interface AppeasementLimit {
  /** Of what was captured, in percent. */
  readonly percent: number
  /** Of one order, in minor units of its currency; null: as much as the percentage says. */
  readonly amount: number | null
}
export type AppeasementLimits = Readonly<Record<string, AppeasementLimit>>

/** ADMIN has no limit unless one is set. */
const NO_LIMIT: AppeasementLimit = { percent: 100, amount: null }

/**
 * What somebody of these roles may still give back of an order by hand, in minor units: by the most generous of the roles, less what was given
 * back by hand before, by whomever. A role that is not named gives back nothing.
 */
export function mayGiveBack(
  limits: AppeasementLimits,
  roles: readonly string[],
  { captured, givenByHand }: { readonly captured: number; readonly givenByHand: number },
): number {
  const most = roles.map((role) => {
    const limit = Object.hasOwn(limits, role) ? limits[role] : role === 'ADMIN' ? NO_LIMIT : undefined
    if (!limit) return 0
    return Math.min(Math.floor((captured * limit.percent) / 100), limit.amount ?? Number.MAX_SAFE_INTEGER)
  })
  return Math.max(0, ...most.map((each) => each - givenByHand))
}
