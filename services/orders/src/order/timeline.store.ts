import { insertRows, type Transaction } from '@kade/service-kit'
import type { NewEntry } from './order.events.js'
import { timelineTable } from './order.table.js'

export async function appendTimeline(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length > 0) await tx.query(insertRows(timelineTable), [JSON.stringify(entries)])
}
