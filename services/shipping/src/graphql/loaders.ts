import type { AnswerSize, Database } from '@kade/service-kit'
import DataLoader from 'dataloader'
import {
  eventsOfShipments,
  firstLinesOfFulfillmentOrders,
  fulfillmentOrdersById,
  fulfillmentOrdersOfOrders,
  linesOfFulfillmentOrders,
  packagesOfOrders,
  shipmentsById,
  shipmentsOfOrders,
} from '../persistence/queries.js'
import { orderRefsById } from '../persistence/references.js'

/** One per request: fields of fifty orders are read in one statement each. */
export function createLoaders(database: Database, size: AnswerSize) {
  const load = <Row>(read: (database: Database, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => size.count(read(database, ids)))
  return {
    orderRef: load(orderRefsById),
    fulfillmentOrder: load(fulfillmentOrdersById),
    fulfillmentOrders: load(fulfillmentOrdersOfOrders),
    lines: load(linesOfFulfillmentOrders),
    /** Of each at most as many as one of a list shows. */
    firstLines: load(firstLinesOfFulfillmentOrders),
    packages: load(packagesOfOrders),
    shipment: load(shipmentsById),
    shipments: load(shipmentsOfOrders),
    events: load(eventsOfShipments),
  }
}
export type Loaders = ReturnType<typeof createLoaders>
