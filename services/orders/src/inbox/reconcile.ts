import type { Applied } from '../channel/channel-order.table.js'
import type { ToldOrder, Wanted } from '../channel/told.js'
import { isPicked, wantedUnits } from '../order/amendment.js'
import { cancellableUnits, valueToSecure, type Order } from '../order/order.js'
import { cancelledUnits } from '../order/places.js'
import { refundable } from '../order/secure.js'

/** Units of our lines to be given up; null: all that have not left. */
export interface CancelStep {
  readonly reason: string
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}
/** Units that lines of ours are to have, more than they do. */
export interface AmendStep {
  readonly reason: string
  readonly setQuantities: readonly { readonly orderLineId: string; readonly quantity: number }[]
  /** Null: as it is. */
  readonly shippingAddress: Order['shippingAddress'] | null
}
export interface Reconciled {
  readonly cancel: CancelStep | null
  readonly amend: AmendStep | null
  /** An amendment is being secured: it is looked at again. */
  readonly isPending: boolean
  /** What a person has to do, as long as ours is not as it is told. */
  readonly problems: readonly string[]
  /** What a person has to know, once. */
  readonly notices: readonly string[]
  readonly applied: Applied
}

/** Nothing of a new order is applied: it was placed with all units that were ordered at first. */
export const appliedAtFirst = ({ lines }: ToldOrder, positions: Applied['positions']): Applied => ({
  units: Object.fromEntries(lines.map(({ id, quantity }) => [id, quantity])),
  positions,
  isCancelled: false,
})

/**
 * What makes our order like the shop's. Only what the shop changed since the last time counts: units that staff gave up here, of which the shop has
 * not heard, are not taken for units that it wants anew.
 */
export function reconcile(order: Order, applied: Applied, wanted: Wanted): Reconciled {
  const cancelledAll = wanted.isCancelled && !applied.isCancelled
  if (cancelledAll) return cancelAll(order, applied, wanted)
  const [problems, notices]: [string[], string[]] = [[], []]
  const lines: { orderLineId: string; quantity: number }[] = []
  const units: Record<string, number> = { ...applied.units }
  const asked: Record<string, number> = { ...applied.asked }
  const more: { orderLineId: string; quantity: number }[] = []
  let isPending = false
  for (const [id, want] of Object.entries(wantedOfLines(applied, wanted))) {
    if (want === (applied.units[id] ?? 0)) continue
    const ours = (applied.positions[id] ?? []).flatMap((position) => order.lines[position - 1] ?? [])
    const sku = (wanted.order.lines.find((line) => line.id === id) ?? ours[0])?.sku ?? id
    const live = ours.reduce((sum, { quantity, counters }) => sum + quantity - cancelledUnits(counters), 0)
    if (live < want) {
      const line = ours.find((each) => !isPicked(each) && each.quantity > cancelledUnits(each.counters))
      if (order.amendment) isPending = true
      else if (line && isOpen(order) && asked[id] !== want) {
        more.push({ orderLineId: line.id, quantity: wantedUnits(line) + want - live })
        asked[id] = want
      } else problems.push(`The shop wants ${want - live} more of ${sku}`)
      continue // stays to be done, until ours has them
    }
    delete asked[id]
    units[id] = want
    let left = live - want
    // The last ones first: what was added last is given up first.
    for (const line of [...ours].reverse()) {
      const quantity = Math.min(left, cancellableUnits(line))
      if (quantity > 0) lines.push({ orderLineId: line.id, quantity })
      left -= quantity
    }
    // What the shop sent by itself, and we too, went twice; what it tells of our parcels is no news.
    left -= wanted.sent[id] ?? 0
    if (left > 0) notices.push(`The shop took ${left} of ${sku} off after they had left: they come back, or are lost`)
  }
  if (wanted.isDeleted && order.lines.some((line) => cancellableUnits(line) > 0) && isOpen(order))
    problems.push('The shop deleted the order: cancel it here, if it is not to be sent')
  const isSent = Object.values(wanted.sent).some((count) => count > 0)
  const cancel =
    lines.length > 0 && isOpen(order) ? { reason: isSent ? 'the shop sent them by itself' : 'the shop took units off', lines } : null
  const amend = more.length > 0 ? { reason: 'the shop added units', setQuantities: more, shippingAddress: null } : null
  const now: Applied = {
    ...applied,
    units,
    isCancelled: wanted.isCancelled,
    ...(Object.keys(asked).length > 0 || applied.asked ? { asked } : {}),
  }
  return { cancel, amend, isPending: isPending || amend !== null, problems, notices, applied: now }
}

/** Units that are wanted of each line; of one that was there before and is told no more, as a shop may delete lines: none. */
const wantedOfLines = ({ units }: Applied, { order, units: wanted }: Wanted): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(Object.keys(units).map((id) => [id, 0])),
  ...Object.fromEntries(order.lines.map(({ id }) => [id, wanted[id] ?? 0])),
})

function cancelAll(order: Order, applied: Applied, wanted: Wanted): Reconciled {
  const { cancelReason } = wanted
  const left = order.lines.reduce((sum, line) => sum + line.quantity - cancelledUnits(line.counters) - cancellableUnits(line), 0)
  const canCancel = isOpen(order) && order.lines.some((line) => cancellableUnits(line) > 0)
  return {
    cancel: canCancel ? { reason: cancelReason ? `the shop cancelled it (${cancelReason})` : 'the shop cancelled it', lines: null } : null,
    amend: null,
    isPending: false,
    problems: [],
    notices: left > 0 ? [`The shop cancelled the order after ${left} units had left: they come back, or are lost`] : [],
    applied: { ...applied, units: wantedOfLines(applied, wanted), isCancelled: true },
  }
}

const isOpen = ({ status }: Order): boolean => status === 'PENDING' || status === 'ON_HOLD' || status === 'CONFIRMED'

/**
 * What the shop gave back beyond the units that are cancelled: `now` can be booked, `isMore` what was not taken yet. Money for cancelled units was not
 * taken, or is given back with them.
 */
export function refundOf(order: Order, { refunded }: Pick<Wanted, 'refunded'>): { readonly now: number; readonly isMore: boolean } {
  if (refunded === 0) return { now: 0, isMore: false }
  const { refundRequested, unsent } = order.payment
  const due = valueToSecure(order) - (refundRequested - unsent) - (order.total - refunded)
  const now = Math.max(0, Math.min(due, refundable(order)))
  return { now, isMore: due > now }
}

/** Whether a new order costs what it costs in the shop. Shops round their taxes line by line: so many minor units are none. */
export function differenceOf(
  { total, currency, lines }: Pick<Order, 'total' | 'currency' | 'lines'>,
  { order, refunded }: Wanted,
): string[] {
  const isAsPlaced = refunded === 0 && order.lines.every(({ quantity, current }) => quantity === current)
  return isAsPlaced && Math.abs(total - order.total) > lines.length
    ? [`It costs ${total} here and ${order.total} in the shop, in minor units of ${currency}`]
    : []
}
