import { fulfillmentPacked, fulfillmentPicked, fulfillmentPickingStarted, fulfillmentShortPicked } from '@kade/events'
import { appendToOutbox, isId, UserErrors, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import {
  BOXES,
  cartonize,
  OWN_PACKAGING,
  USUAL_GRAMS,
  USUAL_SIDES,
  weigh,
  type Item,
  type PackedBox,
  type Sides,
} from '../domain/cartonize.js'
import { IllegalTransition, moveTo, recordPick as decidePick, type FulfillmentOrder, type Units } from '../domain/fulfillment-order.js'
import { lockFulfillmentOrders, saveFulfillmentOrders, savePackages } from '../persistence/fulfillment-store.js'
import { readVariantRefs } from '../persistence/references.js'

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export async function startPicking(database: Database, viewer: Viewer, fulfillmentOrderId: string): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    await saveFulfillmentOrders(tx, [moveTo(order, 'PICKING')])
    await appendToOutbox(tx, [fulfillmentPickingStarted.draft(order.orderId, { ...told(order, viewer), lines: unitsOf(order) })])
  })
}

/** What was found closes the picking: fewer units than asked are a short pick. @throws UserErrors */
export async function recordPick(database: Database, viewer: Viewer, fulfillmentOrderId: string, lines: readonly Units[]): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    if (order.status === 'PICKING') checkPicked(order, lines)
    const { order: after, picked, short } = decidePick(order, lines)
    await saveFulfillmentOrders(tx, [after])
    const base = told(order, viewer)
    await appendToOutbox(tx, [
      ...(picked.length > 0 ? [fulfillmentPicked.draft(order.orderId, { ...base, lines: [...picked] })] : []),
      ...(short.length > 0 ? [fulfillmentShortPicked.draft(order.orderId, { ...base, lines: [...short] })] : []),
    ])
  })
}

export interface PackageInput {
  readonly box: string
  readonly lines: readonly Units[]
  readonly weightGrams?: number | null
}

/** In the packages given, or in the smallest boxes that hold it. @throws UserErrors */
export async function pack(
  database: Database,
  viewer: Viewer,
  fulfillmentOrderId: string,
  packages: readonly PackageInput[] | null,
): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    const after = moveTo(order, 'PACKED')
    const variants = await readVariantRefs(
      tx,
      order.lines.map(({ sku }) => sku),
    )
    const item = (sku: string, quantity: number): Item => {
      const variant = variants.get(sku)
      return { sku, quantity, grams: variant?.grams ?? USUAL_GRAMS, sides: longestFirst(variant?.sides ?? USUAL_SIDES) }
    }
    const packed = packages ? packedAsGiven(order, packages, item) : cartonize(order.lines.map(({ sku, picked }) => item(sku, picked)))
    await saveFulfillmentOrders(tx, [after])
    await savePackages(tx, order.id, packed)
    await appendToOutbox(tx, [
      fulfillmentPacked.draft(order.orderId, { ...told(order, viewer), lines: unitsOf(order), packages: packed.length }),
    ])
  })
}

const longestFirst = ([a, b, c]: Sides): Sides => [a, b, c].sort((x, y) => y - x) as unknown as Sides

function packedAsGiven(
  order: FulfillmentOrder,
  packages: readonly PackageInput[],
  item: (sku: string, quantity: number) => Item,
): PackedBox[] {
  if (packages.length === 0)
    throw UserErrors.of('REQUIRED', 'Name the packages, or leave `packages` out to have the boxes chosen', 'input', 'packages')
  const known = new Set([OWN_PACKAGING, ...BOXES.map(({ code }) => code)])
  const left = new Map(order.lines.map(({ sku, picked }) => [sku, picked]))
  packages.forEach(({ box, lines, weightGrams }, index) => {
    const field = (...rest: string[]) => ['input', 'packages', String(index), ...rest]
    if (!known.has(box)) throw UserErrors.of('NOT_FOUND', `There is no box ${box}: take one of ${[...known].join(', ')}`, ...field('box'))
    if (lines.length === 0) throw UserErrors.of('REQUIRED', 'A package holds at least one unit', ...field('lines'))
    if (weightGrams != null && weightGrams < 1)
      throw UserErrors.of('OUT_OF_RANGE', 'A package weighs at least 1 gram', ...field('weightGrams'))
    lines.forEach(({ sku, quantity }, line) => {
      const rest = left.get(sku)
      if (rest === undefined)
        throw UserErrors.of('NOT_FOUND', `${sku} was not picked for this fulfillment order`, ...field('lines', String(line), 'sku'))
      if (quantity < 1 || quantity > rest)
        throw UserErrors.of('OUT_OF_RANGE', `${rest} picked units of ${sku} are left to pack`, ...field('lines', String(line), 'quantity'))
      left.set(sku, rest - quantity)
    })
  })
  const forgotten = [...left].filter(([, units]) => units > 0)
  if (forgotten.length > 0)
    throw UserErrors.of('INVALID', `Not packed: ${forgotten.map(([sku, units]) => `${units} × ${sku}`).join(', ')}`, 'input', 'packages')
  return packages.map(({ box, lines, weightGrams }) => {
    const weighed = weigh(box, lines.map(({ sku, quantity }) => item(sku, quantity))) // prettier-ignore
    return weightGrams == null ? weighed : { ...weighed, grams: weightGrams }
  })
}

function checkPicked(order: FulfillmentOrder, lines: readonly Units[]): void {
  const seen = new Set<string>()
  lines.forEach(({ sku, quantity }, index) => {
    const field = (name: string) => ['input', 'lines', String(index), name]
    const line = order.lines.find((candidate) => candidate.sku === sku)
    if (!line) throw UserErrors.of('NOT_FOUND', `${sku} is not on this fulfillment order`, ...field('sku'))
    if (seen.has(sku)) throw UserErrors.of('INVALID', `${sku} is there twice`, ...field('sku'))
    if (quantity < 0 || quantity > line.quantity)
      throw UserErrors.of('OUT_OF_RANGE', `0 to ${line.quantity} units of ${sku} can be picked`, ...field('quantity'))
    seen.add(sku)
  })
}

/** Locks it, and tells an illegal move as a user error. */
export async function onLocked<Result>(
  database: Database,
  id: string,
  work: (tx: Transaction, order: FulfillmentOrder) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    const [order] = isId(id) ? await lockFulfillmentOrders(tx, { ids: [id] }) : []
    if (!order) throw UserErrors.of('NOT_FOUND', 'There is no such fulfillment order', 'input', 'fulfillmentOrderId')
    try {
      return await work(tx, order)
    } catch (error) {
      if (error instanceof IllegalTransition) throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'fulfillmentOrderId')
      throw error
    }
  })
}

export const told = ({ id, orderId, allocationId, locationId }: FulfillmentOrder, { subject }: Viewer) => ({
  orderId,
  fulfillmentOrderId: id,
  allocationId,
  locationId,
  at: new Date().toISOString(),
  actor: subject,
})

export const unitsOf = ({ lines }: FulfillmentOrder): Units[] => lines.map(({ sku, quantity }) => ({ sku, quantity }))
