import type {
  Address,
  DataOf,
  locationChanged,
  orderAmended,
  orderClaimed,
  orderConsignmentChanged,
  orderErased,
  orderHeld,
  orderPlaced,
  Sealed,
  variantChanged,
} from '@kade/events'
import { aligned, insertRows, recordset, selectList, upsertNewest, type Queryable, type Transaction } from '@kade/service-kit'
import { packageSerials } from '../fulfillment-order/fulfillment-order.store.js'
import type { Measures } from './measures.js'
import {
  locationRefTable,
  orderRefTable,
  variantRefTable,
  type LocationRefRow,
  type OrderRefRow,
  type VariantRefRow,
} from './reference.table.js'

export async function saveOrderRefs(tx: Transaction, orders: readonly DataOf<typeof orderPlaced>[]): Promise<void> {
  const rows = orders.map((order): OrderRefRow => ({
    id: order.orderId,
    number: order.orderNumber,
    channel: order.channel,
    customerId: order.customerId,
    address: order.shippingAddress,
    isHeld: order.status === 'ON_HOLD',
    sealed: order.sealed ?? null,
    isErased: false,
    isClaimed: false,
    consignment: order.consignment
      ? {
          ...order.consignment,
          currency: order.currency,
          sold: order.lines.map(({ sku, quantity, total, taxBps = 0 }) => ({ sku, quantity, total, taxBps })),
        }
      : null,
  }))
  await tx.query(`${insertRows(orderRefTable)} ON CONFLICT DO NOTHING`, [JSON.stringify(rows)])
}

/** Customs are told otherwise of these orders from now on. */
export async function saveConsignments(tx: Transaction, orders: readonly DataOf<typeof orderConsignmentChanged>[]): Promise<void> {
  const last = new Map(orders.map(({ orderId: id, consignment }) => [id, { id, consignment }]))
  await tx.query(
    `UPDATE order_ref AS o SET consignment = coalesce(o.consignment, '{"currency": "EUR", "sold": []}') || c.consignment
     FROM json_to_recordset($1::json) AS c (id uuid, consignment jsonb) WHERE o.order_id = c.id`,
    [JSON.stringify([...last.values()])],
  )
}

/** A guest's order that has become an account's. */
export async function saveOrderOwners(tx: Transaction, orders: readonly DataOf<typeof orderClaimed>[]): Promise<void> {
  await tx.query(
    `UPDATE order_ref AS o SET customer_id = c."customerId", is_claimed = true FROM ${recordset(orderRefTable, ['id', 'customerId'], { alias: 'c' })} WHERE o.order_id = c.id`,
    [JSON.stringify(orders.map(({ orderId: id, customerId }) => ({ id, customerId })))],
  )
}

/** Whether each waits after the last of these. */
export async function saveHolds(tx: Transaction, orders: readonly Pick<DataOf<typeof orderHeld>, 'orderId' | 'status'>[]): Promise<void> {
  const last = new Map(orders.map(({ orderId: id, status }) => [id, { id, isHeld: status === 'ON_HOLD' }]))
  await tx.query(
    `UPDATE order_ref AS o SET is_held = c."isHeld" FROM ${recordset(orderRefTable, ['id', 'isHeld'], { alias: 'c' })} WHERE o.order_id = c.id`,
    [JSON.stringify([...last.values()])],
  )
}

export const isHeld = async (db: Queryable, orderId: string): Promise<boolean> =>
  (await db.query('SELECT FROM order_ref WHERE order_id = $1 AND is_held', [orderId])).length > 0

/** Where orders go from now on: what has not left yet is labelled for there. */
export async function saveOrderAddresses(tx: Transaction, orders: readonly DataOf<typeof orderAmended>[]): Promise<void> {
  await tx.query(
    `UPDATE order_ref AS o SET address = c.address, sealed = c.sealed FROM ${recordset(orderRefTable, ['id', 'address', 'sealed'], { alias: 'c' })} WHERE o.order_id = c.id`,
    [JSON.stringify(orders.map(({ orderId: id, shippingAddress: address, sealed = null }) => ({ id, address, sealed })))],
  )
}

export interface SealedRef {
  readonly id: string
  readonly sealed: Sealed
}
/** Of these orders, or of any. */
export const sealedRefs = (db: Queryable, orderIds: readonly string[] | null, limit: number): Promise<SealedRef[]> =>
  db.query(
    `SELECT ${selectList(orderRefTable, ['id', 'sealed'])} FROM order_ref WHERE sealed IS NOT NULL AND ($1::uuid[] IS NULL OR order_id = ANY($1)) LIMIT $2`,
    [orderIds, limit],
  )

export interface OpenedRef {
  readonly id: string
  /** What was opened: a newer address may have come meanwhile. */
  readonly content: string
  readonly address: Address | null
  readonly isErased: boolean
}
export async function saveOpened(db: Queryable, opened: readonly OpenedRef[]): Promise<void> {
  await db.query(
    `UPDATE order_ref AS o SET address = coalesce(g.address, o.address), sealed = NULL, is_erased = o.is_erased OR g."isErased"
     FROM json_to_recordset($1::json) AS g (id uuid, content text, address jsonb, "isErased" boolean)
     WHERE o.order_id = g.id AND o.sealed->>'content' = g.content`,
    [JSON.stringify(opened)],
  )
}

/** What stands where something was typed about a customer who is erased. */
export const ERASED = 'erased'

/** Nothing of whom these orders went to stays: no address, no label, be it ours or where its carrier keeps it, and nothing that was typed about them. */
export async function eraseOrderRefs(tx: Transaction, orders: readonly DataOf<typeof orderErased>[]): Promise<void> {
  const ids = orders.map(({ orderId }) => orderId)
  await tx.query(
    `WITH gone AS (DELETE FROM label WHERE shipment_id IN (SELECT id FROM shipment WHERE order_id = ANY($1::uuid[]))),
       kept AS (UPDATE label_purchase SET label_url = NULL, void_reason = CASE WHEN void_reason IS NOT NULL THEN '${ERASED}' END WHERE fulfillment_order_id IN (SELECT id FROM fulfillment_order WHERE order_id = ANY($1::uuid[]))),
       solved AS (UPDATE delay_resolution SET address = NULL, note = NULL, documents = '[]' WHERE shipment_id IN (SELECT id FROM shipment WHERE order_id = ANY($1::uuid[]))),
       asked AS (UPDATE return_line SET comment = NULL WHERE return_id IN (SELECT id FROM return_request WHERE order_id = ANY($1::uuid[]))),
       seen AS (UPDATE return_unit SET note = NULL WHERE return_id IN (SELECT id FROM return_request WHERE order_id = ANY($1::uuid[]))),
       decided AS (UPDATE return_request SET rejected_for = '${ERASED}' WHERE order_id = ANY($1::uuid[]) AND rejected_for IS NOT NULL)
     UPDATE order_ref SET sealed = NULL, is_erased = true, consignment = consignment || '{"eori": null, "vatNumber": null}', address = jsonb_build_object('name', '', 'company', NULL, 'line1', '', 'line2', NULL,
       'postalCode', NULL, 'city', '', 'region', address->'region', 'countryCode', address->'countryCode', 'phone', NULL) WHERE order_id = ANY($1::uuid[])`,
    [ids],
  )
}

const SAVE_VARIANTS = upsertNewest(variantRefTable, 'sku')
const SAVE_LOCATIONS = upsertNewest(locationRefTable, 'id')

export async function saveVariantRefs(tx: Transaction, variants: readonly DataOf<typeof variantChanged>[]): Promise<void> {
  const rows = variants.map(({ sku, title, weightGrams, dimensionsMm, version, ...handling }): VariantRefRow => {
    const { length: lengthMm = null, width: widthMm = null, height: heightMm = null } = dimensionsMm ?? {}
    const { hazardous = false, hazardClass = null, fragile = false, thisSideUp = false, carriesGrams = null, customs = null } = handling
    return {
      ...{ sku, title, weightGrams, lengthMm, widthMm, heightMm, version },
      ...{ hazardous, hazardClass, fragile, thisSideUp, carriesGrams, customs },
    }
  })
  await tx.query(SAVE_VARIANTS, [JSON.stringify(rows)])
}

export async function saveLocationRefs(tx: Transaction, locations: readonly DataOf<typeof locationChanged>[]): Promise<void> {
  const rows = locations.map(({ locationId: id, code, name, address, version, dailyCapacity = null, timeZone = null }): LocationRefRow => ({
    ...{ id, code, name, address, dailyCapacity, timeZone, version },
  }))
  await tx.query(SAVE_LOCATIONS, [JSON.stringify(rows)])
}

/** In the order of the ids asked; null where there is none. */
export const orderRefsById = (db: Queryable, ids: readonly string[]): Promise<(OrderRefRow | null)[]> =>
  aligned(db.query<OrderRefRow>(`SELECT ${selectList(orderRefTable)} FROM order_ref WHERE order_id = ANY($1::uuid[])`, [ids]), ids)

export interface ToBePacked {
  /** By SKU; one that is not known is not in it. */
  readonly measures: ReadonlyMap<string, Measures>
  /** Between which countries it travels; null while one of them is not known here. */
  readonly from: string | null
  readonly to: string | null
  /** Serials of new packages: each is given out once. */
  readonly serials: readonly number[]
}
const MEASURES = ['sku', 'weightGrams', 'lengthMm', 'widthMm', 'heightMm', 'hazardous', 'hazardClass', 'fragile', 'thisSideUp', 'carriesGrams'] as const // prettier-ignore
const TO_BE_PACKED = `SELECT (SELECT address->>'countryCode' FROM location_ref WHERE id = $2) AS from,
  (SELECT address->>'countryCode' FROM order_ref WHERE order_id = $3) AS to,
  (SELECT coalesce(json_agg(v), '[]') FROM (SELECT ${selectList(variantRefTable, [...MEASURES])} FROM variant_ref WHERE sku = ANY($1)) AS v) AS variants,
  ${packageSerials(4)} AS serials`

/** All that is known here of the goods of a fulfillment order and of its way; with as many serials of packages as are asked. */
export async function readToBePacked(
  db: Queryable,
  skus: readonly string[],
  { locationId, orderId }: { readonly locationId: string; readonly orderId: string },
  serialsAsked = 0,
): Promise<ToBePacked> {
  const [row] = await db.query<
    Omit<ToBePacked, 'measures'> & { readonly variants: readonly Pick<VariantRefRow, (typeof MEASURES)[number]>[] }
  >(TO_BE_PACKED, [skus, locationId, orderId, serialsAsked])
  if (!row) throw new Error('A SELECT without FROM has one row')
  const { variants, ...way } = row
  const measures = variants.map(({ sku, weightGrams: grams, lengthMm, widthMm, heightMm, ...handling }) => {
    const sides = lengthMm !== null && widthMm !== null && heightMm !== null ? ([lengthMm, widthMm, heightMm] as const) : null
    return [sku, { grams, sides, ...handling }] as const
  })
  return { ...way, measures: new Map(measures) }
}

/** By SKU; one that is not known is not in it. */
export async function titlesOf(db: Queryable, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ sku: string; title: string }>('SELECT sku, title FROM variant_ref WHERE sku = ANY($1)', [skus])
  return new Map(rows.map(({ sku, title }) => [sku, title]))
}

/** SKUs that a scanner means by what it read: a SKU, or a GTIN, which bears zeros in front where it is read as a longer one. By their names. */
export async function skusOfCode(db: Queryable, code: string): Promise<string[]> {
  const gtin = /^(\d{8}|\d{12,14})$/.test(code) ? code.replace(/^0+/, '') : null
  const rows = await db.query<{ sku: string }>(
    `SELECT sku FROM variant_ref WHERE sku = $1 OR ltrim(customs->>'standardProductId', '0') = $2 ORDER BY sku LIMIT 20`,
    [code, gtin],
  )
  return rows.map(({ sku }) => sku)
}

/** In the order of the ids; null where there is none. */
export const locationRefsById = (db: Queryable, ids: readonly string[]): Promise<(LocationRefRow | null)[]> =>
  aligned(db.query<LocationRefRow>(`SELECT ${selectList(locationRefTable)} FROM location_ref WHERE id = ANY($1::uuid[])`, [ids]), ids)

export const readLocationRef = async (db: Queryable, id: string): Promise<LocationRefRow | null> =>
  (await locationRefsById(db, [id]))[0] ?? null
