import {
  checkedAs,
  code,
  isRepeated,
  newId,
  optional,
  prose,
  requestHashOf,
  toMinor,
  UserErrors,
  type Database,
  type Transaction,
  type UserErrorDetail,
  type Viewer,
} from '@kade/service-kit'
import { readBins } from '../stockroom/change-stock.js'
import { claimKey, readKnown } from '../stockroom/stock-command.store.js'
import type { CountLine } from './count.js'
import { insertSheet, readLying, sheetOfKey, type Lying } from './count.store.js'

export interface CreateCountSheet {
  readonly idempotencyKey: string
  readonly locationId: string
  /** Codes of bins. */
  readonly bins?: readonly string[] | null
  readonly skus?: readonly string[] | null
  /** Whole units of a variant's currency. */
  readonly secondCountAbove?: number | null
  readonly note?: string | null
}

const [MOST_NAMED, MOST_LINES, MOST_VALUE] = [500, 1_000, 1_000_000]

/** A sheet with a line for whatever lies there by the books; answers its id. @param limit the value above which a variance is always counted twice @throws UserErrors */
export async function createCountSheet(database: Database, viewer: Viewer, limit: number, command: CreateCountSheet): Promise<string> {
  const { idempotencyKey, locationId, bins, skus, secondCountAbove = null } = command
  checkedAs(code(200), idempotencyKey, 'input', 'idempotencyKey')
  const note = checkedAs(optional(prose(500)), command.note, 'input', 'note') ?? null
  checkCounts(command)
  const requestHash = requestHashOf(command)
  return database.transaction(async (tx) => {
    const known = await claimKey(tx, { idempotencyKey, requestHash, levels: [] })
    if (isRepeated(known, requestHash, 'count sheet')) return (await sheetOfKey(tx, idempotencyKey)) ?? ''
    await checkKnown(tx, command)
    const binOf = await readBins(
      tx,
      locationId,
      (bins ?? []).map((name, index) => ({ code: name, field: ['bins', String(index)], isFilled: false })),
    )
    const lying = await readLying(tx, locationId, {
      ...{ binIds: bins ? bins.map((name) => binOf(name).binId) : null, skus: skus ?? null, most: MOST_LINES + 1 },
    })
    if (lying.length > MOST_LINES)
      throw UserErrors.of('TOO_MANY', `More than ${MOST_LINES} lines: name fewer bins or SKUs`, 'input', bins ? 'bins' : 'skus').with({
        most: MOST_LINES,
      })
    const above = Math.min(limit, secondCountAbove ?? limit)
    const sheet = {
      ...{ id: newId(), idempotencyKey, locationId, status: 'OPEN' as const, note, secondCountAbove: above, barred: [] },
      ...{ createdBy: viewer.subject, createdAt: new Date(), closedBy: null, closedAt: null },
    }
    await insertSheet(
      tx,
      sheet,
      lying.map((units) => newLine(units, above)),
    )
    return sheet.id
  })
}

/** A line that nobody has counted. @param above whole units of its currency */
export const newLine = ({ sku, binId, unitPrice, currency }: Lying, above: number): CountLine => ({
  ...{ id: newId(), sku, binId, unitPrice, currency, valueLimit: toMinor(String(above), currency) },
  ...{ first: null, second: null, applied: null },
})

function checkCounts({ bins, skus, secondCountAbove }: CreateCountSheet): void {
  const errors: UserErrorDetail[] = []
  for (const [name, named] of Object.entries({ bins, skus })) {
    const field = ['input', name]
    if (named?.length === 0) errors.push({ code: 'REQUIRED', message: `Name at least one of the ${name}, or leave them out`, field })
    if (named && named.length > MOST_NAMED)
      errors.push({ code: 'TOO_MANY', message: `At most ${MOST_NAMED} ${name} at once`, field, parameters: { most: MOST_NAMED } })
  }
  if (secondCountAbove != null && (secondCountAbove < 0 || secondCountAbove > MOST_VALUE))
    errors.push({
      ...{ code: 'OUT_OF_RANGE', message: `A value of 0 to ${MOST_VALUE}`, field: ['input', 'secondCountAbove'] },
      parameters: { least: 0, most: MOST_VALUE },
    })
  if (errors.length > 0) throw new UserErrors(errors)
}

async function checkKnown(tx: Transaction, { locationId, skus }: CreateCountSheet): Promise<void> {
  const known = await readKnown(tx, locationId, skus ?? [])
  if (!known.location) throw UserErrors.of('NOT_FOUND', 'There is no such location', 'input', 'locationId')
  const unknown = (skus ?? []).flatMap((sku, index): UserErrorDetail[] => {
    if (known.skus.includes(sku)) return []
    const field = ['input', 'skus', String(index)]
    return [{ code: 'NOT_FOUND', message: `There is no variant ${sku}`, field, parameters: { sku } }]
  })
  if (unknown.length > 0) throw new UserErrors(unknown)
}
