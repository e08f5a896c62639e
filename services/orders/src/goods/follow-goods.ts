import type {
  DataOf,
  fulfillmentPacked,
  shipmentDelayed,
  shipmentDelayResolved,
  shipmentDelivered,
  shipmentShipped,
  shipmentStranded,
  shipmentTracked,
  stockAllocated,
  stockBackordered,
  stockDeallocated,
  stockPromiseChanged,
  stockReallocated,
  stockRecallGivenUp,
  stockRejected,
  stockReservationExpired,
  stockReserved,
} from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import { changeOrders } from '../order/change-orders.js'
import {
  countAllocated,
  countDeallocated,
  countExpired,
  countWarehouseStep,
  deliver,
  promiseAnew,
  refuseStock,
  reportTrouble,
  secureStock,
  ship,
  strand,
} from './goods.js'
import { noteSolved, tellDelay } from './delayed-goods.js'
import { noteMoved, seekPerson } from './moved-goods.js'
import { noteNewLabel } from './relabelled-goods.js'

type Fulfillment = DataOf<typeof fulfillmentPacked>

/** What orders does when inventory and shipping say where the goods are. `wakePayments` is called when there is money to move. */
export const followGoods = (wakePayments: () => void) => ({
  stockReserved: changeOrders<DataOf<typeof stockReserved>>((order, { lines }, deciding) => {
    const secured = lines.map(({ quantity, ...line }) => ({ ...line, reserved: quantity, backordered: 0 }))
    return secureStock(order, secured, deciding)
  }, wakePayments),
  stockBackordered: changeOrders<DataOf<typeof stockBackordered>>(
    (order, { lines }, deciding) => secureStock(order, lines, deciding),
    wakePayments,
  ),
  stockRejected: changeOrders<DataOf<typeof stockRejected>>(
    (order, { lines }, deciding) => refuseStock(order, lines, deciding),
    wakePayments,
  ),
  reservationExpired: changeOrders<DataOf<typeof stockReservationExpired>>(countExpired),
  stockAllocated: changeOrders<DataOf<typeof stockAllocated>>(countAllocated),
  stockPromiseChanged: changeOrders<DataOf<typeof stockPromiseChanged>>(promiseAnew),
  stockDeallocated: changeOrders<DataOf<typeof stockDeallocated>>(countDeallocated),
  stockReallocated: changeOrders<DataOf<typeof stockReallocated>>(noteMoved),
  recallGivenUp: changeOrders<DataOf<typeof stockRecallGivenUp>>(seekPerson),
  pickingStarted: changeOrders<Fulfillment>((order, step, deciding) => countWarehouseStep(order, 'PICKING', step, deciding)),
  picked: changeOrders<Fulfillment>((order, step, deciding) => countWarehouseStep(order, 'PICKED', step, deciding)),
  packed: changeOrders<Fulfillment>((order, step, deciding) => countWarehouseStep(order, 'PACKED', step, deciding)),
  shipped: changeOrders<DataOf<typeof shipmentShipped>>(ship, wakePayments),
  delivered: changeOrders<DataOf<typeof shipmentDelivered>>(deliver, wakePayments),
  delayed: changeOrders<DataOf<typeof shipmentDelayed>>(tellDelay),
  delayResolved: changeOrders<DataOf<typeof shipmentDelayResolved>>(noteSolved),
  stranded: changeOrders<DataOf<typeof shipmentStranded>>(strand),
  tracked: async (tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof shipmentTracked>>[]) => {
    const troubles = events.filter(({ data }) => data.event.status === 'EXCEPTION')
    if (troubles.length > 0) await inTrouble(tx, troubles)
    const relabelled = events.filter(({ data }) => data.newLabel !== undefined)
    if (relabelled.length > 0) await goByNewLabel(tx, relabelled)
  },
})
const inTrouble = changeOrders<DataOf<typeof shipmentTracked>>(reportTrouble)
const goByNewLabel = changeOrders<DataOf<typeof shipmentTracked>>(noteNewLabel)
