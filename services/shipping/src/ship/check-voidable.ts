import { UserErrors } from '@kade/service-kit'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import type { ShipmentRow } from '../shipment/shipment.table.js'

export type NotVoidable = 'ALREADY_VOID' | 'MANIFEST_CLOSED' | 'HANDED_OVER' | 'ON_ITS_WAY' | 'NO_LABEL' | 'REFUSED'

/** The label that may be given up. @throws UserErrors ILLEGAL_TRANSITION with the fault for one that may not. */
export function checkVoidable(
  { labelVoidedAt, handedOverAt }: Pick<FulfillmentOrder, 'labelVoidedAt' | 'handedOverAt'>,
  { status }: Pick<ShipmentRow, 'status'>,
  label: LabelPurchaseRow | null,
): LabelPurchaseRow {
  if (labelVoidedAt !== null) throw notVoidable('ALREADY_VOID', 'Its label is void already: ship it by another one')
  if (label !== null && label.manifestId !== null)
    throw notVoidable('MANIFEST_CLOSED', 'It is on a manifest that is closed: the carrier has its label')
  if (handedOverAt !== null) throw notVoidable('HANDED_OVER', 'The carrier’s driver has the parcel: its label is used')
  if (status !== 'PRE_TRANSIT') throw notVoidable('ON_ITS_WAY', `The parcel is ${status}: its label is used`)
  if (label === null) throw notVoidable('NO_LABEL', 'Nobody knows any more how its label was bought')
  return label
}

export const notVoidable = (fault: NotVoidable, message: string): UserErrors =>
  UserErrors.of('ILLEGAL_TRANSITION', message, 'input', 'shipmentId').with({ fault })
