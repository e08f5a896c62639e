import type { Transaction } from '@kade/service-kit'
import type { LevelKey } from './stock-command.store.js'

/** Brings the incoming units of these levels in step with what is still to come. Their SKUs are locked, and the document is written. */
export async function keepIncoming(tx: Transaction, levels: readonly LevelKey[]): Promise<void> {
  await tx.query(
    `UPDATE stock_level AS l SET incoming = d.quantity FROM (
       SELECT k.sku, k.location_id, coalesce(sum(i.quantity), 0) AS quantity FROM unnest($1::text[], $2::uuid[]) AS k (sku, location_id)
       LEFT JOIN inbound_supply AS i ON i.sku = k.sku AND i.location_id = k.location_id GROUP BY k.sku, k.location_id) AS d
     WHERE l.sku = d.sku AND l.location_id = d.location_id AND l.incoming <> d.quantity`,
    [levels.map(({ sku }) => sku), levels.map(({ locationId }) => locationId)],
  )
}
