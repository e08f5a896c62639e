import { notOfThisList, type AnswerSize, type Database, type ListPage } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { labelsOf } from './carrier/label-purchase.reads.js'
import { contentsOfDeliveries } from './carrier-news/delivery.reads.js'
import { customsParcels } from './customs/parcel.reads.js'
import { fulfillmentOrdersById } from './fulfillment-order/fulfillment-order.reads.js'
import { listsOf, ownersOf, type ListName } from './fulfillment-order/lists.reads.js'
import { manifestsById } from './manifest/manifest.reads.js'
import { locationRefsById, orderRefsById } from './reference/reference.store.js'
import { createReturnLoaders } from './return/return.loaders.js'
import { shipmentsById } from './shipment/shipment.reads.js'

/** One per request: fields of fifty orders are read in one statement each. */
export function createLoaders(database: Database, size: AnswerSize) {
  const load = <Row>(read: (database: Database, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => size.count(read(database, ids)))
  return {
    orderRef: load(orderRefsById),
    locationRef: load(locationRefsById),
    fulfillmentOrder: load(fulfillmentOrdersById),
    shipment: load(shipmentsById),
    labels: load(labelsOf),
    manifest: load(manifestsById),
    customsParcel: load(customsParcels),
    carrierDelivery: load(contentsOfDeliveries),
    fulfillmentOrders: pagesOf(database, size, 'fulfillmentOrders'),
    lines: pagesOf(database, size, 'lines'),
    packages: pagesOf(database, size, 'packages'),
    shipments: pagesOf(database, size, 'shipments'),
    events: pagesOf(database, size, 'events'),
    ...createReturnLoaders(database, size),
  }
}
export type Loaders = ReturnType<typeof createLoaders>

/** One request may change a thing twice: what was read before the second change is stale. */
export function forget(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll()
}

/** A page of an owner's list; one loader per page asked for, since the owners of a list are asked for the same. @throws BadUserInput when `after` is none of its nodes. */
function pagesOf<Name extends ListName>(database: Database, size: AnswerSize, name: Name) {
  type Rows = Awaited<ReturnType<typeof listsOf<Name>>>[number]
  const owners = new DataLoader((ids: readonly string[]) => ownersOf(database, name, ids))
  const pages = new Map<string, DataLoader<string, Rows>>()
  return {
    page: async (owner: string, page: ListPage): Promise<Rows> => {
      if (page.after !== null && (await owners.load(page.after)) !== owner) throw notOfThisList()
      const key = JSON.stringify(page)
      const known = pages.get(key)
      const loader = known ?? new DataLoader((ids: readonly string[]) => size.count(listsOf(database, name, ids, page)))
      if (!known) pages.set(key, loader)
      return loader.load(owner)
    },
    clearAll: () => {
      owners.clearAll()
      pages.clear()
    },
  }
}
