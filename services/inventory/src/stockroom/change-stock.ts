import {
  checkedAs,
  code,
  isRepeated,
  newId,
  requestHashOf,
  UserErrors,
  type Database,
  type Transaction,
  type UserErrorDetail,
} from '@kade/service-kit'
import { carryOut } from './carry-out.js'
import type { Decision, Deciding } from './decision.js'
import { MOST_ON_HAND, StockOverflow, StockShortfall } from './stock-book.js'
import { claimKey, ensureLevels, readKnown, type LevelKey } from './stock-command.store.js'
import type { Stockroom } from './stockroom.js'
import { lockSkus, readStockroom } from './stockroom.store.js'

/** A change of stock at one location that a person asks for. */
export interface StockChange {
  readonly idempotencyKey: string
  readonly locationId: string
}
export interface StockChangePlan {
  readonly skus: readonly string[]
  /** Where in the input a SKU stands, and how its units are called there: for the errors. */
  readonly fieldOf: (sku: string) => readonly string[]
  readonly units: 'quantity' | 'delta'
  /** What to say of too few units, where they are not taken from those that are available. */
  readonly short?: (units: number) => string
  readonly decide: (room: Stockroom, deciding: Deciding) => Decision
}

/** Carries a person's change of stock out, once per idempotency key. Answers the levels that it is about. @throws UserErrors */
export async function changeStock(database: Database, command: StockChange, plan: StockChangePlan): Promise<LevelKey[]> {
  const { idempotencyKey, locationId } = command
  const { skus, decide } = plan
  checkedAs(code(200), idempotencyKey, 'input', 'idempotencyKey')
  const requestHash = requestHashOf(command)
  const levels = skus.map((sku) => ({ sku, locationId }))
  return database.transaction(async (tx) => {
    const known = await claimKey(tx, { idempotencyKey, requestHash, levels })
    if (isRepeated(known, requestHash, 'change')) return levels
    await checkKnown(tx, locationId, plan)
    await lockSkus(tx, skus)
    await ensureLevels(tx, locationId, skus)
    const room = await readStockroom(tx, skus, [], { waiting: true })
    await carryOut(tx, [withUserErrors(plan, () => decide(room, { now: new Date(), newId }))])
    return levels
  })
}

async function checkKnown(tx: Transaction, locationId: string, { skus, fieldOf }: StockChangePlan): Promise<void> {
  const known = await readKnown(tx, locationId, skus)
  const errors: UserErrorDetail[] = []
  if (!known.location) errors.push({ code: 'NOT_FOUND', message: 'There is no such location', field: ['input', 'locationId'] })
  for (const sku of skus)
    if (!known.skus.includes(sku))
      errors.push({
        code: 'NOT_FOUND',
        message: `There is no variant ${sku}`,
        field: ['input', ...fieldOf(sku), 'sku'],
        parameters: { sku },
      })
  if (errors.length > 0) throw new UserErrors(errors)
}

const fewAvailable = (units: number): string =>
  `Only ${units} units are available there: the others are reserved, allocated or safety stock`

function withUserErrors({ fieldOf, units, short = fewAvailable }: StockChangePlan, decide: () => Decision): Decision {
  try {
    return decide()
  } catch (error) {
    if (error instanceof StockShortfall)
      throw UserErrors.of('INSUFFICIENT_STOCK', short(error.available), ...['input', ...fieldOf(error.sku), units]).with({
        available: error.available,
      })
    if (error instanceof StockOverflow)
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `All locations together hold at most ${MOST_ON_HAND} units of ${error.sku}: there is room for ${error.room} more`,
        ...['input', ...fieldOf(error.sku), units],
      ).with({ sku: error.sku, most: error.room })
    throw error
  }
}
