import { aligned, grouped, ONE_TOO_MANY, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { supplierItemTable, supplierTable, type SupplierItemRow, type SupplierRow } from './supplier.table.js'

export type SupplierPage = Connection<SupplierRow>
export type SupplierPageEdge = SupplierPage['edges'][number]

/** An item with its supplier's currency at hand. */
export interface SupplierItemParent extends SupplierItemRow {
  readonly currency: string
}

const SELECT = `SELECT ${selectList(supplierTable)} FROM supplier`

/** In the order of the ids asked; null where there is none. */
export const suppliersById = (db: Queryable, ids: readonly string[]): Promise<(SupplierRow | null)[]> =>
  aligned(db.query<SupplierRow>(`${SELECT} WHERE id = ANY($1::uuid[])`, [ids]), ids)

/** A page of suppliers by code; one row more than the limit where there are more. */
export function pageOfSuppliers(db: Queryable, page: Page): Promise<SupplierRow[]> {
  const [compare, direction] = reading(page)
  return db.query<SupplierRow>(`${SELECT} WHERE ($1::text IS NULL OR code ${compare} $1) ORDER BY code ${direction} LIMIT $2`, [
    page.cursor?.[0] ?? null,
    page.limit + 1,
  ])
}

export async function countSuppliers(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM supplier')
  return row?.count ?? 0
}

export const itemsOfSuppliers = (db: Queryable, ids: readonly string[]): Promise<SupplierItemParent[][]> =>
  grouped(
    db.query<SupplierItemParent>(
      `SELECT ${selectList(supplierItemTable, undefined, 'i')}, s.currency FROM supplier_item AS i JOIN supplier AS s ON s.id = i.supplier_id
       WHERE i.supplier_id = ANY($1::uuid[]) ORDER BY i.supplier_id, i.sku ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ supplierId }) => supplierId,
  )
