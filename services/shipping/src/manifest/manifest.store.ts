import { insertRows, type Transaction } from '@kade/service-kit'
import { manifestTable, type ManifestRow } from './manifest.table.js'

export const manifestByKey = (tx: Transaction, idempotencyKey: string): Promise<ManifestRow | null> =>
  tx.manager.getRepository(manifestTable).findOneBy({ idempotencyKey })

/** Fulfillment orders of a location whose label of that carrier is on no manifest yet, the oldest first. Those may change until they are locked. */
export const waitingForManifest = async (tx: Transaction, carrier: string, locationId: string, limit: number): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `SELECT o.id FROM label_purchase AS l JOIN fulfillment_order AS o ON o.id = l.fulfillment_order_id
       WHERE l.state = 'BOUGHT' AND l.manifest_id IS NULL AND l.carrier = $1 AND o.location_id = $2 AND o.status = 'SHIPPED' AND o.label_voided_at IS NULL
       ORDER BY l.bought_at, o.id LIMIT $3`,
      [carrier, locationId, limit],
    )
  ).map(({ id }) => id)

/** What they are on the scale. */
export async function weigh(tx: Transaction, fulfillmentOrderIds: readonly string[]): Promise<{ packages: number; grams: number }> {
  const [sum] = await tx.query<{ packages: number; grams: number }>(
    'SELECT count(*) AS packages, coalesce(sum(grams), 0)::bigint AS grams FROM package WHERE fulfillment_order_id = ANY($1::uuid[])',
    [fulfillmentOrderIds],
  )
  return sum ?? { packages: 0, grams: 0 }
}

export async function keepManifest(tx: Transaction, manifest: ManifestRow): Promise<void> {
  await tx.query(insertRows(manifestTable), [JSON.stringify([manifest])])
}

export async function nextManifestNumber(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ serial: number }>(`SELECT nextval('manifest_serial') AS serial`)
  if (!row) throw new Error('A SELECT without FROM has one row')
  return `M-${row.serial}`
}
