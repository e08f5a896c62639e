import { closeDeadLetters, reportDeadLetters, UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { LabelRefused, type CarrierProvider, type SoldLabel, type VoidedLabel } from '../carrier/carrier-provider.js'
import { bought, chosenOf, kept, refused, unanswered, voided, voiding } from '../carrier/label-purchase.js'
import { lockLabel, lockLiveLabel } from '../carrier/label-purchase.store.js'
import type { LabelPurchaseRow } from '../carrier/label-purchase.table.js'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import type { FulfillmentOrder } from '../fulfillment-order/fulfillment-order.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { lockFulfillmentOrders } from '../fulfillment-order/fulfillment-order.store.js'
import { isHeld } from '../reference/reference.store.js'
import { lockShipmentOf, nextSequence } from '../shipment/shipment.store.js'
import { AddressSealed, checkConsignment, type ToBeCarried } from './check-consignment.js'
import { readConsignment } from './consignment.reads.js'
import { within } from './check-offers.js'
import { ship, shipAnew, type HandOver } from './ship.js'

export interface LabelDesks {
  readonly database: Database
  readonly carriers: readonly CarrierProvider[]
  /** So long is a carrier given to answer. */
  readonly timeoutMs: number
}

/** Of a label that nobody could settle: replayed, its carrier is asked once more. */
export const LABEL_UNSETTLED = 'carrier.label_unsettled.v1'
export const LABELS_TOPIC = 'carriers.labels'

interface Asking {
  /** It was asked for before: nobody knows what became of that. */
  readonly isAgain: boolean
  /** Somebody waits for the answer, and is told. */
  readonly isWatched: boolean
}

type Answer =
  | ({ readonly kind: 'SOLD' } & SoldLabel)
  | ({ readonly kind: 'TAKEN_BACK' } & VoidedLabel)
  | { readonly kind: 'REFUSED' | 'SILENT'; readonly message: string }

/** Asks the carrier, outside of any transaction, and keeps what it answers. Whoever dies in between leaves it to be asked again, by the same reference. */
export async function settleLabel(desks: LabelDesks, label: LabelPurchaseRow, asking: Asking): Promise<LabelPurchaseRow> {
  const answer = await ask(desks, label, asking)
  return desks.database.transaction(async (tx) => {
    const [order] = await lockFulfillmentOrders(tx, { ids: [label.fulfillmentOrderId] })
    const before = await lockLabel(tx, label.id)
    if (!order || before.state !== label.state) return before // somebody else was answered first
    const decision = await decide(tx, order, before, answer, decidingFor(before.actor))
    await carryOut(tx, [decision])
    const [after = before] = decision.labels
    await report(tx, before, after, answer, asking)
    return after
  })
}

async function ask({ database, carriers, timeoutMs }: LabelDesks, label: LabelPurchaseRow, { isAgain }: Asking): Promise<Answer> {
  const desk = carriers.find(({ code }) => code === label.carrier)?.desk
  if (!desk) return { kind: 'SILENT', message: `${label.carrier} is not set up any more` }
  try {
    if (label.state === 'VOIDING') return { kind: 'TAKEN_BACK', ...(await within(timeoutMs, desk.void(label.id))) }
    const known = isAgain ? await within(timeoutMs, desk.find(label.id)) : null
    if (known) return { kind: 'SOLD', ...known }
    const [order] = await fulfillmentOrdersById(database, [label.fulfillmentOrderId])
    const carried = order && (await carriedBy(database, order, label))
    if (!carried) return { kind: 'REFUSED', message: PACKED_OTHERWISE }
    const wanted = { ...carried.consignment, reference: label.id, service: chosenOf(label).service }
    return { kind: 'SOLD', ...(await within(timeoutMs, desk.buy(wanted))) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: error instanceof LabelRefused ? 'REFUSED' : 'SILENT', message }
  }
}
const PACKED_OTHERWISE = 'It was packed otherwise, or held, before its label was bought'

async function decide(
  tx: Transaction,
  order: FulfillmentOrder,
  label: LabelPurchaseRow,
  answer: Answer,
  deciding: Deciding,
): Promise<Decision> {
  const { now } = deciding
  if (answer.kind === 'SILENT') return { ...NOTHING, labels: [unanswered(label, answer.message, now)] }
  if (answer.kind === 'TAKEN_BACK') return { ...NOTHING, labels: [voided(label, answer, now)] }
  if (answer.kind === 'SOLD') {
    const sold = bought(label, answer, now)
    const carried = await carriedBy(tx, order, label)
    return carried
      ? applyLabel(tx, order, carried, { label: sold, sequence: await nextSequence(tx, order.orderId) }, deciding)
      : { ...NOTHING, labels: [voiding(sold, PACKED_OTHERWISE, now, 0)] }
  }
  if (label.state === 'BUYING') return { ...NOTHING, labels: [refused(label, answer.message)] }
  // It goes by that label then, unless it has another one by now.
  if (await lockLiveLabel(tx, order.id)) return { ...NOTHING, labels: [{ ...voided(label, { refund: 0 }, now), failure: answer.message }] }
  return { ...NOTHING, fulfillmentOrders: [{ ...order, labelVoidedAt: null }], labels: [{ ...kept(label), failure: answer.message }] }
}

/** What the label is for; null when that waits for no label, or is not what it was bought for. */
async function carriedBy(
  db: Database | Transaction,
  order: Pick<FulfillmentOrder, 'id' | 'orderId' | 'locationId' | 'status' | 'labelVoidedAt' | 'holdReason'>,
  { packageIds }: LabelPurchaseRow,
): Promise<ToBeCarried | null> {
  const isWaiting = order.status === 'PACKED' || order.labelVoidedAt !== null
  if (!isWaiting || order.holdReason !== null || (await isHeld(db, order.orderId))) return null
  try {
    const carried = await checkConsignment(await readConsignment(db, order), order, new Date())
    const isSame = carried.packages.length === packageIds.length && carried.packages.every(({ id }) => packageIds.includes(id))
    return isSame ? carried : null
  } catch (error) {
    if (error instanceof UserErrors || error instanceof AddressSealed) return null
    throw error
  }
}

/** It leaves with that label: for the first time, or with another one than before. */
export async function applyLabel(
  tx: Transaction,
  order: FulfillmentOrder,
  { owner, consignment, packages }: ToBeCarried,
  leaving: Pick<HandOver, 'label' | 'sequence'>,
  deciding: Deciding,
): Promise<Decision> {
  const handOver = { ...leaving, from: consignment.from, packages: packages.length, owner }
  if (order.labelVoidedAt === null) return ship(order, handOver, deciding)
  return shipAnew(order, await lockShipmentOf(tx, order.id), handOver, deciding)
}

/** What goes no further by itself is a work item; one that goes on is none any more. */
async function report(
  tx: Transaction,
  before: LabelPurchaseRow,
  after: LabelPurchaseRow,
  answer: Answer,
  { isWatched }: Asking,
): Promise<void> {
  const isStuck = answer.kind === 'SILENT' && after.nextTryAt === null
  const isUnheard = answer.kind === 'REFUSED' && !isWatched
  const { id, carrier, state, tries } = after
  if (isStuck || isUnheard)
    await reportDeadLetters(tx, [
      {
        ...{
          group: 'shipping',
          topic: LABELS_TOPIC,
          key: id,
          id,
          type: LABEL_UNSETTLED,
          data: { labelId: id },
          attempts: Math.max(1, tries),
        },
        reason: `${carrier}, label ${id}, ${state}: ${after.failure ?? answer.message}`,
      },
    ])
  else if (before.tries > 0 && after.nextTryAt === null) await closeDeadLetters(tx, 'shipping', [id])
}
