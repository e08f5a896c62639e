import { upsertNewest, type Transaction } from '@kade/service-kit'
import { dispatchLocationTable, type DispatchLocationRow } from './dispatch-location.table.js'

const SAVE = upsertNewest(dispatchLocationTable, 'id')

/** Keeps the newest version of each. */
export async function saveDispatchLocations(tx: Transaction, locations: readonly DispatchLocationRow[]): Promise<void> {
  await tx.query(SAVE, [JSON.stringify(locations)])
}
