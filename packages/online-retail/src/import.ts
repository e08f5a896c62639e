import { buildCatalogue } from './catalogue.js'
import type { GraphClient } from './graph-client.js'
import { placeOrder } from './place-orders.js'
import type { KeptReturn, PlannedOrder } from './plan.js'
import { readInvoices, type Reject, type Slice } from './read-invoices.js'
import { summary, writeReports, type RowCounts } from './report.js'
import { stockUp } from './stock-up.js'
import { takeReturns, type TakenReturns } from './take-returns.js'

export interface ImportOptions {
  readonly file: string
  readonly slice: Slice
  readonly reportFolder: string
  /** Orders on the way at once. */
  readonly concurrency: number
  /** Aborted to stop after the orders in hand; a second run goes on where this one stopped. */
  readonly signal: AbortSignal
}
export interface Progress {
  stage(title: string, total: number): void
  done(count: number): void
}
export interface ImportResult {
  readonly counts: RowCounts
  readonly text: string
  readonly balances: boolean
  readonly stopped: boolean
  readonly ordersPlaced: number
  readonly returnsTaken: number
  /** Rows of the file that could not be taken in, with the reason. */
  readonly returnsLeft: TakenReturns['left']
  readonly rejectsFile: string
  readonly returnsFile: string
}

/** Read, stock up, place, take in what came back, report. Each step may be repeated without doubling anything. */
export async function importOnlineRetail(graph: GraphClient, options: ImportOptions, progress: Progress): Promise<ImportResult> {
  progress.stage('Reading the file', 0)
  const read = await readInvoices(options.file, options.slice)
  const catalogue = buildCatalogue(read.allSales)
  progress.stage('Variants and stock', catalogue.length)
  const locations = await stockUp(graph, catalogue, (done) => progress.done(done))
  progress.stage('Orders', read.orders.length)
  const placed = await placeAll(graph, read.orders, options, progress)

  const rejects = [...read.rejects, ...placed.rejects].sort((a, b) => a.row.line - b.row.line)
  const returns = [...read.returns, ...placed.returns].sort((a, b) => a.line.row.line - b.line.row.line)
  progress.stage('Returns', returns.length)
  const { taken, left } = await takeReturns(
    graph,
    returns,
    {
      ...{ locationId: locations.get('LTN') ?? '', orderIds: placed.orderIds, skus: new Set(catalogue.map(({ sku }) => sku)) },
      ...{ concurrency: options.concurrency, signal: options.signal },
    },
    (done) => progress.done(done),
  )
  const counts = {
    rowsRead: read.rowsRead,
    placed: placed.lines,
    cancelled: placed.cancelled,
    returnsKept: returns.length,
    rejected: rejects.length,
  }
  const stopped = placed.orders + placed.refused < read.orders.length || taken + left.length < returns.length
  const files = writeReports(options.reportFolder, rejects, returns, new Date())
  return { counts, stopped, ordersPlaced: placed.orders, returnsTaken: taken, returnsLeft: left, ...summary(counts), ...files }
}

async function placeAll(graph: GraphClient, orders: readonly PlannedOrder[], { concurrency, signal }: ImportOptions, progress: Progress) {
  const totals = {
    orders: 0,
    refused: 0,
    lines: 0,
    cancelled: 0,
    rejects: [] as Reject[],
    returns: [] as KeptReturn[],
    orderIds: new Map<string, string>(),
  }
  const waiting = orders.values()
  const worker = async (): Promise<void> => {
    for (const order of waiting) {
      if (signal.aborted) return
      const { orderId, refused, cancelled, tooLate } = await placeOrder(graph, order)
      if (refused === null) {
        totals.orders += 1
        if (orderId !== null) totals.orderIds.set(order.invoiceNo, orderId)
        totals.lines += order.lines.length
      } else {
        totals.refused += 1
        totals.rejects.push(...order.lines.map(({ row }) => ({ row, reason: `refused by the graph: ${refused}` })))
      }
      totals.cancelled += cancelled.length
      totals.returns.push(...tooLate.map(({ line }) => ({ line, invoiceNo: order.invoiceNo })))
      progress.done(totals.orders + totals.refused)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return totals
}
