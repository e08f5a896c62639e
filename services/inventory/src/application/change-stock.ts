import { createHash } from 'node:crypto'
import {
  appendToOutbox,
  checkedAs,
  code,
  isId,
  optional,
  prose,
  UserErrors,
  userErrorsOf,
  type Database,
  type Transaction,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { MOST_ON_HAND, StockOverflow, StockShortfall, type StockBook } from '../domain/stock-book.js'
import { sumPerSku } from '../domain/reserve.js'
import { ensureLevels, lockSkus, readLocations, readStock, saveMovements } from '../persistence/stock-store.js'
import { fillBackorders } from './fill-backorders.js'

export interface LevelKey {
  readonly sku: string
  readonly locationId: string
}
export interface ReceiveStock {
  readonly idempotencyKey: string
  readonly locationId: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  readonly reference?: string | null
}
export interface AdjustStock {
  readonly idempotencyKey: string
  readonly locationId: string
  readonly sku: string
  readonly delta: number
  readonly reason: string
}

const MOST_LINES = 500
const MOST_UNITS = 1_000_000

/** Goods that came in: first to those who wait for them. Answers the levels that changed. @throws UserErrors */
export async function receiveStock(database: Database, viewer: Viewer, command: ReceiveStock): Promise<LevelKey[]> {
  const errors: UserErrorDetail[] = []
  if (command.lines.length === 0) errors.push({ code: 'REQUIRED', message: 'A receipt has at least one line', field: ['input', 'lines'] })
  if (command.lines.length > MOST_LINES)
    errors.push({ code: 'TOO_MANY', message: `A receipt has at most ${MOST_LINES} lines: split it`, field: ['input', 'lines'] })
  command.lines.forEach(({ quantity }, index) => {
    if (quantity < 1 || quantity > MOST_UNITS)
      errors.push({
        code: 'OUT_OF_RANGE',
        message: `A line has 1 to ${MOST_UNITS} units`,
        field: ['input', 'lines', String(index), 'quantity'],
      })
  })
  const reference = optional(code(200)).safeParse(command.reference)
  if (reference.error) errors.push(...userErrorsOf(reference.error, 'input', 'reference'))
  if (errors.length > 0) throw new UserErrors(errors)
  const lines = sumPerSku(command.lines)
  return changeStock(
    database,
    command,
    lines.map(({ sku }) => sku),
    (sku) => ['lines', String(command.lines.findIndex((line) => line.sku === sku))],
    'quantity',
    (book) => {
      for (const { sku, quantity } of lines)
        book.move('RECEIPT', sku, command.locationId, quantity, command.reference ?? command.idempotencyKey, viewer.subject)
    },
  )
}

/** A correction by hand, with its reason in the ledger. What is reserved or allocated cannot be taken away. @throws UserErrors */
export async function adjustStock(database: Database, viewer: Viewer, command: AdjustStock): Promise<LevelKey[]> {
  const { sku, locationId, delta } = command
  if (delta === 0 || Math.abs(delta) > MOST_UNITS)
    throw UserErrors.of('OUT_OF_RANGE', `Adjust by 1 to ${MOST_UNITS} units, up or down`, 'input', 'delta')
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  return changeStock(
    database,
    command,
    [sku],
    () => [],
    'delta',
    (book) => book.move('ADJUSTMENT', sku, locationId, delta, reason, viewer.subject),
  )
}

async function changeStock(
  database: Database,
  command: { readonly idempotencyKey: string; readonly locationId: string },
  skus: readonly string[],
  partOf: (sku: string) => string[],
  units: 'quantity' | 'delta',
  move: (book: StockBook) => void,
): Promise<LevelKey[]> {
  checkedAs(code(200), command.idempotencyKey, 'input', 'idempotencyKey')
  const hash = createHash('sha256').update(JSON.stringify(command)).digest('base64')
  const levels = skus.map((sku) => ({ sku, locationId: command.locationId }))
  return database.transaction(async (tx) => {
    if (!(await claimKey(tx, command.idempotencyKey, hash, levels))) return levels
    await checkKnown(tx, command.locationId, skus, partOf)
    await lockSkus(tx, skus)
    await ensureLevels(tx, command.locationId, skus)
    const book = await readStock(tx, skus)
    try {
      move(book)
    } catch (error) {
      if (error instanceof StockShortfall) throw shortfall(error, [...partOf(error.sku), units])
      throw error instanceof StockOverflow ? overflow(error, [...partOf(error.sku), units]) : error
    }
    const events = await fillBackorders(tx, book, skus, await readLocations(tx))
    await saveMovements(tx, book)
    await appendToOutbox(tx, events)
    return levels
  })
}

/** False when this command was done before. Waits for a simultaneous one of the same key. */
async function claimKey(tx: Transaction, key: string, hash: string, levels: readonly LevelKey[]): Promise<boolean> {
  const claimed = await tx.query(
    'INSERT INTO stock_command (idempotency_key, request_hash, levels) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
    [key, hash, JSON.stringify(levels)],
  )
  if (claimed.length > 0) return true
  const [known] = await tx.query<{ hash: string }>('SELECT request_hash AS hash FROM stock_command WHERE idempotency_key = $1', [key])
  if (known?.hash === hash) return false
  throw UserErrors.of(
    'IDEMPOTENCY_CONFLICT',
    'This key was used for another change: take a new key for a new change',
    'input',
    'idempotencyKey',
  )
}

async function checkKnown(tx: Transaction, locationId: string, skus: readonly string[], partOf: (sku: string) => string[]): Promise<void> {
  const [known] = await tx.query<{ location: boolean; skus: string[] | null }>(
    'SELECT EXISTS (SELECT FROM location WHERE id::text = $1) AS location, (SELECT array_agg(sku) FROM variant WHERE sku = ANY($2)) AS skus',
    [isId(locationId) ? locationId.toLowerCase() : '', skus],
  )
  const errors: UserErrorDetail[] = []
  if (!known?.location) errors.push({ code: 'NOT_FOUND', message: 'There is no such location', field: ['input', 'locationId'] })
  for (const sku of skus)
    if (!known?.skus?.includes(sku))
      errors.push({ code: 'NOT_FOUND', message: `There is no variant ${sku}`, field: ['input', ...partOf(sku), 'sku'] })
  if (errors.length > 0) throw new UserErrors(errors)
}

const shortfall = ({ available }: StockShortfall, field: readonly string[]): UserErrors =>
  UserErrors.of(
    'INSUFFICIENT_STOCK',
    `Only ${available} units are available there: the others are reserved, allocated or safety stock`,
    'input',
    ...field,
  )

const overflow = ({ sku, room }: StockOverflow, field: readonly string[]): UserErrors =>
  UserErrors.of(
    'OUT_OF_RANGE',
    `All locations together hold at most ${MOST_ON_HAND} units of ${sku}: there is room for ${room} more`,
    'input',
    ...field,
  )
