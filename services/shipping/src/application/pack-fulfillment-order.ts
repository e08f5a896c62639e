import { fulfillmentPacked } from '@kade/events'
import { appendToOutbox, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { cartonize, USUAL_GRAMS, USUAL_SIDES, weigh, type Item, type PackedBox, type Sides } from '../domain/cartonize.js'
import { moveTo } from '../domain/fulfillment-order.js'
import { saveFulfillmentOrders, savePackages } from '../persistence/fulfillment-store.js'
import { readVariantRefs } from '../persistence/references.js'
import { checkPackages, HEAVIEST_GRAMS, MOST_PACKAGES, type GivenPackage } from './check-packages.js'
import { onLocked, told, unitsOf } from './locked.js'

/** In the packages given, or in the smallest boxes that hold it. @throws UserErrors */
export async function packFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  fulfillmentOrderId: string,
  packages: readonly GivenPackage[] | null,
): Promise<void> {
  await onLocked(database, fulfillmentOrderId, async (tx, order) => {
    const after = moveTo(order, 'PACKED')
    if (packages) checkPackages(order, packages)
    const skus = order.lines.map(({ sku }) => sku)
    const variants = await readVariantRefs(tx, skus)
    const item = (sku: string, quantity: number): Item => {
      const { grams, sides } = variants.get(sku) ?? { grams: null, sides: null }
      return { sku, quantity, grams: grams ?? USUAL_GRAMS, sides: longestFirst(sides ?? USUAL_SIDES) }
    }
    const packed = packages
      ? packages.map((given) => asGiven(given, item))
      : cartonize(order.lines.map(({ sku, picked }) => item(sku, picked)))
    checkPacked(packed)
    await saveFulfillmentOrders(tx, [after])
    await savePackages(tx, order.id, packed)
    await appendToOutbox(tx, [
      fulfillmentPacked.draft(order.orderId, { ...told(order, viewer), lines: unitsOf(order), packages: packed.length }),
    ])
  })
}

/** What a scale shows counts more than what the catalogue knows. */
function asGiven({ box, lines, weightGrams }: GivenPackage, item: (sku: string, quantity: number) => Item): PackedBox {
  const reckoned = weigh(
    box,
    lines.map(({ sku, quantity }) => item(sku, quantity)),
  )
  return weightGrams == null ? reckoned : { ...reckoned, grams: weightGrams }
}

function checkPacked(packed: readonly PackedBox[]): void {
  if (packed.length > MOST_PACKAGES)
    throw UserErrors.of(
      'TOO_MANY',
      `It would be ${packed.length} packages, and ${MOST_PACKAGES} are the most: name them, with several units in each`,
      'input',
      'packages',
    ).with({ most: MOST_PACKAGES })
  const tooHeavy = packed.findIndex(({ grams }) => grams > HEAVIEST_GRAMS)
  if (tooHeavy >= 0)
    throw UserErrors.of(
      'OUT_OF_RANGE',
      `A package of ${packed[tooHeavy]?.grams} g is more than a lorry takes (${HEAVIEST_GRAMS} g): divide it`,
      'input',
      'packages',
      String(tooHeavy),
    ).with({ most: HEAVIEST_GRAMS })
}

const longestFirst = ([a, b, c]: Sides): Sides => {
  const [long = a, middle = b, short = c] = [a, b, c].sort((x, y) => y - x)
  return [long, middle, short]
}
