import { createWatch, type Database, type Logger } from '@kade/service-kit'
import { sumAnew, takeUnsummedOrders } from './sales-sum.store.js'

/** Meanwhile their orders are read from the facts: what is asked for is exact at any moment. */
const EVERY_MS = 5_000
const AT_ONCE = 10_000

/** Sums orders of which facts were told. Of any number of processes one does. */
export const createSumming = (options: { readonly database: Database; readonly logger: Logger }) =>
  createWatch({ everyMs: EVERY_MS, logger: options.logger, what: 'Sums of sales', look: () => sumSales(options.database) })

/** Sums some orders anew; answers whether there may be more. */
export const sumSales = (database: Database): Promise<boolean> =>
  database.transaction(async (tx) => {
    const orderIds = await takeUnsummedOrders(tx, AT_ONCE)
    if (!orderIds || orderIds.length === 0) return false
    await sumAnew(tx, orderIds)
    return true
  })
