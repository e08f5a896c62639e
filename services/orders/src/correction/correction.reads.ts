import { selectList, type Queryable } from '@kade/service-kit'
import { holdTable, type HoldRow } from '../order/order.table.js'

/** The hold that proposes a correction. */
export async function holdOfCorrection(db: Queryable, orderId: string, correctionId: string): Promise<HoldRow | undefined> {
  const rows = await db.query<HoldRow>(`SELECT ${selectList(holdTable)} FROM order_hold WHERE order_id = $1 AND correction->>'id' = $2`, [
    orderId,
    correctionId,
  ])
  return rows[0]
}
