import { insertRows, type Transaction } from '@kade/service-kit'
import { deliveriesInsert } from './notice.store.js'
import type { NewEntry } from './order.events.js'
import { timelineTable } from './order.table.js'
import type { Told } from './public-event.js'

const APPEND = insertRows(timelineTable)
/** One statement, since no change of an order is without either. */
const APPEND_AND_TELL = `WITH told AS (${deliveriesInsert('$2::json')}) ${APPEND}`

/** New entries of timelines, and what shops are told of them. */
export async function appendTimeline(tx: Transaction, entries: readonly NewEntry[], told: readonly Told[]): Promise<void> {
  if (entries.length === 0) return
  if (told.length === 0) await tx.query(APPEND, [JSON.stringify(entries)])
  else await tx.query(APPEND_AND_TELL, [JSON.stringify(entries), JSON.stringify(told)])
}
