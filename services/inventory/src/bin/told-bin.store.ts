import type { Transaction } from '@kade/service-kit'
import type { BinRow } from '../stockroom/bin.table.js'

/** Bins that are told at once: as many as an event may name. */
export const AT_ONCE = 500

export interface ChangedBins {
  readonly locationId: string
  readonly bins: readonly Pick<BinRow, 'code' | 'zone' | 'sequence' | 'active' | 'version'>[]
}

/** False while another process tells. */
export async function takeTellingBins(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('told_bin')) AS taken`)
  return row?.taken ?? false
}

/** Notes the bins that are not as they were told, and answers them by location. One statement. */
export const noteBins = (tx: Transaction): Promise<ChangedBins[]> =>
  tx.query(
    `WITH changed AS (
       SELECT b.* FROM bin AS b LEFT JOIN told_bin AS t ON t.bin_id = b.id WHERE t.version IS DISTINCT FROM b.version ORDER BY b.location_id, b.code LIMIT $1
     ), told AS (
       INSERT INTO told_bin (bin_id, version) SELECT id, version FROM changed ORDER BY id ON CONFLICT (bin_id) DO UPDATE SET version = excluded.version
     )
     SELECT location_id AS "locationId",
       json_agg(json_build_object('code', code, 'zone', zone, 'sequence', sequence, 'active', active, 'version', version) ORDER BY code) AS bins
     FROM changed GROUP BY location_id ORDER BY location_id`,
    [AT_ONCE],
  )
