import { insertRows, selectList, type Queryable } from '@kade/service-kit'
import { strayTable, type StrayRow } from './stray.table.js'

/** Keeps scans of unknown numbers, each once. */
export async function keepStrays(tx: Queryable, rows: readonly StrayRow[]): Promise<void> {
  if (rows.length > 0) await tx.query(`${insertRows(strayTable)} ON CONFLICT DO NOTHING`, [JSON.stringify(rows)])
}

/** Takes out the scans of numbers that a parcel has by now; their deliveries are applied with that. */
export const takeFound = (tx: Queryable, numbers: number): Promise<StrayRow[]> =>
  tx.query(
    `WITH found AS (SELECT DISTINCT tracking_number FROM stray_scan JOIN shipment USING (tracking_number) LIMIT $1),
       told AS (UPDATE carrier_delivery SET state = 'APPLIED', handled_at = now() WHERE state = 'UNKNOWN' AND tracking_number IN (TABLE found)),
       taken AS (DELETE FROM stray_scan WHERE tracking_number IN (TABLE found) RETURNING *)
     SELECT ${selectList(strayTable)} FROM taken`,
    [numbers],
  )

/** Numbers of parcels of these carriers that are under way and were not asked about for so long; they count as asked about now. */
export async function claimToAsk(db: Queryable, carriers: readonly string[], minutes: number, limit: number): Promise<string[]> {
  const rows = await db.query<{ trackingNumber: string }>(
    `UPDATE shipment SET asked_at = now() WHERE id IN (
       SELECT id FROM shipment WHERE assess_at IS NOT NULL AND carrier = ANY($1::text[]) AND (asked_at IS NULL OR asked_at < now() - $2 * interval '1 minute')
       ORDER BY asked_at NULLS FIRST LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING tracking_number AS "trackingNumber"`,
    [carriers, minutes, limit],
  )
  return rows.map(({ trackingNumber }) => trackingNumber)
}
