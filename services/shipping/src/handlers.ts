import type {
  DataOf,
  stockAllocated,
  stockDeallocated,
  stockDeallocationRequested,
  stockReallocated,
  stockRecallRequested,
} from '@kade/events'
import type { EventHandler, EventHandlers, ReceivedEvent, Transaction } from '@kade/service-kit'
import { cancel } from './cancel/cancel.js'
import { carryOut, decideEach, decidingFor } from './fulfillment-order/carry-out.js'
import { open } from './open/open.js'
import { forgetMissing } from './pick/pick.js'
import { forgetRecalled, recall } from './recall/recall.js'
import { copyAmended, copyLines, followMoney } from './return/follow-return.js'
import { copyBins } from './reference/bin-ref.store.js'
import {
  copyAddresses,
  copyConsignments,
  copyHolds,
  copyLocations,
  copyOrders,
  copyOwners,
  copyVariants,
  forgetPeople,
} from './reference/follow-owners.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]

/** Decided without a look at what is there: an allocation that has its fulfillment order keeps it. */
const openFulfillmentOrders = (tx: Transaction, events: Events<typeof stockAllocated>): Promise<void> => {
  const deciding = decidingFor('system')
  return carryOut(
    tx,
    events.map((event) => ({ ...open(event.data, deciding), causedBy: event })),
  )
}

/** And then, once that is stored: what came sealed is opened. */
const thenOpen =
  (copy: EventHandler, wake: () => void): EventHandler =>
  async (tx, events) => {
    await copy(tx, events)
    tx.afterCommit(wake)
  }

/** One after the other, on the same events, in the same transaction. */
const bothOf =
  (first: EventHandler, second: EventHandler): EventHandler =>
  async (tx, events) => {
    await first(tx, events)
    await second(tx, events)
  }

/** Event type → the rule that decides on it, or the copy that is kept. */
export const handlers = (wakeOpener: () => void): EventHandlers => ({
  'order.placed.v1': thenOpen(bothOf(copyOrders, copyLines), wakeOpener),
  'order.amended.v1': thenOpen(bothOf(copyAddresses, copyAmended), wakeOpener),
  'order.erased.v1': forgetPeople,
  'order.claimed.v1': copyOwners,
  'order.consignment_changed.v1': copyConsignments,
  'order.held.v1': copyHolds,
  'order.hold_released.v1': copyHolds,
  'order.return_settled.v1': followMoney,
  'variant.changed.v1': copyVariants,
  'location.changed.v1': copyLocations,
  'bins.changed.v1': copyBins,
  'stock.allocated.v1': openFulfillmentOrders,
  'stock.deallocated.v1': (tx, events: Events<typeof stockDeallocated>) => decideEach(tx, events, forgetMissing),
  'stock.recall_requested.v1': (tx, events: Events<typeof stockRecallRequested>) => decideEach(tx, events, recall),
  'stock.reallocated.v1': (tx, events: Events<typeof stockReallocated>) =>
    decideEach(tx, events, (orders, { allocations, ...reallocated }, deciding) => ({
      ...forgetRecalled(orders, reallocated),
      opened: allocations.flatMap((each) => open({ ...each, orderId: reallocated.orderId }, deciding).opened),
    })),
  'stock.deallocation_requested.v1': (tx, events: Events<typeof stockDeallocationRequested>) => decideEach(tx, events, cancel),
})
