import { selectList, type Transaction } from '@kade/service-kit'
import type { Bin } from './bin-book.js'
import { binTable, type BinRow } from './bin.table.js'

/** Bins of a location by their codes; those that are not there are left out. */
export async function binsByCode(tx: Transaction, locationId: string, codes: readonly string[]): Promise<ReadonlyMap<string, Bin>> {
  const rows = await tx.query<BinRow>(`SELECT ${selectList(binTable)} FROM bin WHERE location_id = $1 AND code = ANY($2)`, [
    locationId,
    codes,
  ])
  return new Map(rows.map(({ id: binId, code, sequence, active }) => [code, { binId, code, sequence, active }]))
}
