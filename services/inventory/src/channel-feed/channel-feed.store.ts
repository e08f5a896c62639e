import { columnNames, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import { channelFeedTable, type ChannelFeedRow, type ChannelStockRow } from './channel-feed.table.js'
import { MOST_LINES, type FeedPosition } from './feed-position.js'

/** Channels that may sell. A channel that is known is left alone; the SKUs of a new one are compared at once. */
export async function addChannels(tx: Transaction, codes: readonly string[]): Promise<void> {
  await tx.query(
    `WITH added AS (INSERT INTO feed_channel (code) SELECT DISTINCT unnest($1::text[]) ORDER BY 1 ON CONFLICT DO NOTHING RETURNING code)
     UPDATE channel_feed SET swept_to = NULL, swept_at = NULL WHERE EXISTS (SELECT FROM added)`,
    [codes],
  )
}

/** The last line that is numbered, committed or not. */
export async function readLastLine(tx: Transaction): Promise<number> {
  const [last] = await tx.query<{ line: number }>(
    `SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('stock_movement', 'id')), 0) AS line`,
  )
  return last?.line ?? 0
}

/** The feed, for the one who folds it; undefined while another does. */
export async function takeFeed(tx: Transaction): Promise<TakenFeed | undefined> {
  const [feed] = await tx.query<TakenFeed>(
    `SELECT ${selectList(channelFeedTable)}, clock_timestamp() AS now,
       pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "oldestRunning", pg_current_xact_id()::text::bigint AS "ownTransaction"
     FROM channel_feed FOR UPDATE SKIP LOCKED`,
  )
  return feed
}
export interface TakenFeed extends ChannelFeedRow {
  readonly now: Date
  /** All transactions before this one are over. */
  readonly oldestRunning: number
  readonly ownTransaction: number
}

/** Whether there is a line beyond the position: asked without a lock, so that a feed with nothing to do costs one statement. */
export async function isBehind(db: Queryable, sweepBefore: Date): Promise<boolean> {
  const [feed] = await db.query<{ isBehind: boolean }>(
    `SELECT swept_at IS NULL OR swept_at < $1 OR ledger_position < coalesce(pg_sequence_last_value(pg_get_serial_sequence('stock_movement', 'id')), 0)
       OR EXISTS (SELECT FROM feed_touched) AS "isBehind"
     FROM channel_feed`,
    [sweepBefore],
  )
  return feed?.isBehind ?? false
}

/** SKUs that moved, and the bundles that they are parts of. */
export async function readMoved(
  tx: Transaction,
  after: number,
): Promise<{ readonly skus: readonly string[]; readonly count: number; readonly last: number }> {
  const [moved] = await tx.query<{ skus: string[]; count: number; last: number | null }>(
    `WITH moved AS (SELECT id, sku FROM stock_movement WHERE id > $1 ORDER BY id LIMIT ${MOST_LINES})
     SELECT ARRAY(SELECT sku FROM moved UNION SELECT bundle_sku FROM bundle_part WHERE part_sku IN (SELECT sku FROM moved) ORDER BY 1) AS skus,
       (SELECT count(*) FROM moved) AS count, (SELECT max(id) FROM moved) AS last`,
    [after],
  )
  return { skus: moved?.skus ?? [], count: moved?.count ?? 0, last: moved?.last ?? after }
}

/** SKUs that were touched, up to so many times, and the bundles that they are parts of: the next look finds the others. */
export async function takeTouched(tx: Transaction, most: number): Promise<string[]> {
  const rows = await tx.query<{ sku: string }>(
    `WITH taken AS (DELETE FROM feed_touched WHERE id IN (SELECT id FROM feed_touched ORDER BY id LIMIT $1) RETURNING sku)
     SELECT sku FROM taken UNION SELECT bundle_sku FROM bundle_part WHERE part_sku IN (SELECT sku FROM taken) ORDER BY 1`,
    [most],
  )
  return rows.map(({ sku }) => sku)
}

/** The next SKUs to compare, by their order. */
export async function readSkus(tx: Transaction, after: string | null, most: number): Promise<string[]> {
  const rows = await tx.query<{ sku: string }>('SELECT sku FROM variant WHERE $1::text IS NULL OR sku > $1 ORDER BY sku LIMIT $2', [
    after,
    most,
  ])
  return rows.map(({ sku }) => sku)
}

/**
 * What each channel may sell of these SKUs, where that is not what the feed says: what is available at all locations that are active, less the buffers of the
 * channel; of a bundle, whole ones at one location, and no more than its parts allow (stockroom/ask.ts, mostOf). Nothing of a variant that is not active.
 * The first number of a SKU is no change when it is 0.
 */
const FOLD = `WITH part AS (
    SELECT v.sku, p.sku AS part, p.quantity FROM variant AS v
    CROSS JOIN LATERAL jsonb_to_recordset(coalesce(v.bundle, jsonb_build_array(jsonb_build_object('sku', v.sku, 'quantity', 1)))) AS p (sku text, quantity int)
    WHERE v.sku = ANY($1)
  ), level AS (
    SELECT l.sku, l.location_id, l.available FROM stock_level AS l JOIN location AS place ON place.id = l.location_id AND place.active
    WHERE l.sku IN (SELECT part FROM part)
  ), whole AS (
    SELECT sku, sum(units) AS units FROM (
      SELECT part.sku, place.location_id, min(coalesce(level.available, 0) / part.quantity) AS units
      FROM part JOIN (SELECT DISTINCT part.sku, level.location_id FROM part JOIN level ON level.sku = part.part) AS place ON place.sku = part.sku
      LEFT JOIN level ON level.sku = part.part AND level.location_id = place.location_id
      GROUP BY part.sku, place.location_id
    ) AS at_place GROUP BY sku
  ), total AS (
    SELECT sku, sum(available) AS available FROM level GROUP BY sku
  ), sellable AS (
    SELECT c.code AS channel, v.sku, CASE WHEN v.active THEN greatest(0, least(
      coalesce(whole.units, 0) - coalesce((SELECT buffer FROM channel_policy WHERE sku = v.sku AND channel = c.code), 0),
      (SELECT min(floor((coalesce(total.available, 0) - coalesce(own.buffer, 0)) / part.quantity)) FROM part LEFT JOIN total ON total.sku = part.part
         LEFT JOIN channel_policy AS own ON own.sku = part.part AND own.channel = c.code WHERE part.sku = v.sku)
    ))::bigint ELSE 0 END AS available
    FROM feed_channel AS c CROSS JOIN variant AS v LEFT JOIN whole ON whole.sku = v.sku WHERE v.sku = ANY($1)
  ), changed AS (
    SELECT n.channel, n.sku, n.available, row_number() OVER (ORDER BY n.sku, n.channel) AS n
    FROM sellable AS n LEFT JOIN channel_stock AS s USING (channel, sku) WHERE n.available <> coalesce(s.available, 0)
  )
  INSERT INTO channel_stock AS s (channel, sku, available, version, position, updated_at)
  SELECT channel, sku, available, 1, $2 + n, $3 FROM changed
  ON CONFLICT (channel, sku) DO UPDATE SET available = excluded.available, version = s.version + 1, position = excluded.position, updated_at = excluded.updated_at
  RETURNING channel, sku, available, version, position, updated_at AS "updatedAt"`

/** Writes the numbers that are new; answers them. */
export const foldSkus = (tx: Transaction, skus: readonly string[], feedPosition: number, now: Date): Promise<ChannelStockRow[]> =>
  tx.query<ChannelStockRow>(FOLD, [skus, feedPosition, now])

export async function saveFeed(
  tx: Transaction,
  feed: FeedPosition & Pick<ChannelFeedRow, 'feedPosition' | 'updatedAt' | 'sweptTo' | 'sweptAt'>,
) {
  const { ledgerPosition, markPosition, markTransaction, feedPosition, updatedAt, sweptTo, sweptAt } = feed
  const columns = columnNames(channelFeedTable, [
    ...(['ledgerPosition', 'markPosition', 'markTransaction', 'feedPosition', 'updatedAt', 'sweptTo', 'sweptAt'] as const),
  ])
  await tx.query(`UPDATE channel_feed SET (${columns}) = ROW ($1, $2, $3, $4, $5, $6, $7)`, [
    ...[ledgerPosition, markPosition, markTransaction, feedPosition, updatedAt, sweptTo, sweptAt],
  ])
}
