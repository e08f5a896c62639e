import type {
  DataOf,
  fulfillmentCancellationRefused,
  fulfillmentPacked,
  shipmentDelivered,
  shipmentShipped,
  shipmentStranded,
  stockAllocated,
  stockBackordered,
  stockDeallocated,
  stockRejected,
  stockReleased,
  stockReserved,
  variantChanged,
} from '@kade/events'
import type { EventHandler, ReceivedEvent, Transaction } from '@kade/service-kit'
import type { Order } from '../domain/order.js'
import {
  countAllocated,
  countDeallocated,
  countWarehouseStep,
  deliver,
  refuseStock,
  secureStock,
  ship,
  strand,
} from '../domain/transitions.js'
import { refuseCancellation, release } from '../domain/cancellations.js'
import type { Transition } from '../domain/transition.js'
import { applyTransitions } from '../persistence/apply-transitions.js'
import { saveVariants } from '../persistence/catalogue.js'
import { lockOrders } from '../persistence/order-store.js'
import { openWorkItems, resolveWorkItems, type NewWorkItem } from '../persistence/work-items.js'

type Fulfillment = DataOf<typeof fulfillmentPacked>

/** Events tell when that happened which they tell of, where it is not the moment of the telling. */
interface OfOrder {
  readonly orderId: string
  readonly at?: string
  readonly shippedAt?: string
  readonly deliveredAt?: string
}
const occurredAt = ({ data: { at, shippedAt, deliveredAt }, time }: ReceivedEvent<OfOrder>): Date => {
  const told = at ?? shippedAt ?? deliveredAt
  return told === undefined ? time : new Date(told)
}

/** A use case for a set of events, each about another order: lock them all, decide one by one, write them all. */
function forOrders<Data extends OfOrder>(
  decide: (order: Order, data: Data, event: ReceivedEvent<Data>) => Transition,
  afterCommit?: () => void,
): EventHandler {
  return async (tx, events: readonly ReceivedEvent<Data>[]) => {
    const orders = await lockOrders(
      tx,
      events.map(({ data }) => data.orderId),
    )
    const transitions = events.map((event) => {
      const before = orders.get(event.data.orderId)
      // An event about an order we never placed is a fault somewhere: it must be seen, not skipped.
      if (!before) throw new UnknownOrder(event.data.orderId)
      return { before, transition: decide(before, event.data, event), causedBy: event, occurredAt: occurredAt(event) }
    })
    await applyTransitions(tx, transitions, new Date())
    if (afterCommit && transitions.some(({ transition }) => transition.commands.length > 0)) tx.afterCommit(afterCommit)
  }
}

export class UnknownOrder extends Error {
  override readonly name = 'UnknownOrder'
  constructor(orderId: string) {
    super(`There is no order ${orderId} here`)
  }
}

/** What orders does when the other services tell what happened. `wakePayments` is called when there is money to move. */
export function followServices(wakePayments: () => void) {
  const delivered = forOrders<DataOf<typeof shipmentDelivered>>((order, { lines }) => deliver(order, lines), wakePayments)
  const stranded = forOrders<DataOf<typeof shipmentStranded>>(strand)
  return {
    stockReserved: forOrders<DataOf<typeof stockReserved>>(
      (order, { lines }) =>
        secureStock(
          order,
          lines.map(({ quantity, ...line }) => ({ ...line, reserved: quantity, backordered: 0 })),
        ),
      wakePayments,
    ),
    stockBackordered: forOrders<DataOf<typeof stockBackordered>>((order, { lines }) => secureStock(order, lines), wakePayments),
    stockRejected: forOrders<DataOf<typeof stockRejected>>((order, { lines }) => refuseStock(order, lines)),
    stockAllocated: forOrders<DataOf<typeof stockAllocated>>(countAllocated),
    stockDeallocated: forOrders<DataOf<typeof stockDeallocated>>(countDeallocated),
    stockReleased: forOrders<DataOf<typeof stockReleased>>((order, { lines }) => release(order, lines), wakePayments),
    pickingStarted: forOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PICKING', lines, actor)),
    picked: forOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PICKED', lines, actor)),
    packed: forOrders<Fulfillment>((order, { lines, actor }) => countWarehouseStep(order, 'PACKED', lines, actor)),
    cancellationRefused: forOrders<DataOf<typeof fulfillmentCancellationRefused>>(
      (order, { lines, reason }) => refuseCancellation(order, lines, reason),
      wakePayments,
    ),
    shipped: forOrders<DataOf<typeof shipmentShipped>>(ship, wakePayments),
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

/** Orders keeps what it needs of the catalogue to price an order by itself. */
export const copyVariants: EventHandler = (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof variantChanged>>[]) =>
  saveVariants(
    tx,
    events.map(({ data }) => data),
  )
