import { UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { carryOut } from './carry-out.js'
import { NOTHING } from './decision.js'
import { askBack } from './recall.js'
import { isThere, movableFromClosed, movableOfMissing, movableOfShort } from './recall.store.js'
import type { Need } from './units.js'

/** Asks back what is allocated at locations that send nothing any more, and that others have; of the locations given, or of all. */
export async function moveFromClosed(tx: Transaction, locationIds: readonly string[] | null): Promise<void> {
  const events = askBack(await movableFromClosed(tx, locationIds), 'LOCATION_CLOSED')
  if (events.length > 0) await carryOut(tx, [{ ...NOTHING, events }])
}

/** A pick did not find units: other orders that wait for the same shelf may come from elsewhere. */
export async function moveFromShort(
  tx: Transaction,
  events: readonly {
    readonly data: { readonly orderId: string; readonly locationId: string; readonly lines: readonly { readonly sku: string }[] }
  }[],
): Promise<void> {
  const short = events.flatMap(({ data: { orderId, locationId, lines } }) => lines.map(({ sku }) => ({ orderId, locationId, sku })))
  const asked = askBack(await movableOfShort(tx, short), 'SHORT_PICK')
  if (asked.length > 0) await carryOut(tx, [{ ...NOTHING, events: asked }])
}

/** More is missing at a location than nobody had asked for: orders that it is allocated to may come from elsewhere. */
export async function moveFromMissing(tx: Transaction, locationId: string, missing: readonly Need[]): Promise<void> {
  if (missing.length === 0) return
  const asked = askBack(await movableOfMissing(tx, locationId, missing), 'SHORT_PICK', 'STOCK_OUT')
  if (asked.length > 0) await carryOut(tx, [{ ...NOTHING, events: asked }])
}

/**
 * Takes units away as a person says; where fewer of them are free than are said to be gone, it is refused, and orders that have the others allocated
 * are asked back, so that it can be done then. What is more than there ever were is a mistake, and moves nobody.
 * @throws UserErrors of `work`
 */
export async function takeAwayOrMove<Done>(
  database: Database,
  { sku, locationId, quantity }: Need & { readonly locationId: string },
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    const short = error instanceof UserErrors ? error.errors.find(({ code }) => code === 'INSUFFICIENT_STOCK') : undefined
    const available = Number(short?.parameters?.available ?? 0)
    if (short) await database.transaction((tx) => moveMissing(tx, { sku, locationId, quantity, available }))
    throw error
  }
}

async function moveMissing(
  tx: Transaction,
  { sku, locationId, quantity, available }: Need & { readonly locationId: string; readonly available: number },
): Promise<void> {
  if (!(await isThere(tx, { sku, locationId, quantity }))) return
  await moveFromMissing(tx, locationId, [{ sku, quantity: quantity - Math.max(0, available) }])
}

/** As often as it is looked: others may have by now what was only there. Answers that all of it was looked at. */
export async function moveFromAllClosed(database: Database): Promise<0> {
  await database.transaction((tx) => moveFromClosed(tx, null))
  return 0
}
