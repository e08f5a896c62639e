import type { Database, Page } from '@kade/service-kit'
import DataLoader from 'dataloader'
import {
  channelsById,
  customersById,
  holdsOfOrders,
  invoicesOfOrders,
  linesById,
  linesOfInvoices,
  linesOfOrders,
  ordersById,
  ordersOfCustomers,
  paymentsOfOrders,
  timelinesOfOrders,
  type Scope,
} from '../persistence/queries.js'

/** One per request: fields of fifty orders are read in one statement each. */
export function createLoaders(database: Database) {
  const load = <Row>(read: (database: Database, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => read(database, ids))
  const timelines = new Map<string, DataLoader<string, Awaited<ReturnType<typeof timelinesOfOrders>>[number]>>()
  const customerOrders = new Map<string, DataLoader<string, Awaited<ReturnType<typeof ordersOfCustomers>>[number]>>()
  return {
    order: load(ordersById),
    customer: load(customersById),
    channel: load(channelsById),
    line: load(linesById),
    lines: load(linesOfOrders),
    payments: load(paymentsOfOrders),
    invoices: load(invoicesOfOrders),
    invoiceLines: load(linesOfInvoices),
    holds: load(holdsOfOrders),
    /** One loader per page asked for: the orders of a list are asked for the same page. */
    timeline: (orderId: string, page: Page) =>
      remembered(
        timelines,
        JSON.stringify(page),
        () => new DataLoader((ids: readonly string[]) => timelinesOfOrders(database, ids, page)),
      ).load(orderId),
    ordersOfCustomer: (customerId: string, scope: Scope, page: Page) =>
      remembered(
        customerOrders,
        JSON.stringify([scope, page]),
        () => new DataLoader((ids: readonly string[]) => ordersOfCustomers(database, ids, scope, page)),
      ).load(customerId),
  }
}
export type Loaders = ReturnType<typeof createLoaders>

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
