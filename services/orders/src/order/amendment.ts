import type { SkuQuantity } from '@kade/events'
import { amountOfUnits } from './amount-of-units.js'
import { cancellableUnits, type Order, type OrderLine } from './order.js'
import { cancelledUnits, countUnits, noUnits, placesOf, spreadUnits } from './places.js'
import type { AmendmentChange, OpenAmendment, SecuredUnits } from './open-amendment.js'
import { taxContained } from './tax.js'

/** Units of an amendment that the order does not have yet, line by line. */
export const addedUnits = (
  order: Pick<Order, 'lines'>,
  { lines, newLines }: AmendmentChange,
): { readonly orderLineId: string; readonly sku: string; readonly quantity: number }[] => {
  const skuOf = new Map(order.lines.map(({ id, sku }) => [id, sku]))
  return [
    ...lines.map(({ orderLineId, added: quantity }) => ({ orderLineId, sku: skuOf.get(orderLineId) ?? '', quantity })),
    ...newLines.map(({ id: orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity })),
  ].filter(({ quantity }) => quantity > 0)
}

/** Units that an order has of a line and that are not cancelled. */
export const wantedUnits = ({ quantity, counters }: Pick<OrderLine, 'quantity' | 'counters'>): number => quantity - cancelledUnits(counters)

/** Whether somebody has a unit of the line in hand, or it has left: then the line stays as it is. */
export function isPicked(line: Pick<OrderLine, 'quantity' | 'counters'>): boolean {
  const { picked, packed, shipped, delivered } = placesOf(line)
  return picked + packed + shipped + delivered > 0
}

/** Whether anything of an order may be amended: lines of which nothing is picked, and new ones. */
export const canAmend = (
  order: Pick<Order, 'status' | 'amendment'> & { readonly lines: readonly Pick<OrderLine, 'quantity' | 'counters'>[] },
): boolean =>
  (order.status === 'PENDING' || order.status === 'ON_HOLD' || order.status === 'CONFIRMED') &&
  order.amendment === null &&
  order.lines.some((line) => cancellableUnits(line) > 0)

/** The order as it becomes. Units of an amended line that were cancelled meanwhile are not taken off again. */
export function amended(order: Order, change: AmendmentChange, secured: readonly SecuredUnits[] = []): Order {
  const changes = new Map(change.lines.map((line) => [line.orderLineId, line]))
  const kept = order.lines.map((line): OrderLine => {
    const { added = 0, removed = 0, unitPrice = line.unitPrice } = changes.get(line.id) ?? {}
    const gone = Math.min(removed, cancellableUnits(line))
    const priced = unitPrice === line.unitPrice ? line : withPrice(line, unitPrice)
    return added === 0 && gone === 0 ? priced : withUnits(withoutUnits(priced, gone), added)
  })
  const added = change.newLines.map((line): OrderLine => ({ ...line, counters: noUnits, promisedDeliveryDate: null }))
  const waiting = secured
    .filter(({ backordered }) => backordered > 0)
    .map(({ sku, backordered: quantity }): SkuQuantity => ({ sku, quantity }))
  const lines = promise(countUnits(spreadUnits([...kept, ...added]), 'backordered', waiting), secured)
  const next: Order = {
    ...{ ...order, lines },
    ...(change.shippingAddress ? { shippingAddress: change.shippingAddress, countryCode: change.shippingAddress.countryCode } : {}),
    ...(change.deliverBy === undefined ? {} : { deliverBy: change.deliverBy }),
    givesBack: order.givesBack || kept.some((line, index) => costsLess(line, order.lines[index])),
  }
  return repriced(order, next)
}

const costsLess = (line: OrderLine, was: OrderLine | undefined): boolean =>
  line.counters.removed !== was?.counters.removed || line.unitPrice < was.unitPrice

/** Another price of a unit; what was taken off it is taken off in proportion. */
const withPrice = (line: OrderLine, unitPrice: number): OrderLine => ({
  ...{ ...line, unitPrice, total: line.unitPrice === 0 ? line.total : Math.round((line.total * unitPrice) / line.unitPrice) },
})

/** Units that come to a line cost what one of it does, without what was taken off the others. */
const withUnits = (line: OrderLine, units: number): OrderLine => ({
  ...{ ...line, quantity: line.quantity + units, total: line.total + line.unitPrice * units },
})

/** What goes off a line is what its last units cost: every cent stays in one of the two. */
function withoutUnits(line: OrderLine, units: number): OrderLine {
  const quantity = line.quantity - units
  const total = amountOfUnits(line, quantity)
  const { removed, removedTotal } = line.counters
  return {
    ...line,
    quantity,
    total,
    counters: { ...line.counters, removed: removed + units, removedTotal: removedTotal + line.total - total },
  }
}

/** Units that were taken off a line and had left before are a part of it again, for what they cost. */
export function takenBack(line: OrderLine, units: number): OrderLine {
  const { removed, removalRefused, removedTotal } = line.counters
  const cost = amountOfUnits({ quantity: removed - removalRefused, total: removedTotal }, units)
  const counters = { ...line.counters, removalRefused: removalRefused + units, removedTotal: removedTotal - cost }
  return { ...line, quantity: line.quantity + units, total: line.total + cost, counters }
}

/** A line is promised for when the last of its units comes. */
function promise(lines: readonly OrderLine[], secured: readonly SecuredUnits[]): OrderLine[] {
  const dates = new Map(secured.map(({ sku, promisedDeliveryDate }) => [sku, promisedDeliveryDate]))
  return lines.map((line) => {
    const date = dates.get(line.sku)
    const isLater = date != null && (line.promisedDeliveryDate === null || date > line.promisedDeliveryDate)
    return isLater ? { ...line, promisedDeliveryDate: date } : line
  })
}

/** An order after its lines have changed: its totals differ as those of its lines do. Shipping stays what was agreed. */
export function repriced(before: Order, after: Order): Order {
  const by = (amountOf: (line: OrderLine) => number): number => sum(after.lines.map(amountOf)) - sum(before.lines.map(amountOf))
  const gross = by(({ unitPrice, quantity }) => unitPrice * quantity)
  const net = by(({ total }) => total)
  return {
    ...after,
    subtotal: before.subtotal + gross,
    discountTotal: before.discountTotal + gross - net,
    taxTotal: before.taxTotal + by(({ total, taxBps }) => taxContained(total, taxBps)),
    total: before.total + net,
  }
}

/** What stands in the timeline of an order before and after a change: what differs, in minor units where it is money. */
export function difference(before: Order, after: Order): { readonly before: Shown; readonly after: Shown } {
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const isPriced = after.lines.some((line) => was.get(line.id)?.unitPrice !== line.unitPrice && was.has(line.id))
  const changed = after.lines.filter(
    (line) => was.get(line.id)?.quantity !== line.quantity || was.get(line.id)?.unitPrice !== line.unitPrice,
  )
  const shown = (order: Order, lines: readonly OrderLine[]): Shown => ({
    lines: lines.map((line) => ({ orderLineId: line.id, sku: line.sku, quantity: wantedUnits(line), total: line.total, ...(isPriced ? { unitPrice: line.unitPrice } : {}) })), // prettier-ignore
    total: order.total,
    ...(before.shippingAddress === after.shippingAddress ? {} : { shippingAddress: { ...order.shippingAddress } }),
    ...(before.deliverBy === after.deliverBy ? {} : { deliverBy: order.deliverBy }),
  })
  return { before: shown(before, changed.flatMap(({ id }) => was.get(id) ?? [])), after: shown(after, changed) } // prettier-ignore
}
type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Shown = Record<string, Json>

export type RefusalCode = 'OUT_OF_STOCK' | 'PAYMENT_DECLINED' | 'ORDER_ENDED'

/** An amendment that does not come: the order is as it was. */
export const refusal = (order: Order, { id, change, reason }: OpenAmendment, code: RefusalCode, why: string) => ({
  type: 'AMENDMENT_REFUSED',
  message: `Not amended: ${why}`,
  actor: 'system',
  data: { amendmentId: id, code, reason, why },
  event: { kind: 'amendmentRefused' as const, amendmentId: id, code, lines: addedUnits(order, change) },
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
