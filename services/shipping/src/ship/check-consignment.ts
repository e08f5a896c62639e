import { printable, Unprintable } from '@kade/documents'
import type { Address } from '@kade/events'
import { UserErrors, type Queryable } from '@kade/service-kit'
import type { Consignment } from '../carrier/carrier-provider.js'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { PackageRow } from '../fulfillment-order/fulfillment-order.table.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { locationRefsById, orderRefsById } from '../reference/reference.store.js'
import type { Owner } from '../shipment/tracked.js'
import { consignmentOf } from './check-offers.js'

export interface ToBeCarried {
  readonly owner: Owner
  readonly consignment: Consignment
  readonly packages: readonly PackageRow[]
}

/** The address came sealed, and its key is not here yet. */
export class AddressSealed extends Error {
  override readonly name = 'AddressSealed'
  constructor(
    readonly orderId: string,
    readonly status: string,
  ) {
    super('The address of this order is not opened yet')
  }
}

export const addressUnknown = (status: string): UserErrors =>
  UserErrors.of(
    'ILLEGAL_TRANSITION',
    'The address of this order is not known here yet: try again in a moment',
    'input',
    'fulfillmentOrderId',
  ).with({ status })

type Packed = Pick<FulfillmentOrder, 'id' | 'orderId' | 'locationId' | 'status'>

/** What is to be carried, and where. @throws UserErrors, AddressSealed */
export async function checkConsignment(db: Queryable, { id, orderId, locationId, status }: Packed, now: Date): Promise<ToBeCarried> {
  const [owner] = await orderRefsById(db, [orderId])
  const [location] = await locationRefsById(db, [locationId])
  if (owner?.sealed) throw new AddressSealed(orderId, status)
  if (!owner || !location) throw addressUnknown(status)
  const { address: from } = location
  await checkPrintable([owner.address, from])
  const [packages = []] = await listsOf(db, 'packages', [id])
  return { owner, packages, consignment: consignmentOf(packages, from, owner.address, now) }
}

/** A parcel whose label cannot be read is not delivered: it does not leave. */
async function checkPrintable(addresses: readonly Address[]): Promise<void> {
  try {
    await printable(addresses.flatMap((address) => Object.values(address).filter((text) => text != null)))
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error
    throw UserErrors.of('INVALID', `The label cannot be printed: ${error.message}`, 'input', 'fulfillmentOrderId').with({
      fault: 'UNPRINTABLE',
    })
  }
}
