import { fulfillmentPacked } from '@kade/events'
import { cartonize, goodsOf, packInto, type Block, type Goods, type PackedBox, type PriceOf } from '@kade/packing'
import { BOXES } from '../carrier/boxes.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { factsOf, moveTo, unitsOf, type FulfillmentOrder, type Units } from '../fulfillment-order/fulfillment-order.js'
import { sscc } from '../fulfillment-order/gs1.js'
import type { Measures } from '../reference/measures.js'

export interface GivenPackage {
  readonly box: string
  readonly lines: readonly Units[]
  /** On the scale. */
  readonly weightGrams?: number | null
  /** As the packer laid it, in the order in which it was put in. */
  readonly blocks?: readonly Block[] | null
}

/** What was picked in the packages given, or in the cheapest boxes that hold it: by what a carrier asks for each. */
export function packages(
  order: FulfillmentOrder,
  given: readonly GivenPackage[] | null,
  measures: ReadonlyMap<string, Measures>,
  priceOf: PriceOf,
): PackedBox[] {
  const goods = ({ sku, quantity }: Units): Goods => goodsOf(sku, quantity, measures.get(sku))
  if (!given) return cartonize(unitsOf(order).map(goods), BOXES, priceOf)
  return given.map(({ box, lines, weightGrams, blocks }) => {
    const packed = packInto(box, lines.map(goods), BOXES)
    return { ...packed, grams: weightGrams ?? packed.grams, blocks: blocks ?? packed.blocks } // a scale knows more than the catalogue
  })
}

/** Each package gets the serial in its place. @throws IllegalTransition */
export function pack(order: FulfillmentOrder, packed: readonly PackedBox[], serials: readonly number[], deciding: Deciding): Decision {
  const data = { ...factsOf(order, deciding), lines: unitsOf(order), packages: packed.length }
  const withCode = packed.map((box, index) => {
    const serial = serials[index]
    if (serial === undefined) throw new Error(`${packed.length} packages need as many serials, not ${serials.length}`)
    return { id: deciding.newId(), sscc: sscc(serial), ...box }
  })
  return {
    ...NOTHING,
    fulfillmentOrders: [moveTo(order, 'PACKED')],
    packed: [{ fulfillmentOrderId: order.id, packages: withCode }],
    events: [fulfillmentPacked.draft(order.orderId, data)],
  }
}
