import { columnNames, newId, recordset, selectList, upsertVersioned, type Queryable, type Transaction } from '@kade/service-kit'
import { supplierItemTable, supplierTable, type SupplierItemRow, type SupplierRow } from './supplier.table.js'

export type NewSupplier = Omit<SupplierRow, 'id' | 'version'>

const UPSERT = upsertVersioned(supplierTable, 'code', [
  ...(['code', 'name', 'currency', 'leadTimeDays', 'minimumOrder', 'workingWeekdays', 'closedDates'] as const),
])
const SELECT = `SELECT ${selectList(supplierTable)} FROM supplier`

/** Answers all of them as they now are, by code. */
export async function upsertSupplierRows(tx: Transaction, suppliers: readonly NewSupplier[]): Promise<SupplierRow[]> {
  await tx.query(UPSERT, [JSON.stringify(suppliers.map((supplier) => ({ id: newId(), ...supplier })))])
  return tx.query<SupplierRow>(`${SELECT} WHERE code = ANY($1) ORDER BY code`, [suppliers.map(({ code }) => code)])
}

export async function supplierByCode(db: Queryable, code: string): Promise<SupplierRow | null> {
  const [row] = await db.query<SupplierRow>(`${SELECT} WHERE code = $1`, [code])
  return row ?? null
}

/** What a supplier sells of these SKUs; of all when none is named. */
export const itemsOfSupplier = (db: Queryable, supplierId: string, skus: readonly string[]): Promise<SupplierItemRow[]> =>
  db.query<SupplierItemRow>(`SELECT ${selectList(supplierItemTable)} FROM supplier_item WHERE supplier_id = $1 AND sku = ANY($2)`, [
    supplierId,
    skus,
  ])

/** Items are created or changed; those that are not named stay as they are. */
export async function upsertItemRows(tx: Transaction, items: readonly SupplierItemRow[]): Promise<void> {
  if (items.length === 0) return
  const columns = columnNames(supplierItemTable)
  await tx.query(
    `INSERT INTO supplier_item (${columns}) SELECT * FROM ${recordset(supplierItemTable)} ORDER BY 1, 2
     ON CONFLICT (supplier_id, sku) DO UPDATE SET (${columns}) = ROW (${columns.replace(/\w+/g, 'excluded.$&')})`,
    [JSON.stringify(items)],
  )
}

export async function removeItemRows(tx: Transaction, items: readonly Pick<SupplierItemRow, 'supplierId' | 'sku'>[]): Promise<void> {
  if (items.length === 0) return
  await tx.query('DELETE FROM supplier_item WHERE (supplier_id, sku) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))', [
    items.map(({ supplierId }) => supplierId),
    items.map(({ sku }) => sku),
  ])
}

/** Which of these SKUs there are, and whether each is a bundle. */
export async function knownSkus(db: Queryable, skus: readonly string[]): Promise<Map<string, { readonly isBundle: boolean }>> {
  const rows = await db.query<{ sku: string; isBundle: boolean }>(
    `SELECT sku, bundle IS NOT NULL AS "isBundle" FROM variant WHERE sku = ANY($1)`,
    [skus],
  )
  return new Map(rows.map(({ sku, isBundle }) => [sku, { isBundle }]))
}
