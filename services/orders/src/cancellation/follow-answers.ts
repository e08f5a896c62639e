import type { DataOf, fulfillmentCancellationRefused, stockReleased } from '@kade/events'
import { changeOrders } from '../order/change-orders.js'
import { refuseCancellation, release } from './cancel.js'

/** What orders does when inventory and shipping answer for units that were given up. `wakePayments` is called when there is money to move. */
export const followAnswers = (wakePayments: () => void) => ({
  stockReleased: changeOrders<DataOf<typeof stockReleased>>((order, { lines }, deciding) => release(order, lines, deciding), wakePayments),
  cancellationRefused: changeOrders<DataOf<typeof fulfillmentCancellationRefused>>(
    (order, { lines, reason }, deciding) => refuseCancellation(order, lines, reason, deciding),
    wakePayments,
  ),
})
