import type { Database, Metrics } from '@kade/service-kit'
import { carryOut } from '../stockroom/carry-out.js'
import { NOTHING } from '../stockroom/decision.js'
import { askBack } from '../stockroom/recall.js'
import { allocatedSkus, movableOfOrders, ordersWithChoice, savedSoFar } from '../stockroom/recall.store.js'
import { readStockroom } from '../stockroom/stockroom.store.js'
import { cheaperElsewhere } from './cheaper.js'

/** Orders that are decided again together. */
const SET = 20

/**
 * Looks at what is allocated, set by set, and asks back what would cost less from elsewhere. Nothing is locked and nothing moves: where the units come
 * from is decided when shipping has given them back, which says nothing of those that are being picked. Answers of each look how many there were.
 */
export function createBatches(database: Database, metrics: Metrics): () => Promise<number> {
  const saved = metrics.gauge(
    'sourcing_saved_minor_units',
    'What coming from elsewhere than was decided first has saved so far, by reckoned cost: minor units of the currency',
    ['currency'],
  )
  let after: string | null = null
  return async () => {
    const orderIds = await ordersWithChoice(database, after, SET)
    after = orderIds.length < SET ? null : (orderIds.at(-1) ?? null)
    if (orderIds.length > 0) await sourceAgain(database, orderIds)
    if (after !== null) return orderIds.length
    for (const each of await savedSoFar(database)) saved.set({ currency: each.currency }, each.saved)
    return 0
  }
}

const sourceAgain = (database: Database, orderIds: readonly string[]): Promise<void> =>
  database.transaction(async (tx) => {
    const movable = await movableOfOrders(tx, orderIds)
    const room = await readStockroom(tx, await allocatedSkus(tx, orderIds), orderIds)
    const events = askBack(cheaperElsewhere(room, movable, new Date()), 'SHORT_PICK', 'CHEAPER')
    if (events.length > 0) await carryOut(tx, [{ ...NOTHING, events }])
  })
