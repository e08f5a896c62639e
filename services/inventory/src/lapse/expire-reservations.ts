import { newId, type Database } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { fillBackorders } from '../stockroom/fill-backorders.js'
import { lockSkus, readStockroom } from '../stockroom/stockroom.store.js'
import { readDue } from './due.reads.js'
import { lapse } from './lapse.js'

/** Orders in one transaction: what it locks is free again soon. */
const SET = 100

/** Has one set of orders give back what they were not confirmed in time for; what becomes free goes to those who wait. Answers how many there were. */
export const expireReservations = (database: Database, now: Date, seconds: number): Promise<number> =>
  database.transaction(async (tx) => {
    const due = await readDue(tx, new Date(now.getTime() - seconds * 1_000), SET)
    if (due.length === 0) return 0
    const skus = [...new Set(due.flatMap((order) => order.skus))]
    await lockSkus(tx, skus)
    const orderIds = due.map(({ orderId }) => orderId)
    const room = await readStockroom(tx, skus, orderIds, { waiting: true })
    const decisions = orderIds.map((orderId) => {
      const decision = lapse(room, orderId)
      room.accept(decision)
      return decision
    })
    await carryOut(tx, [...decisions, fillBackorders(room, skus, { now, newId })])
    return due.length
  })
