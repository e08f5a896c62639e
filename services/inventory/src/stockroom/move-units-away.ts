import type { Database, Transaction } from '@kade/service-kit'
import { carryOut } from './carry-out.js'
import { NOTHING } from './decision.js'
import { askBack } from './recall.js'
import { movableFromClosed, movableOfShort } from './recall.store.js'

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

/** As often as it is looked: others may have by now what was only there. Answers that all of it was looked at. */
export async function moveFromAllClosed(database: Database): Promise<0> {
  await database.transaction((tx) => moveFromClosed(tx, null))
  return 0
}
