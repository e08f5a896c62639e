import { aligned, exactInstant, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import { manifestTable, type ManifestRow } from './manifest.table.js'

export type ManifestPage = Connection<ManifestRow>
export type ManifestPageEdge = ManifestPage['edges'][number]

const COLUMNS = selectList(manifestTable)

/** In the order of the ids asked; null where there is none. */
export const manifestsById = (db: Queryable, ids: readonly string[]): Promise<(ManifestRow | null)[]> =>
  aligned(db.query<ManifestRow>(`SELECT ${COLUMNS} FROM manifest WHERE id = ANY($1::uuid[])`, [ids]), ids)

const MATCHES = '($1::uuid IS NULL OR location_id = $1)'

/** The newest first; one row more than the limit where there are more. */
export function pageOfManifests(
  db: Queryable,
  locationId: string | null,
  page: Page,
): Promise<(ManifestRow & { readonly exactly: string })[]> {
  const [compare, direction] = reading(page, false)
  return db.query(
    `SELECT ${COLUMNS}, ${exactInstant('closed_at')} AS exactly FROM manifest
     WHERE ${MATCHES} AND ($2::timestamptz IS NULL OR (closed_at, id) ${compare} ($2::timestamptz, $3::uuid))
     ORDER BY closed_at ${direction}, id ${direction} LIMIT $4`,
    [locationId, page.cursor?.[0] ?? null, page.cursor?.[1] ?? null, page.limit + 1],
  )
}

export async function countManifests(db: Queryable, locationId: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM manifest WHERE ${MATCHES}`, [locationId])
  return row?.count ?? 0
}

export interface ManifestLine {
  readonly trackingNumber: string
  readonly service: string
  readonly orderNumber: string
  readonly postalCode: string | null
  readonly countryCode: string
  readonly packages: number
  readonly grams: number
}

/** Its parcels by tracking number. Where a parcel goes is left out once its customer is erased. */
export const linesOfManifest = (db: Queryable, id: string): Promise<ManifestLine[]> =>
  db.query(
    `SELECT s.tracking_number AS "trackingNumber", s.service, r.number AS "orderNumber", r.address->>'postalCode' AS "postalCode",
       r.address->>'countryCode' AS "countryCode", count(p.id) AS packages, coalesce(sum(p.grams), 0)::bigint AS grams
     FROM label_purchase AS l JOIN shipment AS s ON s.fulfillment_order_id = l.fulfillment_order_id JOIN order_ref AS r ON r.order_id = s.order_id
       LEFT JOIN package AS p ON p.fulfillment_order_id = l.fulfillment_order_id
     WHERE l.manifest_id = $1 GROUP BY s.id, r.order_id ORDER BY s.tracking_number`,
    [id],
  )
