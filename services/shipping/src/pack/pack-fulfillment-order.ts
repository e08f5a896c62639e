import type { Database, Viewer } from '@kade/service-kit'
import { changeFulfillmentOrder } from '../fulfillment-order/change-fulfillment-order.js'
import { moveTo } from '../fulfillment-order/fulfillment-order.js'
import { nextPackageSerials } from '../fulfillment-order/fulfillment-order.store.js'
import { readMeasures } from '../reference/reference.store.js'
import { checkPackages, checkPacked } from './check-packages.js'
import { pack, packages, type GivenPackage } from './pack.js'

/** In the packages given, or in the smallest boxes that hold it. @throws UserErrors */
export async function packFulfillmentOrder(
  database: Database,
  viewer: Viewer,
  fulfillmentOrderId: string,
  given: readonly GivenPackage[] | null,
): Promise<void> {
  await changeFulfillmentOrder(database, viewer, fulfillmentOrderId, async (order, deciding, tx) => {
    moveTo(order, 'PACKED') // refused before anything is looked up
    if (given) checkPackages(order, given)
    const measures = await readMeasures(
      tx,
      order.lines.map(({ sku }) => sku),
    )
    const packed = packages(order, given, measures)
    checkPacked(packed)
    return pack(order, packed, await nextPackageSerials(tx, packed.length), deciding)
  })
}
