import type { AnswerSize, Database, ListPage, Page, Reach } from '@kade/service-kit'
import DataLoader from 'dataloader'
import { casesById, casesOfCustomers, casesOfOrders, messagesOfCases } from './case/case.reads.js'
import { channelsById, channelsOfLegalEntities } from './channel/channel.reads.js'
import { addressesOfCustomers, consentsOfCustomers, customersById } from './customer/customer.reads.js'
import { feedbackOfOrders } from './feedback/feedback.reads.js'
import { missingOfOrders } from './customs/customs-check.store.js'
import { countHistories, historiesOfOrders, type HistoryView } from './history/history.reads.js'
import { contentsOfDeliveries, ordersOfDeliveries } from './inbox/delivery.reads.js'
import { invoicesOfOrders, linesOfInvoices } from './invoice/invoice.reads.js'
import { messagesOfOrders } from './message/message.reads.js'
import { amendmentsOfOrders } from './order/amendment.reads.js'
import {
  countOrdersOfCustomers,
  countsOfLines,
  endsOfOrders,
  holdsOfOrders,
  linesById,
  linesOfOrders,
  ordersById,
  ordersOfCustomers,
  pagesOfLines,
  timelinesOfOrders,
} from './order/order.reads.js'
import { exchangesOfOrders, exchangesOfReturns } from './order/exchange.store.js'
import { returnsById } from './return/order-return.store.js'
import { erasuresOfCustomers, openOrdersOfCustomers } from './privacy/erasure.reads.js'
import { pagesOfPrices } from './price-list/price-list.reads.js'
import { paymentsOfOrders, refundsOfOrders } from './payment/payment.reads.js'
import { creditOfCustomers, entriesOfCredit, grantedToAccounts, type ShownCreditEntry } from './payment/store-credit.reads.js'
import type { StoreCreditRow } from './payment/store-credit.table.js'

type Account = Pick<StoreCreditRow, 'customerId' | 'currency'>

/** The bodies of sealed deliveries. */
export type OpenDeliveries = (ids: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>

/** One per request: fields of fifty orders are read in one statement each. */
export function createLoaders(database: Database, size: AnswerSize, openDeliveries: OpenDeliveries) {
  const load = <Row>(read: (database: Database, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => size.count(read(database, ids)))
  const linePages = new Map<string, DataLoader<string, Awaited<ReturnType<typeof pagesOfLines>>[number]>>()
  const listPrices = new Map<string, DataLoader<string, Awaited<ReturnType<typeof pagesOfPrices>>[number]>>()
  const timelines = new Map<string, DataLoader<string, Awaited<ReturnType<typeof timelinesOfOrders>>[number]>>()
  const histories = new Map<string, DataLoader<string, Awaited<ReturnType<typeof historiesOfOrders>>[number]>>()
  const historyCounts = new Map<string, DataLoader<string, number>>()
  const customerOrders = new Map<string, DataLoader<string, Awaited<ReturnType<typeof ordersOfCustomers>>[number]>>()
  const creditEntries = new Map<string, DataLoader<Account, ShownCreditEntry[], string>>()
  const customerCounts = new Map<string, DataLoader<string, number>>()
  const customerCases = new Map<string, DataLoader<string, Awaited<ReturnType<typeof casesOfCustomers>>[number]>>()
  return {
    order: load(ordersById),
    customer: load(customersById),
    addressesOfCustomer: load(addressesOfCustomers),
    consentsOfCustomer: load(consentsOfCustomers),
    erasure: load(erasuresOfCustomers),
    openOrders: new DataLoader((ids: readonly string[]) => openOrdersOfCustomers(database, ids)),
    end: load(endsOfOrders),
    orderReturn: load(returnsById),
    exchangesOfReturn: load(exchangesOfReturns),
    exchangeOfOrder: load(exchangesOfOrders),
    channel: load(channelsById),
    channelsOfLegalEntity: load(channelsOfLegalEntities),
    line: load(linesById),
    lines: load(linesOfOrders),
    lineCount: new DataLoader((ids: readonly string[]) => countsOfLines(database, ids)),
    payments: load(paymentsOfOrders),
    storeCredit: load(creditOfCustomers),
    storeCreditEntries: (account: Account, first: number) =>
      remembered(
        creditEntries,
        String(first),
        () =>
          new DataLoader((accounts: readonly Account[]) => size.count(entriesOfCredit(database, accounts, first)), {
            cacheKeyFn: ({ customerId, currency }) => `${customerId} ${currency}`,
          }),
      ).load(account),
    granted: new DataLoader((accounts: readonly Account[]) => grantedToAccounts(database, accounts), {
      cacheKeyFn: ({ customerId, currency }) => `${customerId} ${currency}`,
    }),
    refunds: load(refundsOfOrders),
    amendment: new DataLoader((ids: readonly string[]) => amendmentsOfOrders(database, ids)),
    invoices: load(invoicesOfOrders),
    invoiceLines: load(linesOfInvoices),
    messages: load(messagesOfOrders),
    /** One loader per page asked for, as below. */
    listPrices: (code: string, page: { readonly first: number; readonly after: string }) =>
      remembered(
        listPrices,
        JSON.stringify(page),
        () => new DataLoader((codes: readonly string[]) => size.count(pagesOfPrices(database, codes, page))),
      ).load(code),
    holds: load(holdsOfOrders),
    missingCustoms: new DataLoader((ids: readonly string[]) => missingOfOrders(database, ids)),
    case: load(casesById),
    casesOfOrder: load(casesOfOrders),
    messagesOfCase: load(messagesOfCases),
    feedbackOfOrder: load(feedbackOfOrders),
    deliveryContent: load(contentsOfDeliveries),
    sealedDelivery: new DataLoader(async (ids: readonly string[]) => {
      const bodies = await openDeliveries(ids)
      return ids.map((id) => bodies.get(id) ?? null)
    }),
    orderOfDelivery: load(ordersOfDeliveries),
    /** A page of each order's lines, after the line of an id. */
    linesPage: (orderId: string, page: ListPage) =>
      remembered(
        linePages,
        JSON.stringify(page),
        () => new DataLoader((ids: readonly string[]) => size.count(pagesOfLines(database, ids, page))),
      ).load(orderId),
    /** One loader per page asked for: the orders of a list are asked for the same page. */
    timeline: (orderId: string, page: Page) =>
      remembered(
        timelines,
        JSON.stringify(page),
        () => new DataLoader((ids: readonly string[]) => size.count(timelinesOfOrders(database, ids, page))),
      ).load(orderId),
    history: (orderId: string, view: HistoryView, page: Page) =>
      remembered(
        histories,
        JSON.stringify([view, page]),
        () => new DataLoader((ids: readonly string[]) => size.count(historiesOfOrders(database, ids, view, page))),
      ).load(orderId),
    historyCount: (orderId: string, view: HistoryView) =>
      remembered(
        historyCounts,
        JSON.stringify(view),
        () => new DataLoader((ids: readonly string[]) => countHistories(database, ids, view)),
      ).load(orderId),
    ordersOfCustomer: (customerId: string, reach: Reach, page: Page) =>
      remembered(
        customerOrders,
        JSON.stringify([reach, page]),
        () => new DataLoader((ids: readonly string[]) => size.count(ordersOfCustomers(database, ids, reach, page))),
      ).load(customerId),
    casesOfCustomer: (customerId: string, reach: Reach) =>
      remembered(
        customerCases,
        JSON.stringify(reach),
        () => new DataLoader((ids: readonly string[]) => size.count(casesOfCustomers(database, ids, reach))),
      ).load(customerId),
    countOfCustomer: (customerId: string, reach: Reach) =>
      remembered(
        customerCounts,
        JSON.stringify(reach),
        () => new DataLoader((ids: readonly string[]) => countOrdersOfCustomers(database, ids, reach)),
      ).load(customerId),
  }
}
export type Loaders = ReturnType<typeof createLoaders>

function remembered<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
