import type { Database } from '@kade/service-kit'

export type LabelFormat = 'pdf' | 'zpl'

export const keptLabel = async (database: Database, shipmentId: string, format: LabelFormat): Promise<Buffer | undefined> =>
  (await database.query<{ body: Buffer }>('SELECT body FROM label WHERE shipment_id = $1 AND format = $2', [shipmentId, format]))[0]?.body

/** A replica may have been first: then its label stays. */
export async function keepLabel(database: Database, shipmentId: string, format: LabelFormat, body: Buffer): Promise<void> {
  await database.query('INSERT INTO label (shipment_id, format, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    shipmentId,
    format,
    body,
  ])
}
