import type { DataOf, binsChanged } from '@kade/events'
import { insertRows, type Queryable, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { binRefTable, type BinRefRow } from './bin-ref.table.js'

const SAVE = `${insertRows(binRefTable)} ON CONFLICT (location_id, code) DO UPDATE SET zone = excluded.zone, version = excluded.version
  WHERE bin_ref.version < excluded.version`

/** Bins as they are from now on; what is older than what is known changes nothing. */
export async function copyBins(tx: Transaction, events: readonly ReceivedEvent<DataOf<typeof binsChanged>>[]): Promise<void> {
  const newest = new Map<string, BinRefRow>()
  for (const { locationId, bins } of events.map(({ data }) => data))
    for (const { code, zone, version } of bins) {
      const known = newest.get(`${locationId} ${code}`)
      if (!known || known.version < version) newest.set(`${locationId} ${code}`, { locationId, code, zone, version })
    }
  await tx.query(SAVE, [JSON.stringify([...newest.values()])])
}

/** Parts of a building that bins are in: at most 200. */
export async function zonesOf(db: Queryable, locationId: string): Promise<string[]> {
  const rows = await db.query<{ zone: string }>(
    'SELECT DISTINCT zone FROM bin_ref WHERE location_id = $1 AND zone IS NOT NULL ORDER BY zone LIMIT 200',
    [locationId],
  )
  return rows.map(({ zone }) => zone)
}
