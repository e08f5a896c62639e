import { printable, Unprintable } from '@kade/documents'
import type { Address } from '@kade/events'
import { UserErrors } from '@kade/service-kit'
import type { Consignment } from '../carrier/carrier-provider.js'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { PackageRow } from '../fulfillment-order/fulfillment-order.table.js'
import type { Owner } from '../shipment/tracked.js'
import { consignmentOf } from './check-offers.js'
import type { KnownConsignment } from './consignment.reads.js'

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

/** What is to be carried, and where. @throws UserErrors, AddressSealed */
export async function checkConsignment(
  { owner, location, packages }: KnownConsignment,
  { orderId, status }: Pick<FulfillmentOrder, 'orderId' | 'status'>,
  now: Date,
): Promise<ToBeCarried> {
  if (owner?.sealed) throw new AddressSealed(orderId, status)
  if (!owner || !location) throw addressUnknown(status)
  const { address: from } = location
  await checkPrintable([owner.address, from])
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
