import type { ReturnResolution } from '@kade/events'
import {
  checkedAs,
  code,
  countBetween,
  Forbidden,
  isId,
  isRepeated,
  optional,
  prose,
  requestHashOf,
  UserErrors,
  type UserErrorDetail,
  type Database,
  type Transaction,
  type Viewer,
} from '@kade/service-kit'
import { canSee, isStaff, mayReturn } from '../access.js'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import { sscc, trackingNumber } from '../fulfillment-order/gs1.js'
import { nextPackageSerials } from '../fulfillment-order/fulfillment-order.store.js'
import { orderRefsById } from '../reference/reference.store.js'
import { nextTrackingSerial } from '../shipment/shipment.store.js'
import type { Parcel } from './approve.js'
import { carryOutNew } from './carry-out.js'
import { actorOf, refuseWords } from './change-return.js'
import { request } from './request.js'
import { returnNumber } from './return-number.js'
import { knownSkus, lockOrderRef, nextReturnSerial, policyOfChannel, returnableOf, returnOfKey, sentFrom } from './return.store.js'
import { faultsOf, type AskedLine } from './returnable-faults.js'

export interface SubmitReturn {
  readonly idempotencyKey: string
  readonly orderId: string
  readonly resolution: ReturnResolution
  readonly lines: readonly AskedLine[]
  readonly goesInAdvance?: boolean | null
  readonly waivesPolicy?: boolean | null
}

const MOST_LINES = 2_000

/**
 * Asks for goods of an order to come back, or claims what is missing, wrong or damaged without sending it. The order is locked first: whatever is asked
 * at once, never more of a line than was delivered and is in no return. Answers the return's id. @throws UserErrors naming each wrong field
 */
export async function submitReturn(database: Database, viewer: Viewer, given: SubmitReturn, isClaim = false): Promise<string> {
  const { orderId, resolution, goesInAdvance = false, waivesPolicy = false } = given
  const idempotencyKey = checkedAs(code(200), given.idempotencyKey, 'input', 'idempotencyKey')
  const tooMany = countBetween(given.lines.length, MOST_LINES, 'lines')
  if (tooMany.length > 0) throw new UserErrors(tooMany)
  const lines = given.lines.map((line, index) => ({
    ...line,
    comment: checkedAs(optional(prose(500)), line.comment ?? null, 'input', 'lines', String(index), 'comment'),
    exchangeFor: checkedAs(optional(code(100)), line.exchangeFor ?? null, 'input', 'lines', String(index), 'exchangeFor'),
  }))
  const opener = openerOf(viewer)
  const requestHash = requestHashOf([orderId, resolution, lines, goesInAdvance, waivesPolicy, isClaim])
  return database.transaction(async (tx) => {
    if (isId(orderId)) await lockOrderRef(tx, orderId)
    const known = await returnOfKey(tx, opener, idempotencyKey)
    if (known && isRepeated(known, requestHash, 'return')) return known.id
    const [order = null] = isId(orderId) ? await orderRefsById(tx, [orderId]) : []
    if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (!mayReturn(viewer, order)) throw new Forbidden('Goods of this order may be looked at, not returned, with these roles')
    checkStaffOnly(viewer, given)
    if (order.isErased) refuseWords(lines, 'lines', 'comment')
    const policy = await policyOfChannel(tx, order.channel)
    const [returnable = []] = await returnableOf(tx, [order.id])
    const deciding = decidingFor(actorOf(viewer))
    const faults = faultsOf(lines, returnable, policy, { now: deciding.now, isWaived: waivesPolicy ?? false, isClaim })
    if (faults.length > 0) throw new UserErrors(faults)
    await checkExchange(tx, resolution, lines)
    const asked = { orderId: order.id, resolution, lines, goesInAdvance: goesInAdvance ?? false, isClaim }
    const parcel = await parcelBack(tx, order.id, order.address.countryCode)
    const number = returnNumber(await nextReturnSerial(tx))
    const decision = request(asked, { policy, returnable, number, parcel }, deciding)
    await carryOutNew(tx, decision, { opener, idempotencyKey, requestHash })
    return decision.back.id
  })
}

/** What a customer may not ask for. */
function checkStaffOnly(viewer: Viewer, { waivesPolicy, goesInAdvance, resolution }: SubmitReturn): void {
  if (waivesPolicy && !isStaff(viewer))
    throw UserErrors.of('INVALID', 'The policy is waived by staff alone', 'input', 'waivesPolicy').with({ fault: 'STAFF_ONLY' })
  if (!goesInAdvance) return
  if (!isStaff(viewer))
    throw UserErrors.of('INVALID', 'An exchange goes in advance when staff says so', 'input', 'goesInAdvance').with({ fault: 'STAFF_ONLY' })
  if (resolution !== 'EXCHANGE')
    throw UserErrors.of('INVALID', 'An exchange alone goes in advance', 'input', 'goesInAdvance').with({ fault: 'EXCHANGE_ONLY' })
}

/** What is wanted instead has to be known, and wanted in an exchange alone. @throws UserErrors naming each line */
async function checkExchange(tx: Transaction, resolution: ReturnResolution, lines: readonly AskedLine[]): Promise<void> {
  const wanted = lines.flatMap(({ exchangeFor }, index) => (exchangeFor == null ? [] : [{ sku: exchangeFor, index }]))
  if (wanted.length === 0) return
  const known = resolution === 'EXCHANGE' ? await knownSkus(tx, wanted.map(({ sku }) => sku)) : new Set<string>() // prettier-ignore
  const errors = wanted.flatMap(({ sku, index }): UserErrorDetail[] => {
    const field = ['input', 'lines', String(index), 'exchangeFor']
    if (resolution !== 'EXCHANGE')
      return [{ code: 'INVALID', message: 'Other goods are sent in an exchange alone', field, parameters: { fault: 'EXCHANGE_ONLY' } }]
    return known.has(sku) ? [] : [{ code: 'NOT_FOUND', message: `There is no variant ${sku}`, field, parameters: { sku } }]
  })
  if (errors.length > 0) throw new UserErrors(errors)
}

/** Where it goes, and the numbers of its label. */
export async function parcelBack(tx: Transaction, orderId: string, countryCode: string): Promise<Parcel> {
  const [serial] = await nextPackageSerials(tx, 1)
  return {
    locationId: await sentFrom(tx, orderId),
    trackingNumber: trackingNumber(await nextTrackingSerial(tx), countryCode),
    sscc: serial === undefined ? null : sscc(serial),
  }
}

/** Whose keys are its own: staff's each under its name, a customer's of the account, a guest's of the order. */
export function openerOf({ subject, roles, claims }: Viewer): string {
  if (roles.includes('CUSTOMER')) return `customer:${claims.customerId ?? subject}`
  return roles.includes('GUEST') ? `guest:${claims.orderId ?? subject}` : `staff:${subject}`
}
