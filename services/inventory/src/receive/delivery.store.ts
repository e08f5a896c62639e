import { columnNames, type Transaction } from '@kade/service-kit'
import { deliveryTable, type Delivery } from './delivery.table.js'

/** Notes a delivery, and waits for a simultaneous one that is alike; false when it is noted already. */
export async function noteDelivery(tx: Transaction, { locationId, reference, linesHash }: Delivery): Promise<boolean> {
  const columns = columnNames(deliveryTable, ['locationId', 'reference', 'linesHash'])
  const noted = await tx.query(`INSERT INTO delivery (${columns}) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`, [
    ...[locationId, reference, linesHash],
  ])
  return noted.length > 0
}
