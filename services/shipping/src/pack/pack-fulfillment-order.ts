import { cheapestBetween } from '@kade/rates'
import type { PackedBox } from '@kade/packing'
import { isId, type Database, type Queryable, type Viewer } from '@kade/service-kit'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import { moveTo, type FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { nextPackageSerials } from '../fulfillment-order/fulfillment-order.store.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById, readLocationRef, readMeasures } from '../reference/reference.store.js'
import { checkCodes } from './check-codes.js'
import { checkFit } from './check-fit.js'
import { checkPackages, checkPacked } from './check-packages.js'
import { pack, packages, type GivenPackage } from './pack.js'

/** In the packages given, or in the cheapest boxes that hold it. @throws UserErrors */
export async function packFulfillmentOrder(
  database: Database,
  carriers: readonly CarrierProvider[],
  viewer: Viewer,
  fulfillmentOrderId: string,
  given: readonly GivenPackage[] | null,
): Promise<void> {
  await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, async (order, deciding, tx) => {
    moveTo(order, 'PACKED') // refused before anything is looked up
    const measures = await readMeasures(
      tx,
      order.lines.map(({ sku }) => sku),
    )
    if (given) {
      checkPackages(order, given)
      checkFit(given, measures)
      await checkCodes(tx, given)
    }
    const packed = packages(order, given, measures, given ? noPrice : await priceFor(tx, carriers, order))
    checkPacked(packed)
    return pack(order, packed, await nextPackageSerials(tx, packed.filter((box) => box.sscc === undefined).length), deciding)
  })
}

/** How it would be packed if it were packed now; null when it is not there, or not picked. */
export async function previewPackages(database: Database, carriers: readonly CarrierProvider[], id: string): Promise<PackedBox[] | null> {
  const [row] = isId(id) ? await fulfillmentOrdersById(database, [id]) : []
  if (row?.status !== 'PICKED') return null
  const [lines = []] = await listsOf(database, 'lines', [id])
  const order = { ...row, lines }
  const measures = await readMeasures(
    database,
    lines.map(({ sku }) => sku),
  )
  return packages(order, null, measures, await priceFor(database, carriers, order))
}

/** What the cheapest service asks to bring a parcel where the order goes. Where that is not known here yet, boxes cost what they take of room. */
async function priceFor(db: Queryable, carriers: readonly CarrierProvider[], { orderId, locationId }: FulfillmentOrder) {
  const [owner] = await orderRefsById(db, [orderId])
  const location = await readLocationRef(db, locationId)
  if (!owner || !location) return noPrice
  const cards = carriers.flatMap(({ card }) => card ?? [])
  const ofOneCurrency = cards.filter(({ currency }) => currency === cards[0]?.currency)
  return cheapestBetween(ofOneCurrency, location.address.countryCode, owner.address.countryCode)
}
const noPrice = () => 0
