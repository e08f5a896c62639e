import { columnNames, recordset, selectList, type Transaction } from '@kade/service-kit'
import { binTable, type BinRow } from '../stockroom/bin.table.js'

const GIVEN = ['id', 'locationId', 'code', 'zone', 'sequence', 'active'] as const
const UPSERT = `INSERT INTO bin (${columnNames(binTable, GIVEN)}, version) SELECT *, 1 FROM ${recordset(binTable, GIVEN)} ORDER BY code
  ON CONFLICT (location_id, code) DO UPDATE SET zone = excluded.zone, sequence = excluded.sequence, active = excluded.active, version = bin.version + 1
  WHERE (bin.zone, bin.sequence, bin.active) IS DISTINCT FROM (excluded.zone, excluded.sequence, excluded.active)`

/** Creates or changes bins of a location; answers all of them as they are now, by code. One that is as it was keeps its version. */
export async function upsertBinRows(tx: Transaction, locationId: string, bins: readonly Omit<BinRow, 'version'>[]): Promise<BinRow[]> {
  await tx.query(UPSERT, [JSON.stringify(bins)])
  return tx.query<BinRow>(`SELECT ${selectList(binTable)} FROM bin WHERE location_id = $1 AND code = ANY($2) ORDER BY code`, [
    locationId,
    bins.map(({ code }) => code),
  ])
}
