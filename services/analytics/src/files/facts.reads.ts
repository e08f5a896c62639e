import type { Cell } from '@kade/csv'
import { columnNames, selectList, tableName, type Queryable } from '@kade/service-kit'
import type { EntitySchema } from 'typeorm'
import { categoryFactTable } from '../fact/category.table.js'
import { feedbackFactTable, promiseFactTable, returnLineFactTable } from '../fact/experience.table.js'
import {
  cancelledUnitsTable,
  labelCostTable,
  labelQuoteTable,
  milestoneFactTable,
  orderFactTable,
  orderLineFactTable,
  refundTable,
  refusedCancellationTable,
  rejectedOrderTable,
  returnedUnitsTable,
} from '../fact/fact.table.js'
import { orderStepTable } from '../fact/order-step.table.js'
import { stockAnswerTable } from '../fact/stock-answer.table.js'
import { unitCostFactTable } from '../fact/unit-cost.table.js'
import { workFactTable } from '../fact/work-fact.table.js'

/** What can be had as a file, by the name that the graph has for it. */
export const FACT_TABLES = {
  ORDERS: orderFactTable,
  ORDER_LINES: orderLineFactTable,
  REJECTED_ORDERS: rejectedOrderTable,
  CANCELLED_UNITS: cancelledUnitsTable,
  REFUSED_CANCELLATIONS: refusedCancellationTable,
  RETURNED_UNITS: returnedUnitsTable,
  RETURN_LINES: returnLineFactTable,
  REFUNDS: refundTable,
  FEEDBACK: feedbackFactTable,
  PROMISES: promiseFactTable,
  MILESTONES: milestoneFactTable,
  ORDER_STEPS: orderStepTable,
  WORK: workFactTable,
  LABEL_QUOTES: labelQuoteTable,
  LABEL_COSTS: labelCostTable,
  STOCK_ANSWERS: stockAnswerTable,
  UNIT_COSTS: unitCostFactTable,
  CATEGORIES: categoryFactTable,
} as const
export type FactTable = keyof typeof FACT_TABLES

/** Whose an order is, and who did the work, are not for files. */
const HIDDEN = ['customerId', 'worker']
interface Mapped {
  readonly options: { readonly columns: Readonly<Partial<Record<string, { readonly primary?: boolean | undefined }>>> }
}
const columnsOf = ({ options }: Mapped) => Object.entries(options.columns)

export const factColumns = (name: FactTable): string[] =>
  columnsOf(FACT_TABLES[name])
    .map(([property]) => property)
    .filter((property) => !HIDDEN.includes(property))

export type FactRow = Readonly<Record<string, Cell | Date>>

/** The facts that come after one of them by their key, null before the first. */
export function factsAfter(db: Queryable, name: FactTable, after: FactRow | null, most: number): Promise<FactRow[]> {
  const table = FACT_TABLES[name] as EntitySchema<Record<string, unknown>>
  const keys = columnsOf(table)
    .filter(([, column]) => column?.primary)
    .map(([property]) => property)
  const key = columnNames(table, keys)
  const from = after ? `WHERE (${key}) > (${keys.map((_, place) => `$${place + 1}`).join(', ')})` : ''
  return db.query<FactRow>(
    `SELECT ${selectList(table, factColumns(name))} FROM ${tableName(table)} ${from} ORDER BY ${key} LIMIT ${most}`,
    [...(after ? keys.map((property) => after[property]) : [])],
  )
}
