import type { ToldCustoms } from '@kade/events'
import { jsonRow, type Queryable } from '@kade/service-kit'
import type { TaxScheme } from '../order/tax.js'
import type { Dispatch, KnownGoods, OrderConsignment } from './consignment.js'
import { dispatchLocationTable } from './dispatch-location.table.js'

/** What of an order's import stands beside the order. */
export interface ImportFacts {
  readonly consignment: OrderConsignment | null
  readonly taxScheme: TaxScheme | null
  readonly establishment: string | null
  readonly dispatch: readonly Dispatch[]
  readonly known: ReadonlyMap<string, KnownGoods>
}
interface KnownRow extends KnownGoods {
  readonly sku: string
  readonly price: number
}

/** In one statement. */
export async function readImportFacts(db: Queryable, orderId: string, skus: readonly string[]): Promise<ImportFacts> {
  const [row] = await db.query<
    Omit<ImportFacts, 'known' | 'dispatch'> & { readonly dispatch: readonly Dispatch[] | null; readonly goods: readonly KnownRow[] | null }
  >(
    `SELECT o.consignment, o.tax_scheme AS "taxScheme", c.establishment,
       (SELECT json_agg(${jsonRow(dispatchLocationTable, ['code', 'countryCode', 'postalCode'])}) FROM dispatch_location WHERE active) AS dispatch,
       (SELECT json_agg(json_build_object('sku', sku, 'customs', customs, 'currency', currency, 'price', price)) FROM catalogue WHERE sku = ANY($2)) AS goods
     FROM orders AS o JOIN channel AS c ON c.id = o.channel_id WHERE o.id = $1`,
    [orderId, skus],
  )
  if (!row) throw new Error(`There is no order ${orderId}`)
  return { ...row, dispatch: row.dispatch ?? [], known: bySku(row.goods ?? []) }
}

/** A product of the catalogue as customs know it; its price is in minor units of its currency. */
export type Known = KnownGoods & { readonly price: number }
export async function readKnownGoods(db: Queryable, skus: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  return bySku(
    await db.query<{ sku: string; customs: ToldCustoms | null; currency: string; price: number }>(
      'SELECT sku, customs, currency, price FROM catalogue WHERE sku = ANY($1)',
      [skus],
    ),
  )
}
const bySku = <Row extends { readonly sku: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.sku, row]))
