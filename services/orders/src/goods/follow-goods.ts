import type {
  DataOf,
  fulfillmentPacked,
  shipmentDelivered,
  shipmentShipped,
  shipmentStranded,
  stockAllocated,
  stockBackordered,
  stockDeallocated,
  stockRejected,
  stockReserved,
} from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { changeOrders } from '../order/change-orders.js'
import { openWorkItems, resolveWorkItems, type NewWorkItem } from '../work/work-item.store.js'
import { countAllocated, countDeallocated, countWarehouseStep, deliver, refuseStock, secureStock, ship, strand } from './goods.js'

type Fulfillment = DataOf<typeof fulfillmentPacked>

/** What orders does when inventory and shipping tell where the goods are. `wakePayments` is called when there is money to move. */
export function followGoods(wakePayments: () => void) {
  const delivered = changeOrders<DataOf<typeof shipmentDelivered>>((order, { lines }) => deliver(order, lines), wakePayments)
  const stranded = changeOrders<DataOf<typeof shipmentStranded>>(strand)
  return {
    stockReserved: changeOrders<DataOf<typeof stockReserved>>(
      (order, { lines }) =>
        secureStock(
          order,
          lines.map(({ quantity, ...line }) => ({ ...line, reserved: quantity, backordered: 0 })),
        ),
      wakePayments,
    ),
    stockBackordered: changeOrders<DataOf<typeof stockBackordered>>((order, { lines }) => secureStock(order, lines), wakePayments),
    stockRejected: changeOrders<DataOf<typeof stockRejected>>((order, { lines }) => refuseStock(order, lines)),
    stockAllocated: changeOrders<DataOf<typeof stockAllocated>>(countAllocated),
    stockDeallocated: changeOrders<DataOf<typeof stockDeallocated>>(countDeallocated),
    pickingStarted: changeOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PICKING', lines, actor)),
    picked: changeOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PICKED', lines, actor)),
    packed: changeOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PACKED', lines, actor)),
    shipped: changeOrders<DataOf<typeof shipmentShipped>>(ship, wakePayments),
    delivered: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentDelivered>>[]): Promise<void> => {
      await delivered(tx, events)
      await resolveWorkItems(tx, events.map(({ data }) => strandedReference(data))) // prettier-ignore
    },
    stranded: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentStranded>>[]): Promise<void> => {
      await stranded(tx, events)
      await openWorkItems(tx, events.map(({ data }) => strandedItem(data))) // prettier-ignore
    },
  }
}

const strandedReference = ({ shipmentId }: { readonly shipmentId: string }): string => `shipment:${shipmentId}`

const STRANDED: Readonly<Record<DataOf<typeof shipmentStranded>['status'], string>> = {
  RETURN_TO_SENDER: 'It is on its way back to the sender',
  FAILURE: 'The carrier could not deliver it',
  CANCELLED: 'The carrier did not take it',
}

function strandedItem(stranded: DataOf<typeof shipmentStranded>): NewWorkItem {
  const { orderId, trackingNumber, status, returnedAt, wasDelivered } = stranded
  const what = returnedAt ? 'It is back at the sender' : STRANDED[status]
  return {
    kind: 'DELIVERY',
    subject: `Parcel ${trackingNumber} does not reach the customer: agree on a new one, or on the money back`,
    error: wasDelivered ? `${what}, after it had been told as delivered` : what,
    orderId,
    reference: strandedReference(stranded),
    attempts: 1,
  }
}
