import type {
  DataOf,
  fulfillmentCancelled,
  fulfillmentLabelBought,
  fulfillmentOverdue,
  fulfillmentRecalled,
  fulfillmentRegrouped,
} from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { changeOrders } from '../order/change-orders.js'
import { aside } from '../order/decision.js'
import { seekWhoSends, shipByReference } from './late-goods.js'

/** What ends the wait comes on the topic on which that it is late comes, in their order: that an item opens after its goods have left cannot be. */
const closes =
  <Data>(fulfillmentOrdersOf: (data: Data) => readonly string[]) =>
  async (tx: Transaction, events: readonly ReceivedEvent<Data>[]): Promise<void> => {
    const done = events.flatMap(({ data }) => fulfillmentOrdersOf(data)).map(shipByReference)
    if (done.length > 0) await carryOut(tx, [aside({ done })])
  }

/** The ship-by clock of warehouses, and what stops it: goods that have left or are to leave no more. */
export const followLateGoods = {
  overdue: changeOrders<DataOf<typeof fulfillmentOverdue>>(seekWhoSends),
  labelBought: closes<DataOf<typeof fulfillmentLabelBought>>(({ fulfillmentOrderId }) => [fulfillmentOrderId]),
  recalled: closes<DataOf<typeof fulfillmentRecalled>>(({ fulfillmentOrderId }) => [fulfillmentOrderId]),
  cancelled: closes<DataOf<typeof fulfillmentCancelled>>(({ fulfillmentOrderId, ended }) => (ended ? [fulfillmentOrderId] : [])),
  regrouped: closes<DataOf<typeof fulfillmentRegrouped>>(({ ended = [] }) => ended),
}
