import { cheapestBetween } from '@kade/rates'
import type { PackedBox } from '@kade/packing'
import { isId, type Database, type Viewer } from '@kade/service-kit'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import { moveTo, type Units } from '../fulfillment-order/fulfillment-order.js'
import type { FulfillmentOrderRow } from '../fulfillment-order/fulfillment-order.table.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { nextPackageSerials } from '../fulfillment-order/fulfillment-order.store.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { readToBePacked, type ToBePacked } from '../reference/reference.store.js'
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
): Promise<FulfillmentOrderRow> {
  const { row } = await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, async (order, deciding, tx) => {
    moveTo(order, 'PACKED') // refused before anything is looked up
    const known = await readToBePacked(tx, skusOf(order.lines), order, given ? withoutCode(given) : ONE_BOX)
    const { measures, serials } = known
    if (given) {
      checkPackages(order, given)
      checkFit(given, measures)
      await checkCodes(tx, given)
    }
    const packed = packages(order, given, measures, given ? noPrice : priceFor(carriers, known))
    checkPacked(packed)
    const more = await nextPackageSerials(tx, Math.max(0, withoutCode(packed) - serials.length))
    return pack(order, packed, [...serials, ...more], deciding)
  })
  return row
}

/** Most orders leave in one box: its serial comes along with what is read to pack it. */
const ONE_BOX = 1
const withoutCode = (boxes: readonly { readonly sscc?: string | null }[]): number => boxes.filter(({ sscc }) => sscc == null).length

const skusOf = (lines: readonly Units[]): string[] => lines.map(({ sku }) => sku)

/** How it would be packed if it were packed now; null when it is not there, or not picked. */
export async function previewPackages(database: Database, carriers: readonly CarrierProvider[], id: string): Promise<PackedBox[] | null> {
  const [row] = isId(id) ? await fulfillmentOrdersById(database, [id]) : []
  if (row?.status !== 'PICKED') return null
  const [lines = []] = await listsOf(database, 'lines', [id])
  const known = await readToBePacked(database, skusOf(lines), row)
  return packages({ ...row, lines }, null, known.measures, priceFor(carriers, known))
}

/** What the cheapest service asks to bring a parcel where the order goes. Where that is not known here yet, boxes cost what they take of room. */
function priceFor(carriers: readonly CarrierProvider[], { from, to }: ToBePacked) {
  if (from === null || to === null) return noPrice
  const cards = carriers.flatMap(({ card }) => card ?? [])
  const ofOneCurrency = cards.filter(({ currency }) => currency === cards[0]?.currency)
  return cheapestBetween(ofOneCurrency, from, to)
}
const noPrice = () => 0
