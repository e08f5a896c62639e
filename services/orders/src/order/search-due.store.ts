import type { Queryable } from '@kade/service-kit'
import type { NewEntry } from './order.events.js'

/** Entries after which an order is found by something that it was not found by before. That it was placed is seen without being told. */
const CHANGING = new Set(['AMENDED', 'CLAIMED', 'SHIPPED', 'RELABELLED', 'ERASED'])

/** Has the orders be made findable anew, by what these entries tell. */
export async function searchAnew(tx: Queryable, entries: readonly Pick<NewEntry, 'orderId' | 'type'>[]): Promise<void> {
  const changed = [...new Set(entries.filter(({ type }) => CHANGING.has(type)).map(({ orderId }) => orderId))]
  if (changed.length > 0) await tx.query('INSERT INTO search_due (order_id) SELECT unnest($1::uuid[])', [changed])
}
