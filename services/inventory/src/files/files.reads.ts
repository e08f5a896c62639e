import type { Queryable } from '@kade/service-kit'

export interface KnownSupplier {
  readonly code: string
  readonly name: string
  readonly currency: string
  readonly leadTimeDays: number
  readonly minimumOrder: number | null
  readonly workingWeekdays: readonly number[]
  readonly closedDates: readonly string[]
}
const SUPPLIER = `code, name, currency, lead_time_days AS "leadTimeDays", minimum_order AS "minimumOrder", working_weekdays AS "workingWeekdays", closed_dates AS "closedDates"`

export const knownSuppliers = (db: Queryable, codes: readonly string[]): Promise<KnownSupplier[]> =>
  db.query<KnownSupplier>(`SELECT ${SUPPLIER} FROM supplier WHERE code = ANY($1)`, [codes])

export async function knownNumbers(db: Queryable, numbers: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ number: string }>('SELECT number FROM purchase_order WHERE number = ANY($1)', [numbers])
  return rows.map(({ number }) => number)
}

/** A row of an export: its key, and its cells by column. Amounts are minor units of `currency`. */
export interface ExportedRow {
  readonly key: readonly [string, string]
  readonly [column: string]: unknown
}
const EXPORTS = {
  PRODUCTS: `SELECT array[sku, ''] AS key, sku, title, price, currency, tax_class AS "taxClass", weight_grams AS "weightGrams", length_mm AS "lengthMm",
      width_mm AS "widthMm", height_mm AS "heightMm", policy AS "outOfStockPolicy", available_from AS "availableFrom", active,
      customs->>'hsCode' AS "hsCode", customs->>'originCountry' AS "originCountry", (customs->>'customsValue')::bigint AS "customsValue",
      (customs->>'netWeightGrams')::int AS "netWeightGrams", customs->>'description' AS "customsDescription", customs->>'merchantProductId' AS "merchantProductId",
      customs->>'manufacturerProductId' AS "manufacturerProductId", customs->>'standardProductId' AS "standardProductId", category,
      hazardous, hazard_class AS "hazardClass", fragile, this_side_up AS "thisSideUp", carries_grams AS "carriesGrams"
    FROM variant WHERE (sku, '') > ($1, $2) ORDER BY sku LIMIT $3`,
  STOCK: `SELECT array[l.sku, place.code] AS key, l.sku, place.code AS location, on_hand AS "onHand", reserved, allocated, safety_stock AS "safetyStock", available, held, damaged, incoming
    FROM stock_level AS l JOIN location AS place ON place.id = l.location_id WHERE (l.sku, place.code) > ($1, $2) ORDER BY l.sku, place.code LIMIT $3`,
  SUPPLIERS: `SELECT array[code, coalesce(sku, '')] AS key, code, name, currency, s.lead_time_days AS "leadTimeDays", minimum_order AS "minimumOrder",
      (SELECT string_agg((array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[day], ' ' ORDER BY day) FROM unnest(working_weekdays) AS day) AS "workingWeekdays",
      array_to_string(closed_dates, ' ') AS "closedDates", sku, unit_cost AS "unitCost", minimum_quantity AS "minimumQuantity", multiple
    FROM supplier AS s LEFT JOIN supplier_item AS i ON i.supplier_id = s.id WHERE (code, coalesce(sku, '')) > ($1, $2) ORDER BY code, coalesce(sku, '') LIMIT $3`,
  PURCHASE_ORDERS: `SELECT array[o.number, to_char(l.position, 'FM000000')] AS key, o.number AS reference, s.code AS supplier, place.code AS location, l.sku, l.ordered AS quantity,
      l.unit_cost AS "unitCost", o.currency, l.expected_on AS "expectedOn", o.status, l.received, l.damaged, l.cancelled
    FROM purchase_order AS o JOIN purchase_order_line AS l ON l.purchase_order_id = o.id JOIN supplier AS s ON s.id = o.supplier_id JOIN location AS place ON place.id = o.location_id
    WHERE (o.number, to_char(l.position, 'FM000000')) > ($1, $2) ORDER BY o.number, l.position LIMIT $3`,
}

/** The next rows after a key, in its order. */
export const exportedAfter = (
  db: Queryable,
  kind: keyof typeof EXPORTS,
  key: readonly [string, string],
  most: number,
): Promise<ExportedRow[]> => db.query<ExportedRow>(EXPORTS[kind], [...key, most])
