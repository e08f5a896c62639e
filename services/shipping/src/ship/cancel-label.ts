import { isId, line, UserErrors, userErrorsOf, type Viewer } from '@kade/service-kit'
import { z } from 'zod'
import { carrierOf, voided, voiding } from '../carrier/label-purchase.js'
import { lockLiveLabel } from '../carrier/label-purchase.store.js'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { NOTHING } from '../fulfillment-order/decision.js'
import { lockFulfillmentOrders } from '../fulfillment-order/fulfillment-order.store.js'
import { shipmentsById } from '../shipment/shipment.reads.js'
import { lockShipmentOf } from '../shipment/shipment.store.js'
import { carrierUnavailable } from './check-offers.js'
import { settleLabel, type LabelDesks } from './reconcile-label.js'
import { checkVoidable, notVoidable } from './check-voidable.js'

export interface VoidLabel {
  readonly shipmentId: string
  readonly reason: string
}
const shape = z.object({ reason: line(200) })

/** The label is given up before its parcel leaves, and its price asked back: the fulfillment order is shipped once more, by another one. @throws UserErrors */
export async function voidLabel(desks: LabelDesks & { readonly viewer: Viewer }, { shipmentId, reason: given }: VoidLabel): Promise<void> {
  const read = shape.safeParse({ reason: given })
  if (!read.success) throw new UserErrors(userErrorsOf(read.error, 'input'))
  const label = await giveUp(desks, shipmentId, read.data.reason)
  if (label.state !== 'VOIDING') return
  const { state, failure } = await settleLabel(desks, label, { isAgain: false, isWatched: true })
  const carrier = carrierOf(label)
  if (state === 'BOUGHT') throw notVoidable('REFUSED', `${carrier.name} does not take the label back: ${failure}`)
  if (state === 'VOIDING')
    throw carrierUnavailable(carrier, 'the label is given up here, and the carrier is asked again by itself to take it back', 'shipmentId')
}

/** Nothing leaves by it any more. One with a number of our roll is taken back at once. */
function giveUp({ database, carriers, viewer }: LabelDesks & { readonly viewer: Viewer }, shipmentId: string, reason: string) {
  return database.transaction(async (tx): Promise<LabelPurchaseRow> => {
    const [shipment] = isId(shipmentId) ? await shipmentsById(tx, [shipmentId]) : []
    const [order] = shipment ? await lockFulfillmentOrders(tx, { ids: [shipment.fulfillmentOrderId] }) : []
    if (!order) throw UserErrors.of('NOT_FOUND', 'There is no such shipment', 'input', 'shipmentId')
    const label = checkVoidable(order, await lockShipmentOf(tx, order.id), await lockLiveLabel(tx, order.id))
    const { now } = decidingFor(viewer.subject)
    const isOfOurRoll = carriers.some(({ code, desk }) => code === label.carrier && desk === null)
    const after = isOfOurRoll ? voided({ ...label, voidReason: reason }, { refund: label.paid ?? 0 }, now) : voiding(label, reason, now)
    await carryOut(tx, [{ ...NOTHING, fulfillmentOrders: [{ ...order, labelVoidedAt: now }], labels: [after] }])
    return after
  })
}
