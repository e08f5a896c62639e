import { fulfillmentRegrouped } from '@kade/events'
import { checkAllowed } from '../fulfillment-order/allowed-actions.js'
import { NOTHING, UNTOUCHED, type Deciding, type Decision, type NewFulfillmentOrder } from '../fulfillment-order/decision.js'
import { moveTo, unitsOf, type FulfillmentOrder, type Units, type UnitsInBin } from '../fulfillment-order/fulfillment-order.js'
import type { NewLine } from '../fulfillment-order/fulfillment-order.table.js'

/** Where units of a line lie, as they were allocated. */
export type Lying = Pick<NewLine, 'sku' | 'bin' | 'position' | 'bins'>

/** What is to be known of a fulfillment order that is regrouped. */
export interface Grouped {
  readonly order: FulfillmentOrder
  readonly sourcing: string
  readonly lying: readonly Lying[]
}

/** Some of its units become a fulfillment order of their own, under an allocation of their own. @throws IllegalTransition */
export function split({ order, sourcing, lying }: Grouped, units: readonly Units[], madeByKey: string, deciding: Deciding): Decision {
  checkAllowed(order, 'SPLIT', deciding.now)
  const taken = new Map(units.map(({ sku, quantity }) => [sku, quantity]))
  const kept = order.lines.flatMap((line) => {
    const quantity = line.quantity - (taken.get(line.sku) ?? 0)
    const bins = lying.find(({ sku }) => sku === line.sku)?.bins ?? []
    return quantity > 0 ? [{ ...line, quantity, bins: without(bins, taken.get(line.sku) ?? 0) }] : []
  })
  const lines = units.map(({ sku, quantity }): NewLine => {
    const { bins = [], position = 0, bin = null } = lying.find((each) => each.sku === sku) ?? {}
    return { id: deciding.newId(), sku, quantity, position, bin, bins: first(bins, quantity) }
  })
  const made = madeOf(order, { sourcing, lines, madeByKey }, deciding)
  return {
    ...NOTHING,
    fulfillmentOrders: [{ ...order, lines: kept }],
    opened: [made],
    events: [regrouped(order, [{ from: order.allocationId, to: made.allocationId, lines: units }], deciding)],
  }
}

/** Several of one order at one location become one, which keeps the earliest promise. @throws IllegalTransition */
export function merge(grouped: readonly Grouped[], madeByKey: string, deciding: Deciding): Decision {
  for (const { order } of grouped) checkAllowed(order, 'MERGE', deciding.now)
  const [earliest, ...others] = [...grouped].sort((a, b) => a.order.shipBy.getTime() - b.order.shipBy.getTime())
  if (!earliest) throw new Error('What is merged is there')
  const sums = new Map<string, NewLine>()
  for (const { order, lying } of [earliest, ...others])
    for (const { sku, quantity } of order.lines) {
      const known = sums.get(sku)
      const { bins = [], bin = null, position = 0 } = lying.find((each) => each.sku === sku) ?? {}
      sums.set(sku, {
        ...{ id: known?.id ?? deciding.newId(), sku, quantity: (known?.quantity ?? 0) + quantity },
        ...{ bin: known?.bin ?? bin, position: known?.position ?? position, bins: together(known?.bins ?? [], bins) },
      })
    }
  const { order, sourcing } = earliest
  const promises = grouped.flatMap((each) => each.order.promisedDeliveryDate ?? []).sort()
  const keeping = { ...order, promisedDeliveryDate: promises[0] ?? null }
  const made = madeOf(keeping, { sourcing, lines: [...sums.values()], madeByKey }, deciding)
  const moves = grouped.map((each) => ({ from: each.order.allocationId, to: made.allocationId, lines: unitsOf(each.order) }))
  return {
    ...NOTHING,
    fulfillmentOrders: grouped.map((each) => ({ ...moveTo(each.order, 'CANCELLED'), lines: [] })),
    opened: [made],
    events: [
      regrouped(
        order,
        moves,
        deciding,
        grouped.map((each) => each.order.id),
      ),
    ],
  }
}

const regrouped = (
  { orderId, locationId }: FulfillmentOrder,
  moves: readonly { readonly from: string; readonly to: string; readonly lines: readonly Units[] }[],
  { now, actor }: Deciding,
  ended?: string[],
) =>
  fulfillmentRegrouped.draft(orderId, {
    ...{ orderId, locationId, at: now.toISOString(), actor, ...(ended && { ended }) },
    lines: moves.flatMap(({ lines }) => lines.map(({ sku, quantity }) => ({ sku, quantity }))),
    moves: moves.map(({ from, to, lines }) => ({ from, to, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) })),
  })

function madeOf(
  { orderId, locationId, promisedDeliveryDate, shipBy, scheduledFor }: FulfillmentOrder,
  own: Pick<NewFulfillmentOrder, 'sourcing' | 'lines' | 'madeByKey'>,
  { newId }: Deciding,
): NewFulfillmentOrder {
  const status = 'OPEN'
  return {
    ...{ id: newId(), allocationId: newId(), orderId, locationId, promisedDeliveryDate, shipBy, status, missing: [] },
    ...{ ...UNTOUCHED, scheduledFor, ...own },
  }
}

/** So many units of those that lie in bins, along the path. */
function first(bins: readonly UnitsInBin[], units: number): UnitsInBin[] {
  let left = units
  return bins.flatMap(({ bin, quantity }) => {
    const taken = Math.min(quantity, left)
    left -= taken
    return taken > 0 ? [{ bin, quantity: taken }] : []
  })
}

/** The others. */
function without(bins: readonly UnitsInBin[], units: number): UnitsInBin[] {
  const taken = new Map(first(bins, units).map(({ bin, quantity }) => [bin, quantity]))
  return bins.map(({ bin, quantity }) => ({ bin, quantity: quantity - (taken.get(bin) ?? 0) })).filter(({ quantity }) => quantity > 0)
}

function together(some: readonly UnitsInBin[], more: readonly UnitsInBin[]): UnitsInBin[] {
  const sums = new Map<string, number>()
  for (const { bin, quantity } of [...some, ...more]) sums.set(bin, (sums.get(bin) ?? 0) + quantity)
  return [...sums].map(([bin, quantity]) => ({ bin, quantity }))
}
