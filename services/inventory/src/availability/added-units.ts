import type { Availability } from './availability.js'

/** What there is of units that an amendment would add. */
export interface AddedStock extends Availability {
  /** Of the units that are asked for: how many would wait for stock. */
  readonly backordered: number
  /** Whether they would be reserved, were it asked now; an amendment is refused as a whole where they are not. */
  readonly isSecured: boolean
}

/** What would be reserved of these units, were it asked now: it is answered as reserving them alone would be. */
export function addedUnits(
  offered: Availability,
  { quantity }: { readonly quantity: number },
  { allowPartial = true }: { readonly allowPartial?: boolean },
): AddedStock {
  const isSecured = offered.promisedShipDate !== null
  const atHand = Math.min(quantity, offered.available)
  const taken = allowPartial || atHand === quantity ? atHand : 0
  return { ...offered, backordered: isSecured ? quantity - taken : 0, isSecured }
}
