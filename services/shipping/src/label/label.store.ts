import type { Database } from '@kade/service-kit'
import type { LabelFormat } from './label.table.js'

export const keptLabel = async (database: Database, shipmentId: string, format: LabelFormat): Promise<Buffer | undefined> =>
  (await database.query<{ body: Buffer }>('SELECT body FROM label WHERE shipment_id = $1 AND format = $2', [shipmentId, format]))[0]?.body

/** A parcel is on its way within days: who asks for its label later than this has it made again. */
const KEPT_DAYS = 30
/** More than one, so that what is due shrinks; few, so that nobody waits for them. */
const FORGOTTEN_AT_ONCE = 20

/** Keeps a label, and forgets some that were kept long enough. A replica may have been first: then its label stays. */
export async function keepLabel(database: Database, shipmentId: string, format: LabelFormat, body: Buffer): Promise<void> {
  await database.query(
    `WITH forgotten AS (
       DELETE FROM label WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM label WHERE made_at < now() - make_interval(days => ${KEPT_DAYS}) ORDER BY made_at LIMIT ${FORGOTTEN_AT_ONCE} FOR UPDATE SKIP LOCKED)))
     INSERT INTO label (shipment_id, format, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [shipmentId, format, body],
  )
}
