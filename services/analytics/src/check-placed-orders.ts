import { checkFilter, checkKnownAt, checkTimeZone, type Asked } from './check-filter.js'
import { checkPeriod } from './check-period.js'
import type { PlacedOrders } from './fact/bought.reads.js'
import type { Period } from './fact/period.js'

interface AskedOrders extends Period, Asked {
  readonly timeZone?: string | null | undefined
  readonly asKnownAt?: Date | null | undefined
}

/** @throws BadUserInput that names the field */
export function checkPlacedOrders({ from, to, timeZone, asKnownAt, ...asked }: AskedOrders): PlacedOrders {
  checkPeriod({ from, to })
  return { view: { from, to, knownAt: checkKnownAt(asKnownAt) }, timeZone: checkTimeZone(timeZone), filter: checkFilter(asked) }
}
