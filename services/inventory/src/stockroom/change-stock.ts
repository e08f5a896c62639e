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
import { BinShortfall, type Bin } from './bin-book.js'
import { binsByCode } from './bin.store.js'
import { carryOut } from './carry-out.js'
import type { StockCost } from './cost.js'
import { readCosts } from './cost.store.js'
import type { Decision, Deciding } from './decision.js'
import { keepIncoming } from './incoming.store.js'
import { Refused } from './refused.js'
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
  /** Bins of the location that are named. */
  readonly bins?: readonly NamedBin[]
  /** What is to be said before anything is locked, once it is clear that location and SKUs are there. @throws UserErrors */
  readonly before?: (tx: Transaction) => Promise<void>
  /** Costs are those of the levels, where a document changes what is still to come. */
  readonly decide: (room: Stockroom, deciding: Deciding, binOf: (code: string) => Bin, costs: readonly StockCost[]) => Decision
}

/** A bin that a person names by its code. */
export interface NamedBin {
  readonly code: string
  /** Where in the input it stands. */
  readonly field: readonly string[]
  /** Whether units are put into it: it must be active then. */
  readonly isFilled: boolean
}

/** Carries a person's change of stock out, once per idempotency key. Answers the levels that it is about. @throws UserErrors */
export async function changeStock(database: Database, command: StockChange, plan: StockChangePlan): Promise<LevelKey[]> {
  const { locationId } = command
  const levels = plan.skus.map((sku) => ({ sku, locationId }))
  await once(
    database,
    command,
    command,
    'change',
    async (tx) => {
      await checkKnown(tx, locationId, plan)
      await plan.before?.(tx)
      await decideOnStock(tx, [locationId], plan, { inbound: false })
    },
    levels,
  )
  return levels
}

/**
 * Does what a person asks for, in one transaction and once per idempotency key. Whoever changes a document locks it within, before any SKU.
 * @param request what is asked for: the same key with something else is a mistake
 * @throws UserErrors, of what is refused too
 */
export async function once(
  database: Database,
  { idempotencyKey }: { readonly idempotencyKey: string },
  request: object,
  noun: string,
  work: (tx: Transaction) => Promise<void>,
  levels: readonly LevelKey[] = [],
): Promise<void> {
  checkedAs(code(200), idempotencyKey, 'input', 'idempotencyKey')
  const requestHash = requestHashOf(request)
  try {
    await database.transaction(async (tx) => {
      const known = await claimKey(tx, { idempotencyKey, requestHash, levels })
      if (!isRepeated(known, requestHash, noun)) await work(tx)
    })
  } catch (error) {
    if (error instanceof Refused) throw new UserErrors(error.faults)
    throw error
  }
}

/**
 * Locks the SKUs of a plan and has it decided and carried out on the stock of these locations. With `inbound`, a document that says what is
 * still to come was written before, and the incoming units follow it. Bins are those of the first location.
 * @throws UserErrors
 */
export async function decideOnStock(
  tx: Transaction,
  locationIds: readonly string[],
  plan: StockChangePlan,
  { inbound = true, now = new Date() }: { readonly inbound?: boolean; readonly now?: Date } = {},
): Promise<void> {
  const { skus, decide, bins = [] } = plan
  const binOf = await readBins(tx, locationIds[0] ?? '', bins)
  await lockSkus(tx, skus)
  for (const locationId of locationIds) await ensureLevels(tx, locationId, skus)
  const levels = locationIds.flatMap((locationId) => skus.map((sku) => ({ sku, locationId })))
  if (inbound) await keepIncoming(tx, levels)
  const costs = inbound ? await readCosts(tx, levels) : []
  const room = await readStockroom(tx, skus, [], { waiting: true })
  checkNoBundle(room, plan)
  await carryOut(tx, [withUserErrors(plan, () => decide(room, { now, newId }, binOf, costs))])
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

/** The bins that are named, by their codes. @throws UserErrors for those that are not there, or take nothing */
export async function readBins(tx: Transaction, locationId: string, named: readonly NamedBin[]): Promise<(code: string) => Bin> {
  const known =
    named.length === 0
      ? new Map<string, Bin>()
      : await binsByCode(
          tx,
          locationId,
          named.map(({ code: name }) => name),
        )
  const errors = named.flatMap(({ code: name, field, isFilled }): UserErrorDetail[] => {
    const bin = known.get(name)
    if (!bin) return [{ code: 'NOT_FOUND', message: `There is no bin ${name} at this location`, field: ['input', ...field] }]
    if (bin.active || !isFilled) return []
    const parameters = { status: 'INACTIVE' }
    return [
      {
        code: 'ILLEGAL_TRANSITION',
        message: `The bin ${name} is not active: nothing is put there`,
        field: ['input', ...field],
        parameters,
      },
    ]
  })
  if (errors.length > 0) throw new UserErrors(errors)
  return (name) => {
    const bin = known.get(name)
    if (!bin) throw new Error(`The bin ${name} was not read`)
    return bin
  }
}

/** A bundle has no stock of its own. */
function checkNoBundle(room: Stockroom, { skus, fieldOf }: StockChangePlan): void {
  const bundles = skus.filter((sku) => room.variants.get(sku)?.bundle)
  if (bundles.length === 0) return
  throw new UserErrors(
    bundles.map((sku) => ({
      ...{ code: 'INVALID', message: `${sku} is a bundle and has no stock of its own: name its parts` },
      ...{ field: ['input', ...fieldOf(sku), 'sku'], parameters: { fault: 'BUNDLE', sku } },
    })),
  )
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
    if (error instanceof BinShortfall)
      throw UserErrors.of(
        'INSUFFICIENT_STOCK',
        `Only ${error.there} units can be moved from there: the others are picked, or a picker comes for them`,
        ...['input', ...fieldOf(error.sku), units],
      ).with({ available: error.there })
    if (error instanceof StockOverflow)
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `All locations together hold at most ${MOST_ON_HAND} units of ${error.sku}: there is room for ${error.room} more`,
        ...['input', ...fieldOf(error.sku), units],
      ).with({ sku: error.sku, most: error.room })
    throw error
  }
}
