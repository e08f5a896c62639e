import { insertRows, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { shipmentTable, type ShipmentRow } from '../shipment/shipment.table.js'
import { resolutionTable, type ResolutionRow } from './resolution.table.js'

export const lockShipmentById = async (tx: Transaction, id: string): Promise<ShipmentRow | null> =>
  (await tx.query<ShipmentRow>(`SELECT ${selectList(shipmentTable)} FROM shipment WHERE id = $1 FOR UPDATE`, [id]))[0] ?? null

export const resolutionByKey = (tx: Transaction, idempotencyKey: string): Promise<ResolutionRow | null> =>
  tx.manager.getRepository(resolutionTable).findOneBy({ idempotencyKey })

export async function keepResolution(tx: Transaction, row: ResolutionRow): Promise<void> {
  await tx.query(insertRows(resolutionTable), [JSON.stringify([row])])
}

export const resolutionsOf = (db: Queryable, shipmentId: string): Promise<ResolutionRow[]> =>
  db.query(`SELECT ${selectList(resolutionTable)} FROM delay_resolution WHERE shipment_id = $1 ORDER BY at, id LIMIT 100`, [shipmentId])
