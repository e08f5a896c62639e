import {
  aligned,
  grouped,
  isId,
  ONE_TOO_MANY,
  propertiesBut,
  reading,
  selectList,
  type Connection,
  type Page,
  type Queryable,
} from '@kade/service-kit'
import { dayOf } from '../stockroom/promise.js'
import type { TransferDeviation, TransferStatus } from './transfer.js'
import { transferLineTable, transferTable, type TransferLineRow, type TransferRow } from './transfer.table.js'

export type TransferPage = Connection<TransferRow>
export type TransferPageEdge = TransferPage['edges'][number]

export interface TransferFilter {
  readonly statuses: readonly TransferStatus[] | null
  readonly fromLocationId: string | null
  readonly toLocationId: string | null
  readonly sku: string | null
  readonly deviations: readonly TransferDeviation[] | null
}

const COLUMNS = selectList(transferTable, propertiesBut(transferTable, 'idempotencyKey'), 't')

export const transfersById = (db: Queryable, ids: readonly string[]): Promise<(TransferRow | null)[]> =>
  aligned(db.query<TransferRow>(`SELECT ${COLUMNS} FROM transfer AS t WHERE id = ANY($1::uuid[])`, [ids]), ids)

export async function transferByNumber(db: Queryable, number: string): Promise<TransferRow | null> {
  const [row] = await db.query<TransferRow>(`SELECT ${COLUMNS} FROM transfer AS t WHERE number = $1`, [number.toUpperCase()])
  return row ?? null
}

const MATCHES = `($1::text[] IS NULL OR t.status = ANY($1)) AND ($2::uuid IS NULL OR t.from_location_id = $2) AND ($3::uuid IS NULL OR t.to_location_id = $3)
  AND ($4::text IS NULL OR EXISTS (SELECT FROM transfer_line AS l WHERE l.transfer_id = t.id AND l.sku = $4))
  AND ($5::text[] IS NULL
    OR 'LATE' = ANY($5) AND t.status = 'IN_TRANSIT' AND t.expected_on < $6
      AND EXISTS (SELECT FROM transfer_line AS l WHERE l.transfer_id = t.id AND l.shipped - l.received - l.written_off > 0 AND ($4 IS NULL OR l.sku = $4))
    OR 'SHORT' = ANY($5) AND t.id IN (SELECT l.transfer_id FROM transfer_line AS l WHERE l.written_off > 0 AND ($4 IS NULL OR l.sku = $4)))`
const matching = ({ statuses, fromLocationId, toLocationId, sku, deviations }: TransferFilter): unknown[] => [
  ...[statuses, fromLocationId, toLocationId, sku, deviations],
  dayOf(new Date()),
]
/** What is no id names no location. */
const isPossible = ({ fromLocationId, toLocationId }: TransferFilter): boolean =>
  [fromLocationId, toLocationId].every((id) => id === null || isId(id))

/** A page of transfers, newest first: their ids grow with the time. One row more than the limit where there are more. */
export async function pageOfTransfers(db: Queryable, filter: TransferFilter, page: Page): Promise<TransferRow[]> {
  if (!isPossible(filter)) return []
  const [compare, direction] = reading(page, false)
  return db.query<TransferRow>(
    `SELECT ${COLUMNS} FROM transfer AS t WHERE ${MATCHES} AND ($7::uuid IS NULL OR t.id ${compare} $7) ORDER BY t.id ${direction} LIMIT $8`,
    [...matching(filter), page.cursor?.[0] ?? null, page.limit + 1],
  )
}

export async function countTransfers(db: Queryable, filter: TransferFilter): Promise<number> {
  if (!isPossible(filter)) return 0
  const [row] = await db.query<{ count: number }>(`SELECT count(*) AS count FROM transfer AS t WHERE ${MATCHES}`, matching(filter))
  return row?.count ?? 0
}

export const linesOfTransfers = (db: Queryable, ids: readonly string[]): Promise<TransferLineRow[][]> =>
  grouped(
    db.query<TransferLineRow>(
      `SELECT ${selectList(transferLineTable)} FROM transfer_line WHERE transfer_id = ANY($1::uuid[]) ORDER BY transfer_id, position ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ transferId }) => transferId,
  )
