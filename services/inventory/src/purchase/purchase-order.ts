import { purchaseOrderChanged, type DataOf, type DraftEvent } from '@kade/events'
import { earliestDay, LATEST_DAY } from '../stockroom/document-day.js'
import { Faults, refuse } from '../stockroom/refused.js'

export type PurchaseOrderStatus = 'DRAFT' | 'ORDERED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CANCELLED'
export type PurchaseOrderAction = 'PLACE' | 'UPDATE' | 'RECEIVE' | 'CANCEL'

export interface PurchaseOrderLine {
  readonly id: string
  readonly position: number
  readonly sku: string
  readonly ordered: number
  /** With those that were damaged. */
  readonly received: number
  readonly damaged: number
  readonly cancelled: number
  /** Minor units of the order's currency. */
  readonly unitCost: number
  readonly expectedOn: string | null
  /** The day on which units are reckoned with that did not come when they were expected; null while they may still come on their day. */
  readonly presumedOn?: string | null
}
export interface PurchaseOrder {
  readonly id: string
  readonly number: string
  readonly supplierId: string
  readonly supplierCode: string
  readonly locationId: string
  readonly locationCode: string
  readonly currency: string
  readonly status: PurchaseOrderStatus
  /** Per cent of what a line orders that may come besides. */
  readonly overReceiptTolerance: number
  readonly orderedOn: string | null
  readonly version: number
  readonly lines: readonly PurchaseOrderLine[]
}

export const MOST_LINES = 500
export const MOST_UNITS = 1_000_000

const ACTIONS: Readonly<Record<PurchaseOrderStatus, readonly PurchaseOrderAction[]>> = {
  DRAFT: ['PLACE', 'UPDATE', 'CANCEL'],
  ORDERED: ['UPDATE', 'RECEIVE', 'CANCEL'],
  PARTIALLY_RECEIVED: ['UPDATE', 'RECEIVE', 'CANCEL'],
  RECEIVED: [],
  CANCELLED: [],
}
export const allowedActions = (status: PurchaseOrderStatus): readonly PurchaseOrderAction[] => ACTIONS[status]

/** Units that are still to come of a line, once it is ordered. */
export const dueOf = ({ ordered, received, cancelled }: Pick<PurchaseOrderLine, 'ordered' | 'received' | 'cancelled'>): number =>
  Math.max(0, ordered - received - cancelled)

/** Units that may still come of a line: those that are due, and those of the tolerance. */
export const receivableOf = (line: Pick<PurchaseOrderLine, 'ordered' | 'received' | 'cancelled'>, overReceiptTolerance: number): number =>
  Math.max(0, line.ordered + Math.floor((line.ordered * overReceiptTolerance) / 100) - line.received - line.cancelled)

/** What a draft costs may be no less than what its supplier takes an order for. */
export const totalOf = (lines: readonly Pick<PurchaseOrderLine, 'ordered' | 'cancelled' | 'unitCost'>[]): bigint =>
  lines.reduce((sum, { ordered, cancelled, unitCost }) => sum + BigInt(ordered - cancelled) * BigInt(unitCost), 0n)

/** @throws Refused when the state does not allow it */
function checkAllowed({ status, number }: PurchaseOrder, action: PurchaseOrderAction): void {
  if (ACTIONS[status].includes(action)) return
  const words = { PLACE: 'ordered', UPDATE: 'changed', RECEIVE: 'received', CANCEL: 'cancelled' }[action]
  refuse('ILLEGAL_TRANSITION', `${number} is ${status}: it cannot be ${words}`, ['purchaseOrderId'], { status })
}

/** How a draft is ordered of its supplier. */
export interface Placing {
  readonly orderedOn: string
  /** Minor units that the supplier takes an order for. */
  readonly minimumOrder: number | null
  /** The day on which a SKU comes that is ordered on that day. */
  readonly arrivesOn: (sku: string) => string
}

/** @throws Refused */
export function place(order: PurchaseOrder, { orderedOn, minimumOrder, arrivesOn }: Placing): PurchaseOrder {
  checkAllowed(order, 'PLACE')
  if (minimumOrder !== null && totalOf(order.lines) < BigInt(minimumOrder))
    refuse('OUT_OF_RANGE', `${order.supplierCode} takes no order that comes to less than its minimum`, ['purchaseOrderId'], {
      least: minimumOrder,
    })
  const lines = order.lines.map((line) => ({ ...line, expectedOn: line.expectedOn ?? arrivesOn(line.sku) }))
  return { ...order, status: 'ORDERED', orderedOn, lines, version: order.version + 1 }
}

export interface PurchaseOrderChange {
  readonly expectedVersion: number
  readonly expectedOn?: string | null
  readonly overReceiptTolerance?: number | null
  readonly lines: readonly {
    readonly lineId: string
    readonly quantity?: number | null
    readonly expectedOn?: string | null
    /** Minor units of the order's currency. */
    readonly unitCost?: number | null
  }[]
}

/** Days, quantities and, of a draft, costs. Of an ordered line, fewer units are cancelled, and more are ordered besides. @throws Refused */
export function change(order: PurchaseOrder, asked: PurchaseOrderChange, now: Date): PurchaseOrder {
  checkAllowed(order, 'UPDATE')
  if (asked.expectedVersion !== order.version)
    refuse('VERSION_CONFLICT', `${order.number} has changed since you read it: read it again`, ['expectedVersion'], {
      version: order.version,
    })
  const faults = new Faults()
  checkDay(asked.expectedOn, ['expectedOn'], now, faults)
  const overReceiptTolerance = asked.overReceiptTolerance ?? order.overReceiptTolerance
  faults.between(overReceiptTolerance, 0, 100, ['overReceiptTolerance'], 'per cent')
  const isDraft = order.status === 'DRAFT'
  const changes = new Map<string, PurchaseOrderLine>()
  for (const [index, { lineId, quantity, expectedOn, unitCost }] of asked.lines.entries()) {
    const field = ['lines', String(index)]
    const line = lineOf(order, lineId, changes, field, faults)
    if (!line) continue
    checkDay(expectedOn, [...field, 'expectedOn'], now, faults)
    if (quantity != null) faults.between(quantity, Math.max(line.received, isDraft ? 1 : 0), MOST_UNITS, [...field, 'quantity'])
    if (unitCost != null && !isDraft)
      faults.add('ILLEGAL_TRANSITION', 'What a unit costs is settled once it is ordered', [...field, 'unitCost'], { status: order.status })
    changes.set(lineId, {
      ...line,
      ...(quantity == null ? {} : unitsOf(line, quantity, isDraft)),
      ...(expectedOn == null ? {} : { expectedOn, presumedOn: null }),
      unitCost: unitCost ?? line.unitCost,
    })
  }
  faults.throwAny()
  const lines = order.lines.map((line) => {
    const changed = changes.get(line.id) ?? line
    const isNamed = asked.lines.some(({ lineId, expectedOn }) => lineId === line.id && expectedOn != null)
    return asked.expectedOn == null || isNamed || dueOf(changed) === 0
      ? changed
      : { ...changed, expectedOn: asked.expectedOn, presumedOn: null }
  })
  return { ...order, overReceiptTolerance, lines, status: isDraft ? 'DRAFT' : statusOf(lines), version: order.version + 1 }
}

/** A line that is to come to so many units. */
function unitsOf(line: PurchaseOrderLine, quantity: number, isDraft: boolean): Pick<PurchaseOrderLine, 'ordered' | 'cancelled'> {
  if (isDraft) return { ordered: quantity, cancelled: 0 }
  const comesTo = line.ordered - line.cancelled
  return quantity < comesTo
    ? { ordered: line.ordered, cancelled: line.ordered - quantity }
    : { ordered: line.ordered + quantity - comesTo, cancelled: line.cancelled }
}

/** What came of one delivery. */
export interface Delivery {
  readonly deliveryReference: string
  readonly lines: readonly DeliveredLine[]
}
export interface DeliveredLine {
  readonly lineId: string
  /** With those that are damaged. */
  readonly quantity: number
  readonly damaged: number
  /** The rest of the line will not come any more. */
  readonly closeLine: boolean
}
/** What came of a line, and how that differs from what was expected. */
export interface ReceiptLine {
  readonly lineId: string
  readonly position: number
  readonly sku: string
  readonly expected: number
  readonly received: number
  readonly damaged: number
  readonly short: number
}

/** @throws Refused naming each line that cannot be received */
export function receive(
  order: PurchaseOrder,
  delivery: Delivery,
): { readonly order: PurchaseOrder; readonly receipt: readonly ReceiptLine[] } {
  checkAllowed(order, 'RECEIVE')
  const faults = new Faults()
  const changes = new Map<string, PurchaseOrderLine>()
  const receipt: ReceiptLine[] = []
  for (const [index, { lineId, quantity, damaged, closeLine }] of delivery.lines.entries()) {
    const field = ['lines', String(index)]
    const line = lineOf(order, lineId, changes, field, faults)
    if (!line) continue
    const most = receivableOf(line, order.overReceiptTolerance)
    if (quantity < 1) faults.add('OUT_OF_RANGE', 'At least one unit came', [...field, 'quantity'], { least: 1, most })
    else if (quantity > most)
      faults.add('OUT_OF_RANGE', `At most ${most} units of ${line.sku} can be received`, [...field, 'quantity'], { least: 1, most })
    faults.between(damaged, 0, Math.max(0, quantity), [...field, 'damaged'])
    const expected = dueOf(line)
    const short = closeLine ? Math.max(0, expected - quantity) : 0
    changes.set(lineId, {
      ...line,
      received: line.received + quantity,
      damaged: line.damaged + damaged,
      cancelled: line.cancelled + short,
    })
    receipt.push({ lineId, position: index + 1, sku: line.sku, expected, received: quantity, damaged, short })
  }
  faults.throwAny()
  const lines = order.lines.map((line) => changes.get(line.id) ?? line)
  return { order: { ...order, lines, status: statusOf(lines), version: order.version + 1 }, receipt }
}

/** What is still to come does not come any more. @throws Refused */
export function cancelRest(order: PurchaseOrder): PurchaseOrder {
  checkAllowed(order, 'CANCEL')
  const lines = order.lines.map((line) => ({ ...line, cancelled: line.cancelled + dueOf(line) }))
  return { ...order, lines, status: statusOf(lines), version: order.version + 1 }
}

function statusOf(lines: readonly PurchaseOrderLine[]): PurchaseOrderStatus {
  const [hasCome, isDue] = [lines.some(({ received }) => received > 0), lines.some((line) => dueOf(line) > 0)]
  if (isDue) return hasCome ? 'PARTIALLY_RECEIVED' : 'ORDERED'
  return hasCome ? 'RECEIVED' : 'CANCELLED'
}

function lineOf(
  { lines, number }: PurchaseOrder,
  lineId: string,
  seen: ReadonlyMap<string, unknown>,
  field: readonly string[],
  faults: Faults,
): PurchaseOrderLine | undefined {
  const line = lines.find(({ id }) => id === lineId)
  if (!line) faults.add('NOT_FOUND', `${number} has no such line`, [...field, 'lineId'])
  if (seen.has(lineId)) faults.add('INVALID', 'A line is named once', [...field, 'lineId'], { fault: 'TWICE' })
  return line
}

export function checkDay(day: string | null | undefined, field: readonly string[], now: Date, faults: Faults): void {
  const least = earliestDay(now)
  if (day != null && (day < least || day > LATEST_DAY))
    faults.add('OUT_OF_RANGE', `${day} is in the past, or too far away`, field, { least, most: LATEST_DAY })
}

/** Units that are still to come by SKU: those that stock is told of. */
export function dueBySku({ status, lines }: PurchaseOrder): Map<string, number> {
  const due = new Map<string, number>()
  if (status === 'DRAFT') return due
  for (const line of lines) due.set(line.sku, (due.get(line.sku) ?? 0) + dueOf(line))
  return due
}

/** A purchase order as it now is, and the delivery that changed it. */
export function told(order: PurchaseOrder, receipt: DataOf<typeof purchaseOrderChanged>['receipt'] = null): DraftEvent {
  const { id, number, status, supplierCode, locationId, locationCode, currency, overReceiptTolerance, orderedOn, version, lines } = order
  return purchaseOrderChanged.draft(id, {
    purchaseOrderId: id,
    ...{ number, status, supplierCode, locationId, locationCode, currency, overReceiptTolerance, orderedOn, version },
    lines: lines.map(({ id: lineId, sku, ordered, received, damaged, cancelled, unitCost, expectedOn }) => ({
      ...{ lineId, sku, ordered, received, damaged, cancelled, unitCost, expectedOn },
    })),
    receipt,
  })
}
