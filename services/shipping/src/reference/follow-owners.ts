import type {
  DataOf,
  locationChanged,
  orderAmended,
  orderClaimed,
  orderConsignmentChanged,
  orderErased,
  orderHeld,
  orderHoldReleased,
  orderPlaced,
  variantChanged,
} from '@kade/events'
import type { ReceivedEvent, Transaction } from '@kade/service-kit'
import {
  eraseOrderRefs,
  saveConsignments,
  saveHolds,
  saveLocationRefs,
  saveOrderAddresses,
  saveOrderOwners,
  saveOrderRefs,
  saveVariantRefs,
} from './reference.store.js'

type Events<Contract> = readonly ReceivedEvent<DataOf<Contract>>[]
const dataOf = <Data>(events: readonly ReceivedEvent<Data>[]): Data[] => events.map(({ data }) => data)

/** Shipping's copy of whom an order goes to, and of who may see it. */
export const copyOrders = (tx: Transaction, events: Events<typeof orderPlaced>): Promise<void> => saveOrderRefs(tx, dataOf(events))

/** A guest's order that has become an account's. */
export const copyOwners = (tx: Transaction, events: Events<typeof orderClaimed>): Promise<void> => saveOrderOwners(tx, dataOf(events))

/** What customs are told of orders. */
export const copyConsignments = (tx: Transaction, events: Events<typeof orderConsignmentChanged>): Promise<void> =>
  saveConsignments(tx, dataOf(events))

/** Orders that wait, and such as go on. */
export const copyHolds = (tx: Transaction, events: Events<typeof orderHeld | typeof orderHoldReleased>): Promise<void> =>
  saveHolds(tx, dataOf(events))

/** An order that goes elsewhere than was asked first. */
export const copyAddresses = (tx: Transaction, events: Events<typeof orderAmended>): Promise<void> => saveOrderAddresses(tx, dataOf(events))

/** Orders whose customer is erased. */
export const forgetPeople = (tx: Transaction, events: Events<typeof orderErased>): Promise<void> => eraseOrderRefs(tx, dataOf(events))

export const copyVariants = (tx: Transaction, events: Events<typeof variantChanged>): Promise<void> => saveVariantRefs(tx, dataOf(events))

export const copyLocations = (tx: Transaction, events: Events<typeof locationChanged>): Promise<void> =>
  saveLocationRefs(tx, dataOf(events))
