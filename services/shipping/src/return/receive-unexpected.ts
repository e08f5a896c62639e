import type { ReturnReason } from '@kade/events'
import { checkedAs, code, countBetween, isId, isRepeated, requestHashOf, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import { orderRefsById } from '../reference/reference.store.js'
import { carryOutNew } from './carry-out.js'
import { actorOf, refuseWords } from './change-return.js'
import { faultsOfItem, locationOf, looked, type ReceivedUnits } from './receive-return.js'
import { returnNumber } from './return-number.js'
import { knownSkus, lockOrderRef, lockReturnKey, nextReturnSerial, policyOfChannel, returnableOf, returnOfKey } from './return.store.js'
import { openerOf } from './submit-return.js'
import { receiveUnasked } from './unasked.js'

export interface ReceiveUnexpected {
  readonly idempotencyKey: string
  readonly orderId?: string | null
  readonly locationId: string
  readonly lines: readonly (ReceivedUnits & { readonly sku: string; readonly reason?: ReturnReason | null })[]
}

const MOST_LINES = 2_000
/** By which policy goods are judged whose order nobody knows. */
const NO_CHANNEL = ''

/** Goods stand at the door that nobody announced: of an order, or of one that nobody knows. Answers the return's id. @throws UserErrors */
export async function receiveUnexpected(database: Database, viewer: Viewer, given: ReceiveUnexpected): Promise<string> {
  const idempotencyKey = checkedAs(code(200), given.idempotencyKey, 'input', 'idempotencyKey')
  const tooMany = countBetween(given.lines.length, MOST_LINES, 'lines')
  if (tooMany.length > 0) throw new UserErrors(tooMany)
  const orderId = given.orderId ?? null
  const opener = openerOf(viewer)
  const requestHash = requestHashOf([orderId, given.locationId, given.lines])
  return database.transaction(async (tx) => {
    await lockReturnKey(tx, `${opener} ${idempotencyKey}`)
    const known = await returnOfKey(tx, opener, idempotencyKey)
    if (known && isRepeated(known, requestHash, 'return')) return known.id
    if (orderId !== null && isId(orderId)) await lockOrderRef(tx, orderId)
    const [order = null] = orderId !== null && isId(orderId) ? await orderRefsById(tx, [orderId]) : []
    if (orderId !== null && !order) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (order?.isErased) refuseWords(given.lines, 'lines', 'note')
    const skus = await knownSkus(
      tx,
      given.lines.map(({ sku }) => sku),
    )
    const faults = given.lines.flatMap((line, index) => faultsOfItem(line, skus, 'lines', index))
    if (faults.length > 0) throw new UserErrors(faults)
    const locationId = await locationOf(tx, given.locationId)
    const lines = given.lines.map((line, index) => ({
      sku: line.sku,
      reason: line.reason ?? ('UNWANTED' as const),
      ...looked(line, 'lines', index),
    }))
    const policy = await policyOfChannel(tx, order?.channel ?? NO_CHANNEL)
    const [returnable = []] = order ? await returnableOf(tx, [order.id]) : []
    const number = returnNumber(await nextReturnSerial(tx))
    const decision = receiveUnasked(
      { orderId: order?.id ?? null, locationId, lines },
      { policy, returnable, number },
      decidingFor(actorOf(viewer)),
    )
    await carryOutNew(tx, decision, { opener, idempotencyKey, requestHash })
    return decision.back.id
  })
}
