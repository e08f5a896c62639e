import { fulfillmentPacked } from '@kade/events'
import { cartonize, USUAL_GRAMS, USUAL_SIDES, weigh, type Item, type PackedBox, type Sides } from '@kade/rates'
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
}

/** What was picked in the packages given, or in the smallest boxes that hold it. */
export function packages(
  order: FulfillmentOrder,
  given: readonly GivenPackage[] | null,
  measures: ReadonlyMap<string, Measures>,
): PackedBox[] {
  const item = (sku: string, quantity: number): Item => {
    const { grams, sides } = measures.get(sku) ?? { grams: null, sides: null }
    return { sku, quantity, grams: grams ?? USUAL_GRAMS, sides: longestFirst(sides ?? USUAL_SIDES) }
  }
  return given
    ? given.map((each) => asGiven(each, item))
    : cartonize(
        order.lines.map(({ sku, picked }) => item(sku, picked)),
        BOXES,
      )
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

/** What a scale shows counts more than what the catalogue knows. */
function asGiven({ box, lines, weightGrams }: GivenPackage, item: (sku: string, quantity: number) => Item): PackedBox {
  const reckoned = weigh(
    box,
    lines.map(({ sku, quantity }) => item(sku, quantity)),
    BOXES,
  )
  return weightGrams == null ? reckoned : { ...reckoned, grams: weightGrams }
}

const longestFirst = ([a, b, c]: Sides): Sides => {
  const [long = a, middle = b, short = c] = [a, b, c].sort((x, y) => y - x)
  return [long, middle, short]
}
