import { code, isId, isRepeated, newId, requestHashOf, UserErrors, userErrorsOf, type Database, type Transaction, type Viewer } from '@kade/service-kit' // prettier-ignore
import { z } from 'zod'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { lockLiveLabels } from '../carrier/label-purchase.store.js'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { NOTHING, type Decision } from '../fulfillment-order/decision.js'
import { lockFulfillmentOrders } from '../fulfillment-order/fulfillment-order.store.js'
import { handOver } from '../fulfillment-order/hand-over.js'
import { readLocationRef } from '../reference/reference.store.js'
import { lockKey } from '../shipment/shipment.store.js'
import { shipmentsOf } from '../shipment/shipment.reads.js'
import { keepManifest, manifestByKey, nextManifestNumber, waitingForManifest, weigh } from './manifest.store.js'

export interface CloseManifest {
  readonly idempotencyKey: string
  readonly carrier: string
  readonly locationId: string
}
/** One driver takes no more than that; what is left is on the next. */
const MOST_SHIPMENTS = 2_000

const shape = z.object({ idempotencyKey: code(200) })

/** All that a carrier has to take from a location, and is on none yet, is on one manifest: it is handed over, and its labels stay. Answers its id. @throws UserErrors */
export async function closeManifest(
  database: Database,
  carriers: readonly CarrierProvider[],
  viewer: Viewer,
  given: CloseManifest,
): Promise<string> {
  const read = shape.safeParse(given)
  if (!read.success) throw new UserErrors(userErrorsOf(read.error, 'input'))
  const { idempotencyKey } = read.data
  const known = carriers.map((each) => each.code).join(', ')
  const carrier = carriers.find(({ code: its, name }) => its === given.carrier || name === given.carrier)
  if (!carrier)
    throw UserErrors.of('NOT_FOUND', `There is no carrier ${given.carrier}: take one of ${known}`, 'input', 'carrier').with({ known })
  const requestHash = requestHashOf({ carrier: carrier.code, locationId: given.locationId })
  return database.transaction(async (tx) => {
    await lockKey(tx, idempotencyKey)
    const before = await manifestByKey(tx, idempotencyKey)
    if (before && isRepeated(before, requestHash, 'manifest')) return before.id
    if (!isId(given.locationId) || !(await readLocationRef(tx, given.locationId)))
      throw UserErrors.of('NOT_FOUND', 'There is no such location', 'input', 'locationId')
    const id = newId()
    const { now, actor } = decidingFor(viewer.subject)
    const decisions = await handOverAll(tx, carrier, given.locationId, id, viewer)
    if (decisions.length === 0)
      throw UserErrors.of('ILLEGAL_TRANSITION', `Nothing waits for ${carrier.name} there`, 'input', 'carrier').with({
        fault: 'NOTHING_TO_CLOSE',
      })
    await keepManifest(tx, {
      ...{ id, number: await nextManifestNumber(tx), carrier: carrier.name, locationId: given.locationId, closedAt: now, closedBy: actor },
      ...{ shipments: decisions.length, idempotencyKey, requestHash },
      ...(await weigh(tx, decisions.flatMap(({ labels }) => labels.map(({ fulfillmentOrderId }) => fulfillmentOrderId)))), // prettier-ignore
    })
    await carryOut(tx, decisions)
    return id
  })
}

/** A decision for each shipment that is on it: what the driver has already is handed over once. */
async function handOverAll(
  tx: Transaction,
  carrier: CarrierProvider,
  locationId: string,
  manifestId: string,
  viewer: Viewer,
): Promise<Decision[]> {
  const ids = await waitingForManifest(tx, carrier.code, locationId, MOST_SHIPMENTS)
  const orders = await lockFulfillmentOrders(tx, { ids })
  const labels = new Map((await lockLiveLabels(tx, ids)).map((label) => [label.fulfillmentOrderId, label]))
  const shipments = new Map((await shipmentsOf(tx, ids)).map((shipment) => [shipment.fulfillmentOrderId, shipment]))
  const deciding = decidingFor(viewer.subject)
  return orders.flatMap((order): Decision[] => {
    const [label, shipment] = [labels.get(order.id), shipments.get(order.id)]
    const isWaiting =
      label?.state === 'BOUGHT' && label.carrier === carrier.code && label.manifestId === null && order.labelVoidedAt === null
    if (!label || !shipment || !isWaiting) return []
    const left = order.handedOverAt === null ? handOver(order, shipment, deciding) : NOTHING
    return [{ ...left, labels: [{ ...label, manifestId }] }]
  })
}
