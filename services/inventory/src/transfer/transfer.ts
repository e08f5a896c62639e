import { transferChanged, type DraftEvent } from '@kade/events'
import { minorOf, type Value } from '../stockroom/cost.js'
import type { WhyAnew } from '../stockroom/promise-anew.js'
import { earliestDay, LATEST_DAY } from '../stockroom/document-day.js'
import { Faults, refuse } from '../stockroom/refused.js'

export type TransferStatus = 'DRAFT' | 'IN_TRANSIT' | 'RECEIVED' | 'CANCELLED'
export type TransferDeviation = 'LATE' | 'SHORT'
export type TransferAction = 'SHIP' | 'RECEIVE' | 'REDIRECT' | 'CANCEL'

export interface TransferLine {
  readonly id: string
  readonly position: number
  readonly sku: string
  /** Units that are to be sent. */
  readonly quantity: number
  readonly shipped: number
  /** With those that were damaged. */
  readonly received: number
  readonly damaged: number
  readonly writtenOff: number
  /** What the shipped units cost together, in millionths of minor units; null where that is not known. */
  readonly value: string | null
  readonly currency: string | null
}
export interface Transfer {
  readonly id: string
  readonly number: string
  readonly fromLocationId: string
  readonly fromLocationCode: string
  readonly toLocationId: string
  readonly toLocationCode: string
  /** Whether orders are sent from where it goes to: nothing is taken in at a location that is closed. */
  readonly isDestinationActive: boolean
  readonly status: TransferStatus
  readonly expectedOn: string | null
  /** The day on which what did not arrive when it was expected is reckoned with; unsaid or null while it may still come on its day. */
  readonly presumedOn?: string | null
  readonly shippedOn: string | null
  readonly version: number
  readonly lines: readonly TransferLine[]
}
export interface TransferLocation {
  readonly id: string
  readonly code: string
  readonly active: boolean
}

export const MOST_LINES = 500
const MOST_UNITS = 1_000_000

const ACTIONS: Readonly<Record<TransferStatus, readonly TransferAction[]>> = {
  DRAFT: ['SHIP', 'REDIRECT', 'CANCEL'],
  IN_TRANSIT: ['RECEIVE', 'REDIRECT'],
  RECEIVED: [],
  CANCELLED: [],
}
export const allowedActions = (status: TransferStatus): readonly TransferAction[] => ACTIONS[status]

/** Units on their way: stock nowhere, and supply where they go to. */
export const inTransitOf = ({ shipped, received, writtenOff }: Pick<TransferLine, 'shipped' | 'received' | 'writtenOff'>): number =>
  shipped - received - writtenOff

/** @throws Refused when the state does not allow it */
function checkAllowed({ status, number }: Transfer, action: TransferAction): void {
  if (ACTIONS[status].includes(action)) return
  const words = { SHIP: 'shipped', RECEIVE: 'received', REDIRECT: 'redirected', CANCEL: 'cancelled' }[action]
  refuse('ILLEGAL_TRANSITION', `${number} is ${status}: it cannot be ${words}`, ['transferId'], { status })
}

/** @throws Refused when it goes to a location that is closed */
function checkOpen({ isDestinationActive, number, toLocationCode }: Transfer): void {
  if (isDestinationActive) return
  const message = `${number} goes to ${toLocationCode}, which is not active: redirect it, or make the location active`
  refuse('ILLEGAL_TRANSITION', message, ['transferId'], { status: 'INACTIVE' })
}

export interface TransferDraft {
  readonly expectedOn: string | null
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}
/** What there is of what a draft names. */
export interface NamedByTransfer {
  readonly from: TransferLocation | null
  readonly to: TransferLocation | null
  readonly skus: ReadonlyMap<string, { readonly isBundle: boolean }>
}

/** A transfer as a draft, without its number. @throws Refused naming each wrong field */
export function draftTransfer(
  { expectedOn, lines }: TransferDraft,
  { from, to, skus }: NamedByTransfer,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Omit<Transfer, 'number'> {
  const faults = new Faults()
  if (!from) faults.add('NOT_FOUND', 'There is no such location', ['fromLocationId'])
  checkDestination(from, to, faults)
  checkDay(expectedOn, now, faults)
  if (lines.length === 0) faults.add('REQUIRED', 'A transfer has at least one line', ['lines'])
  if (lines.length > MOST_LINES)
    faults.add('TOO_MANY', `A transfer has at most ${MOST_LINES} lines: split it`, ['lines'], { most: MOST_LINES })
  const made = lines.map(({ sku, quantity }, index) => {
    const field = ['lines', String(index)]
    if (!skus.has(sku)) faults.add('NOT_FOUND', `There is no variant ${sku}`, [...field, 'sku'], { sku })
    if (skus.get(sku)?.isBundle)
      faults.add('INVALID', `${sku} is a bundle and has no stock of its own: name its parts`, [...field, 'sku'], { fault: 'BUNDLE', sku })
    if (lines.findIndex((other) => other.sku === sku) < index)
      faults.add('INVALID', `${sku} is there twice`, [...field, 'sku'], { fault: 'TWICE' })
    faults.between(quantity, 1, MOST_UNITS, [...field, 'quantity'])
    return {
      ...{ id: newId(), position: index + 1, sku, quantity, shipped: 0, received: 0, damaged: 0, writtenOff: 0 },
      ...{ value: null, currency: null },
    }
  })
  faults.throwAny()
  if (!from || !to) throw new Error('What is not there was refused')
  return {
    ...{ id: newId(), fromLocationId: from.id, fromLocationCode: from.code, toLocationId: to.id, toLocationCode: to.code },
    ...{ isDestinationActive: to.active, status: 'DRAFT', expectedOn, shippedOn: null, version: 1, lines: made },
  }
}

function checkDestination(from: Pick<TransferLocation, 'id'> | null, to: TransferLocation | null, faults: Faults): void {
  if (!to) return faults.add('NOT_FOUND', 'There is no such location', ['toLocationId'])
  if (!to.active) faults.add('ILLEGAL_TRANSITION', `${to.code} is not active`, ['toLocationId'], { status: 'INACTIVE' })
  if (from?.id === to.id)
    faults.add('INVALID', 'It goes to another location than it comes from', ['toLocationId'], { fault: 'SAME_LOCATION' })
}

function checkDay(day: string | null | undefined, now: Date, faults: Faults): void {
  const least = earliestDay(now)
  if (day != null && (day < least || day > LATEST_DAY))
    faults.add('OUT_OF_RANGE', `${day} is in the past, or too far away`, ['expectedOn'], { least, most: LATEST_DAY })
}

export interface Shipping {
  readonly shippedOn: string
  readonly expectedOn?: string | null
  /** Lines of which fewer units are sent, or none; the others are sent as they are. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Its units leave. What is not sent now is not sent at all. @throws Refused */
export function shipTransfer(transfer: Transfer, { shippedOn, expectedOn, lines: asked }: Shipping, now: Date): Transfer {
  checkAllowed(transfer, 'SHIP')
  checkOpen(transfer)
  const faults = new Faults()
  checkDay(expectedOn, now, faults)
  const changes = new Map<string, number>()
  for (const [index, { lineId, quantity }] of asked.entries()) {
    const field = ['lines', String(index)]
    const line = lineOf(transfer, lineId, changes, field, faults)
    if (line) faults.between(quantity, 0, line.quantity, [...field, 'quantity'])
    changes.set(lineId, quantity)
  }
  const lines = transfer.lines.map((line) => ({ ...line, shipped: changes.get(line.id) ?? line.quantity }))
  if (lines.every(({ shipped }) => shipped === 0)) faults.add('REQUIRED', 'At least one unit is sent', ['lines'])
  faults.throwAny()
  return {
    ...transfer,
    status: 'IN_TRANSIT',
    shippedOn,
    expectedOn: expectedOn ?? transfer.expectedOn,
    presumedOn: expectedOn == null ? (transfer.presumedOn ?? null) : null,
    lines,
    version: transfer.version + 1,
  }
}

/** Shipped units with what they cost by the average of where they were. */
export const withCosts = (transfer: Transfer, costOf: (sku: string, quantity: number) => Value | null): Transfer => ({
  ...transfer,
  lines: transfer.lines.map((line) => {
    const cost = line.shipped > 0 ? costOf(line.sku, line.shipped) : null
    return { ...line, value: cost?.value ?? null, currency: cost?.currency ?? null }
  }),
})

export interface Arrival {
  readonly lines: readonly {
    readonly lineId: string
    /** With those that are damaged. */
    readonly quantity: number
    readonly damaged: number
    /** The rest of the line is lost. */
    readonly closeLine: boolean
  }[]
}

/** What of it arrived. @throws Refused naming each line that cannot be received */
export function receiveTransfer(transfer: Transfer, { lines: came }: Arrival): Transfer {
  checkAllowed(transfer, 'RECEIVE')
  checkOpen(transfer)
  const faults = new Faults()
  const changes = new Map<string, TransferLine>()
  for (const [index, { lineId, quantity, damaged, closeLine }] of came.entries()) {
    const field = ['lines', String(index)]
    const line = lineOf(transfer, lineId, changes, field, faults)
    if (!line) continue
    const most = inTransitOf(line)
    faults.between(quantity, closeLine && most > 0 ? 0 : 1, most, [...field, 'quantity'])
    faults.between(damaged, 0, Math.max(0, quantity), [...field, 'damaged'])
    changes.set(lineId, {
      ...line,
      received: line.received + quantity,
      damaged: line.damaged + damaged,
      writtenOff: line.writtenOff + (closeLine ? most - quantity : 0),
    })
  }
  faults.throwAny()
  const lines = transfer.lines.map((line) => changes.get(line.id) ?? line)
  const status = lines.some((line) => inTransitOf(line) > 0) ? 'IN_TRANSIT' : 'RECEIVED'
  return { ...transfer, status, lines, version: transfer.version + 1 }
}

/** It goes to another location: back to where it came from, too, once it has left. @throws Refused */
export function redirectTransfer(transfer: Transfer, to: TransferLocation | null, expectedOn: string | null, now: Date): Transfer {
  checkAllowed(transfer, 'REDIRECT')
  const faults = new Faults()
  checkDestination(transfer.status === 'DRAFT' ? { id: transfer.fromLocationId } : null, to, faults)
  checkDay(expectedOn, now, faults)
  faults.throwAny()
  if (!to) throw new Error('What is not there was refused')
  return {
    ...transfer,
    ...{ toLocationId: to.id, toLocationCode: to.code, isDestinationActive: to.active },
    ...{ expectedOn: expectedOn ?? transfer.expectedOn, version: transfer.version + 1 },
    ...(expectedOn !== null && { presumedOn: null }),
  }
}

/** What an arrival does to those who were promised what did not come of it, or came damaged; null for a SKU that came whole. */
export function whyShort({ id, number, lines }: Transfer, { lines: came }: Arrival): (sku: string) => WhyAnew | null {
  const skuOf = (lineId: string) => lines.find((line) => line.id === lineId)?.sku
  const short = new Set(came.filter(({ damaged, closeLine }) => damaged > 0 || closeLine).map(({ lineId }) => skuOf(lineId)))
  return (sku) => (short.has(sku) ? { why: 'SUPPLY_SHORT', source: 'TRANSFER', sourceId: id, reference: number } : null)
}

/** @throws Refused once it has left */
export function cancelTransfer(transfer: Transfer): Transfer {
  checkAllowed(transfer, 'CANCEL')
  return { ...transfer, status: 'CANCELLED', version: transfer.version + 1 }
}

function lineOf(
  { lines, number }: Transfer,
  lineId: string,
  seen: ReadonlyMap<string, unknown>,
  field: readonly string[],
  faults: Faults,
): TransferLine | undefined {
  const line = lines.find(({ id }) => id === lineId)
  if (!line) faults.add('NOT_FOUND', `${number} has no such line`, [...field, 'lineId'])
  if (seen.has(lineId)) faults.add('INVALID', 'A line is named once', [...field, 'lineId'], { fault: 'TWICE' })
  return line
}

/** A transfer as it now is. */
export function told({ id, status, version, lines, ...transfer }: Transfer): DraftEvent {
  const { number, fromLocationId, fromLocationCode, toLocationId, toLocationCode, expectedOn, shippedOn } = transfer
  return transferChanged.draft(id, {
    ...{ transferId: id, number, status, fromLocationId, fromLocationCode, toLocationId, toLocationCode, expectedOn, shippedOn, version },
    lines: lines.map(({ id: lineId, sku, quantity, shipped, received, damaged, writtenOff, value, currency }) => ({
      ...{ lineId, sku, quantity, shipped, received, damaged, writtenOff, currency },
      unitCost: value === null ? null : Number(minorOf({ units: shipped, value }, 1)),
    })),
  })
}
