import { insertRows, type Transaction } from '@kade/service-kit'
import { waveOrderTable, waveTable, type WaveRow } from './wave.table.js'

/** One after the other at a location: what one wave takes, the next does not see. */
export const lockWavesOf = (tx: Transaction, locationId: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`waves of ${locationId}`])

/** The wave, and that each of its orders is in it and no other. */
export async function keepWave(tx: Transaction, wave: WaveRow): Promise<void> {
  await tx.query(insertRows(waveTable), [JSON.stringify([wave])])
  const orders = wave.batches.flatMap(({ ids }) => ids.map((fulfillmentOrderId) => ({ fulfillmentOrderId, waveId: wave.id })))
  await tx.query(insertRows(waveOrderTable), [JSON.stringify(orders)])
}
