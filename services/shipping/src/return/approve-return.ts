import { checkedAs, prose, type Database, type Transaction, type Viewer } from '@kade/service-kit'
import type { Deciding } from '../fulfillment-order/decision.js'
import { ERASED, orderRefsById } from '../reference/reference.store.js'
import { acceptUnasked, approve, cancel, close, reject } from './approve.js'
import { changeReturn } from './change-return.js'
import type { ReturnDecision } from './return-decision.js'
import { returnableOf, unitsOfReturn } from './return.store.js'
import type { Return } from './return.js'
import { parcelBack } from './submit-return.js'
import { acceptableOf } from './unasked.js'

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export const approveReturn = (database: Database, viewer: Viewer, returnId: string): Promise<string> =>
  changeReturn(database, viewer, returnId, 'SEE', (tx, back, deciding) =>
    back.origin === 'UNEXPECTED' ? approveUnasked(tx, back, deciding) : approveAsked(tx, back, deciding),
  )

async function approveAsked(tx: Transaction, back: Return, deciding: Deciding): Promise<ReturnDecision> {
  const [order = null] = back.orderId === null ? [] : await orderRefsById(tx, [back.orderId])
  const comes = back.request === 'REQUESTED' && back.goods === 'AWAITED' && order !== null
  const parcel = comes ? await parcelBack(tx, order.id, order.address.countryCode) : { locationId: null, trackingNumber: null, sscc: null }
  return approve(back, parcel, deciding)
}

async function approveUnasked(tx: Transaction, back: Return, deciding: Deciding): Promise<ReturnDecision> {
  const [returnable = []] = back.orderId === null ? [] : await returnableOf(tx, [back.orderId])
  return acceptUnasked(back, acceptableOf(back, await unitsOfReturn(tx, back.id), returnable), deciding)
}

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION, REQUIRED for a blank reason */
export async function rejectReturn(
  database: Database,
  viewer: Viewer,
  { returnId, reason: given }: { readonly returnId: string; readonly reason: string },
): Promise<string> {
  const reason = checkedAs(prose(500), given, 'input', 'reason')
  return changeReturn(database, viewer, returnId, 'SEE', (_, back, deciding, isErased) =>
    Promise.resolve(reject(back, isErased ? ERASED : reason, deciding)),
  )
}

/** @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export const cancelReturn = (database: Database, viewer: Viewer, returnId: string): Promise<string> =>
  changeReturn(database, viewer, returnId, 'CHANGE', (_, back, deciding) => Promise.resolve(cancel(back, deciding)))

/** Nothing more of it comes. @throws UserErrors NOT_FOUND, ILLEGAL_TRANSITION */
export const closeReturn = (database: Database, viewer: Viewer, returnId: string): Promise<string> =>
  changeReturn(database, viewer, returnId, 'SEE', (_, back, deciding) => Promise.resolve(close(back, deciding)))
