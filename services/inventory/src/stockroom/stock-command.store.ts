import { columnNames, isId, type Transaction } from '@kade/service-kit'
import { EntitySchema } from 'typeorm'

export interface LevelKey {
  readonly sku: string
  readonly locationId: string
}

/** A change of stock that somebody asked for: under its key it is done once. */
export interface StockCommand {
  readonly idempotencyKey: string
  /** Of what was asked: the same key with something else is a mistake. */
  readonly requestHash: string
  readonly levels: readonly LevelKey[]
}
export const stockCommandTable = new EntitySchema<StockCommand & { readonly at: Date }>({
  name: 'StockCommand',
  columns: {
    idempotencyKey: { type: 'text', primary: true },
    requestHash: { type: 'text' },
    levels: { type: 'jsonb' },
    at: { type: 'timestamptz', default: () => 'now()' },
  },
})

/** Claims the key, and waits for a simultaneous command of the same key. Answers the command that the key was used for before, or null. */
export async function claimKey(tx: Transaction, { idempotencyKey, requestHash, levels }: StockCommand): Promise<StockCommand | null> {
  const columns = columnNames(stockCommandTable, ['idempotencyKey', 'requestHash', 'levels'])
  const claimed = await tx.query(`INSERT INTO stock_command (${columns}) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`, [
    idempotencyKey,
    requestHash,
    JSON.stringify(levels),
  ])
  if (claimed.length > 0) return null
  return tx.manager.getRepository(stockCommandTable).findOneByOrFail({ idempotencyKey })
}

/** Which of a location and SKUs there are. */
export async function readKnown(
  tx: Transaction,
  locationId: string,
  skus: readonly string[],
): Promise<{ readonly location: boolean; readonly skus: readonly string[] }> {
  const [known] = await tx.query<{ location: boolean; skus: string[] }>(
    `SELECT EXISTS (SELECT FROM location WHERE id::text = $1) AS location, ARRAY(SELECT sku FROM variant WHERE sku = ANY($2)) AS skus`,
    [isId(locationId) ? locationId.toLowerCase() : '', skus],
  )
  return known ?? { location: false, skus: [] }
}

/** Makes the levels of goods that come to a location for the first time. */
export async function ensureLevels(tx: Transaction, locationId: string, skus: readonly string[]): Promise<void> {
  await tx.query(
    'INSERT INTO stock_level (sku, location_id) SELECT sku, $1 FROM unnest($2::text[]) AS s (sku) ORDER BY sku ON CONFLICT DO NOTHING',
    [locationId, skus],
  )
}
