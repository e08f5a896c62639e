import type { Database } from '@kade/service-kit'
import DataLoader from 'dataloader'
import {
  eventsOfShipments,
  fulfillmentOrdersById,
  fulfillmentOrdersOfOrders,
  linesOfFulfillmentOrders,
  packagesOfOrders,
  shipmentsById,
  shipmentsOfOrders,
} from '../persistence/queries.js'
import { orderRefsById } from '../persistence/references.js'

/** One per request: fields of fifty orders are read in one statement each. */
export function createLoaders(database: Database) {
  const load = <Row>(read: (database: Database, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => read(database, ids))
  return {
    orderRef: load(orderRefsById),
    fulfillmentOrder: load(fulfillmentOrdersById),
    fulfillmentOrders: load(fulfillmentOrdersOfOrders),
    lines: load(linesOfFulfillmentOrders),
    packages: load(packagesOfOrders),
    shipment: load(shipmentsById),
    shipments: load(shipmentsOfOrders),
    events: load(eventsOfShipments),
  }
}
export type Loaders = ReturnType<typeof createLoaders>
