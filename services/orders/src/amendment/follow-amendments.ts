import type { DataOf, stockAmendmentAnswered } from '@kade/events'
import { answerAmendment } from '../order/amend.js'
import { changeOrders } from '../order/change-orders.js'

/** What orders does when inventory answers for units that an amendment adds. `wakePayments` is called when there is money to move. */
export const followAmendments = (wakePayments: () => void) =>
  changeOrders<DataOf<typeof stockAmendmentAnswered>>(answerAmendment, wakePayments)
