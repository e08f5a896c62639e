import { newId, type Database } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { dayOf } from '../stockroom/promise.js'
import { lockSkus, readStockroom } from '../stockroom/stockroom.store.js'
import { allocateReleased } from './allocate.js'
import { readReleased } from './released.reads.js'

/** Orders in one transaction: what it locks is free again soon. */
const SET = 100

/** Allocates what one set of confirmed orders has reserved and was not released before. Answers of how many. */
export const sendReleased = (database: Database, now: Date): Promise<number> =>
  database.transaction(async (tx) => {
    const released = await readReleased(tx, dayOf(now), SET)
    if (released.length === 0) return 0
    const skus = [...new Set(released.flatMap((order) => order.skus))]
    await lockSkus(tx, skus, [])
    const orderIds = released.map(({ orderId }) => orderId)
    const room = await readStockroom(tx, skus, orderIds)
    const decisions = orderIds.map((orderId) => {
      const allocating = room.over()
      const decision = allocating.decision(allocateReleased(allocating, orderId, { now, newId }))
      room.accept(decision)
      return decision
    })
    await carryOut(tx, decisions)
    return decisions.filter(({ movements }) => movements.length > 0).length
  })
