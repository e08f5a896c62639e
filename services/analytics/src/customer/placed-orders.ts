import { checkFilter, checkKnownAt, checkTimeZone } from '../check-filter.js'
import { checkPeriod } from '../check-period.js'
import type { SoldFilter, SoldView } from '../fact/sold.reads.js'
import type { OrdersPlacedInput } from '../generated.js'

/** Orders that are looked at. */
export interface PlacedOrders {
  readonly view: SoldView
  readonly timeZone: string
  readonly filter: SoldFilter
}

/** @throws BadUserInput that names the field */
export function placedOrders({ from, to, timeZone, asKnownAt, ...asked }: OrdersPlacedInput): PlacedOrders {
  checkPeriod({ from, to })
  return { view: { from, to, knownAt: checkKnownAt(asKnownAt) }, timeZone: checkTimeZone(timeZone), filter: checkFilter(asked) }
}
