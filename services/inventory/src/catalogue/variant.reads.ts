import { aligned, ONE_TOO_MANY, reading, selectList, type Connection, type Page, type Queryable } from '@kade/service-kit'
import type { ChannelTerms } from '../stockroom/stockroom.js'
import { channelPolicyTable, variantTable, type VariantRow } from './variant.table.js'

export type VariantPage = Connection<VariantRow>
export type VariantPageEdge = VariantPage['edges'][number]

const SELECT = `SELECT ${selectList(variantTable)} FROM variant`

/** Variants in the order of the SKUs asked; null where there is none. */
export const variantsBySku = (db: Queryable, skus: readonly string[]): Promise<(VariantRow | null)[]> =>
  aligned(db.query<VariantRow>(`${SELECT} WHERE sku = ANY($1)`, [skus]), skus, ({ sku }) => sku)

const MATCHES = `($1::text IS NULL OR sku ILIKE $1 ESCAPE '\\' OR title ILIKE $1 ESCAPE '\\')`
/** The words as they are: % and _ have no other meaning. */
const pattern = (query: string | null): string | null => (query === null ? null : `%${query.replace(/[\\%_]/g, '\\$&')}%`)

/** A page of variants by SKU; one row more than the limit where there are more. */
export function pageOfVariants(db: Queryable, query: string | null, page: Page): Promise<VariantRow[]> {
  const [compare, direction] = reading(page)
  return db.query<VariantRow>(`${SELECT} WHERE ${MATCHES} AND ($2::text IS NULL OR sku ${compare} $2) ORDER BY sku ${direction} LIMIT $3`, [
    pattern(query),
    page.cursor?.[0] ?? null,
    page.limit + 1,
  ])
}

export async function countVariants(db: Queryable, query: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM variant WHERE ${MATCHES}`, [pattern(query)])
  return row?.count ?? 0
}

/** What channels do with each variant where it is not what all do, by channel. */
export async function channelPoliciesBySku(db: Queryable, skus: readonly string[]): Promise<ChannelTerms[][]> {
  const rows = await db.query<ChannelTerms>(
    `SELECT ${selectList(channelPolicyTable)} FROM channel_policy WHERE sku = ANY($1) ORDER BY sku, channel ${ONE_TOO_MANY}`,
    [skus],
  )
  return skus.map((sku) => rows.filter((row) => row.sku === sku))
}
