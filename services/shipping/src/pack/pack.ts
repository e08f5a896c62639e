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
  /** Of a label that it bears already. */
  readonly sscc?: string | null
  /** As the packer laid it, in the order in which it was put in. */
  readonly blocks?: readonly Block[] | null
}

/** A package, and the code that it has already. */
type LabelledBox = PackedBox & { readonly sscc?: string }

/** What was picked in the packages given, or in the cheapest boxes that hold it: by what a carrier asks for each. */
export function packages(
  order: FulfillmentOrder,
  given: readonly GivenPackage[] | null,
  measures: ReadonlyMap<string, Measures>,
  priceOf: PriceOf,
): LabelledBox[] {
  const goods = ({ sku, quantity }: Units): Goods => goodsOf(sku, quantity, measures.get(sku))
  if (!given) return cartonize(unitsOf(order).map(goods), BOXES, priceOf)
  return given.map(({ box, lines, weightGrams, blocks, sscc: own }) => {
    const packed = packInto(box, lines.map(goods), BOXES)
    const label = own == null ? {} : { sscc: own }
    return { ...packed, grams: weightGrams ?? packed.grams, blocks: blocks ?? packed.blocks, ...label } // a scale knows more than the catalogue
  })
}

/** Each package without a code gets the next serial. @throws IllegalTransition */
export function pack(order: FulfillmentOrder, packed: readonly LabelledBox[], serials: readonly number[], deciding: Deciding): Decision {
  const data = { ...factsOf(order, deciding), lines: unitsOf(order), packages: packed.length }
  const unlabelled = packed.filter((box) => box.sscc === undefined)
  if (serials.length < unlabelled.length) throw new Error(`${unlabelled.length} packages need as many serials, not ${serials.length}`)
  const next = serials.values()
  const withCode = packed.map((box) => ({ id: deciding.newId(), ...box, sscc: box.sscc ?? sscc(next.next().value ?? 0) }))
  return {
    ...NOTHING,
    fulfillmentOrders: [moveTo(order, 'PACKED')],
    packed: [{ fulfillmentOrderId: order.id, packages: withCode }],
    events: [fulfillmentPacked.draft(order.orderId, data)],
  }
}
