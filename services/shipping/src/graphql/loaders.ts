import type { AnswerSize, Database } from '@kade/service-kit'
import DataLoader from 'dataloader'
import {
  eventsOfShipments,
  fulfillmentOrdersById,
  fulfillmentOrdersOfOrders,
  linesOfFulfillmentOrders,
  ownersOfLines,
  packagesOfOrders,
  pagesOfLines,
  shipmentsById,
  shipmentsOfOrders,
  type LinesPage,
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
    ownerOfLine: new DataLoader((ids: readonly string[]) => ownersOfLines(database, ids)),
    linesPage: new DataLoader((pages: readonly LinesPage[]) => size.count(pagesOfLines(database, pages)), {
      cacheKeyFn: (page) => JSON.stringify(page),
    }),
    packages: load(packagesOfOrders),
    shipment: load(shipmentsById),
    shipments: load(shipmentsOfOrders),
    events: load(eventsOfShipments),
  }
}
export type Loaders = ReturnType<typeof createLoaders>
