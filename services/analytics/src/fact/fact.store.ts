import { columnNames, recordset, tableName, type Queryable } from '@kade/service-kit'
import {
  cancelledUnitsTable,
  channelTable,
  labelCostTable,
  labelQuoteTable,
  milestoneFactTable,
  orderFactTable,
  orderLineFactTable,
  refundTable,
  refusedCancellationTable,
  returnedUnitsTable,
  rejectedOrderTable,
  type CancelledUnits,
  type Channel,
  type LabelCost,
  type LabelQuote,
  type MilestoneFact,
  type OrderFact,
  type OrderLineFact,
  type Refund,
  type RefusedCancellation,
  type ReturnedUnits,
  type RejectedOrder,
} from './fact.table.js'
import { claimedOrderTable, feedbackFactTable, promiseFactTable, returnLineFactTable } from './experience.table.js'
import { categoryFactTable } from './category.table.js'
import { insertNew } from './insert-new.store.js'
import { orderStateTable, orderStepTable } from './order-step.table.js'
import { stockAnswerTable } from './stock-answer.table.js'
import { unitCostFactTable } from './unit-cost.table.js'
import { workFactTable } from './work-fact.table.js'

/**
 * Every table of facts: what a rebuild reads again. The first is the one that is locked while orders are summed, which reads the others: who exchanges all
 * waits for it before it holds any.
 */
export const FACTS: readonly string[] = [
  tableName(categoryFactTable),
  ...[tableName(orderFactTable), tableName(orderLineFactTable), tableName(rejectedOrderTable)],
  ...[tableName(cancelledUnitsTable), tableName(refusedCancellationTable), tableName(milestoneFactTable)],
  ...[tableName(labelQuoteTable), tableName(labelCostTable), tableName(workFactTable)],
  ...[tableName(returnedUnitsTable), tableName(refundTable), tableName(orderStepTable), tableName(orderStateTable)],
  ...[tableName(stockAnswerTable), tableName(claimedOrderTable), tableName(feedbackFactTable)],
  ...[tableName(returnLineFactTable), tableName(promiseFactTable), tableName(unitCostFactTable)],
]

export const addChannels = (tx: Queryable, channels: readonly Channel[]) =>
  tx.query(insertNew(channelTable, ['code', 'currency']), [JSON.stringify(channels)])

export const addRejected = (tx: Queryable, orders: readonly RejectedOrder[]) =>
  tx.query(insertNew(rejectedOrderTable, ['orderId', 'knownAt']), [JSON.stringify(orders)])

export const addRefunds = (tx: Queryable, refunds: readonly Refund[]) =>
  tx.query(insertNew(refundTable, ['eventId', 'orderId', 'amount', 'knownAt']), [JSON.stringify(refunds)])

const ORDER = [
  'orderId',
  'placedAt',
  'channel',
  'country',
  'region',
  'campaign',
  'currency',
  'knownAt',
  'customerId',
  'customerGroup',
] as const
const LINE = ['orderLineId', 'orderId', 'position', 'sku', 'units', 'unitPrice', 'total', 'knownAt', 'taxBps'] as const

/** Orders with all of their lines, in one statement. */
export const addOrders = (
  tx: Queryable,
  orders: readonly (Omit<OrderFact, 'placedAt'> & { readonly placedAt: string })[],
  lines: readonly OrderLineFact[],
) =>
  tx.query(`WITH known AS (${insertNew(orderFactTable, ORDER)}) ${insertNew(orderLineFactTable, LINE, 2)}`, [
    JSON.stringify(orders),
    JSON.stringify(lines),
  ])

export const addLines = (tx: Queryable, lines: readonly OrderLineFact[]) =>
  tx.query(insertNew(orderLineFactTable, LINE), [JSON.stringify(lines)])

const QUOTED = ['allocationId', 'orderId', 'carrier', 'service', 'cost', 'currency'] as const

export const addLabelQuotes = (tx: Queryable, quotes: readonly LabelQuote[]) =>
  tx.query(insertNew(labelQuoteTable, QUOTED), [JSON.stringify(quotes)])

export const addLabelCosts = (tx: Queryable, costs: readonly (Omit<LabelCost, 'shippedAt'> & { readonly shippedAt: string })[]) =>
  tx.query(insertNew(labelCostTable, ['shipmentId', ...QUOTED, 'shippedAt']), [JSON.stringify(costs)])

const PASSED = ['orderId', 'milestone', 'at'] as const

export const addMilestones = (tx: Queryable, passed: readonly MilestoneFact[]) =>
  tx.query(
    `INSERT INTO milestone_fact AS m (${columnNames(milestoneFactTable, PASSED)})
     SELECT "orderId", milestone, max(at) FROM ${recordset(milestoneFactTable, PASSED)} GROUP BY "orderId", milestone ORDER BY "orderId"
     ON CONFLICT (order_id, milestone) DO UPDATE SET at = greatest(m.at, excluded.at)`,
    [JSON.stringify(passed)],
  )

const CANCELLED = ['eventId', 'orderLineId', 'orderId', 'units', 'knownAt'] as const

export const addCancelledUnits = (tx: Queryable, units: readonly CancelledUnits[]) =>
  tx.query(
    `INSERT INTO cancelled_units (${columnNames(cancelledUnitsTable, CANCELLED)})
     SELECT "eventId", "orderLineId", "orderId", sum(units), min("knownAt") FROM ${recordset(cancelledUnitsTable, CANCELLED)}
     GROUP BY "eventId", "orderLineId", "orderId" ON CONFLICT DO NOTHING`,
    [JSON.stringify(units)],
  )

export const addReturnedUnits = (tx: Queryable, units: readonly ReturnedUnits[]) =>
  tx.query(
    `INSERT INTO returned_units (${columnNames(returnedUnitsTable, REFUSED)})
     SELECT "eventId", "orderId", sku, sum(units), min("knownAt") FROM ${recordset(returnedUnitsTable, REFUSED)}
     GROUP BY "eventId", "orderId", sku ON CONFLICT DO NOTHING`,
    [JSON.stringify(units)],
  )

const REFUSED = ['eventId', 'orderId', 'sku', 'units', 'knownAt'] as const

export const addRefusedCancellations = (tx: Queryable, units: readonly RefusedCancellation[]) =>
  tx.query(
    `INSERT INTO refused_cancellation (${columnNames(refusedCancellationTable, REFUSED)})
     SELECT "eventId", "orderId", sku, sum(units), min("knownAt") FROM ${recordset(refusedCancellationTable, REFUSED)}
     GROUP BY "eventId", "orderId", sku ON CONFLICT DO NOTHING`,
    [JSON.stringify(units)],
  )
