import type { Database } from '@kade/service-kit'
import { changesOf } from '../order/change.store.js'
import type { Order } from '../order/order.js'
import { timelineAfter } from '../order/order.reads.js'
import { readOrders } from '../order/order.store.js'
import type { Changed } from '../order/past.js'

/** What is needed to know how an order was: all of it of one moment. */
export interface Memory {
  readonly order: Order
  readonly changes: readonly Changed[]
  readonly lastToldAt: Date
}

/** Null when it is not there. */
export const readMemory = (database: Database, orderId: string): Promise<Memory | null> =>
  database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const order = (await readOrders(tx, [orderId])).get(orderId)
    if (!order) return null
    const [last] = await timelineAfter(tx, orderId, order.version - 1, 1)
    return { order, changes: await changesOf(tx, orderId), lastToldAt: last?.at ?? new Date(0) }
  })
