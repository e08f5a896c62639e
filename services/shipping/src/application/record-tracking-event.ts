import { shipmentDelivered, shipmentStranded, shipmentTracked, type TrackingStatus } from '@kade/events'
import {
  appendToOutbox,
  code,
  country,
  isRepeated,
  line,
  optional,
  prose,
  requestHashOf,
  UserErrors,
  userErrorsOf,
  type Database,
  type EventDraft,
  type Queryable,
} from '@kade/service-kit'
import { z } from 'zod'
import { afterReport, daysLate, isBeforeHandOver, newlyStranded, strandedAt } from '../domain/tracking.js'
import { listsOf } from '../persistence/lists.js'
import { fulfillmentOrdersById } from '../persistence/queries.js'
import { orderRefsById } from '../persistence/references.js'
import type { ShipmentRow, TrackingEventRow } from '../persistence/rows.js'
import { appendTracking, lockKey, lockShipment, reportByKey, saveShipment } from '../persistence/tracking-store.js'

export interface TrackingReport {
  readonly idempotencyKey: string
  readonly trackingNumber: string
  readonly status: TrackingStatus
  readonly description: string
  readonly location?: string | null
  readonly countryCode?: string | null
  readonly at: Date
  readonly estimatedDelivery?: Date | null
}

/** What a carrier tells of a parcel. Reports may come twice, and out of order. Answers the shipment's id. @throws UserErrors */
export async function recordTrackingEvent(database: Database, given: TrackingReport): Promise<string> {
  checkReport(given)
  const report = normalized(given)
  const requestHash = requestHashOf(report)
  return database.transaction(async (tx) => {
    await lockKey(tx, report.idempotencyKey)
    const known = await reportByKey(tx, report.idempotencyKey)
    if (known && isRepeated(known, requestHash, 'report')) return known.shipmentId
    const before = await lockShipment(tx, report.trackingNumber)
    if (!before) throw UserErrors.of('NOT_FOUND', 'There is no shipment with this tracking number', 'input', 'trackingNumber')

    if (isBeforeHandOver(before, report))
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `It was handed to the carrier at ${before.shippedAt.toISOString()}, and not delivered before`,
        'input',
        'at',
      ).with({ least: before.shippedAt.toISOString() })

    const after = afterReport(before, { ...report, receivedAt: new Date() })
    const event = await appendTracking(tx, before, { ...report, shipmentStatus: after.status, requestHash })
    await saveShipment(tx, after)
    await appendToOutbox(tx, [await tracked(tx, after, event), ...(await outcome(tx, before, after))])
    return before.id
  })
}

/** One way to write each report, so that the same one has the same hash. */
function normalized(report: TrackingReport) {
  return {
    idempotencyKey: report.idempotencyKey,
    trackingNumber: report.trackingNumber.toUpperCase(),
    status: report.status,
    description: report.description,
    location: report.location ?? null,
    countryCode: report.countryCode?.toUpperCase() ?? null,
    at: report.at,
    estimatedDelivery: report.estimatedDelivery ?? null,
  }
}

async function tracked(tx: Queryable, shipment: ShipmentRow, event: TrackingEventRow): Promise<EventDraft> {
  const { orderId, estimatedFrom, estimatedTo } = shipment
  const [reference] = await orderRefsById(tx, [orderId])
  return shipmentTracked.draft(orderId, {
    orderId,
    shipmentId: shipment.id,
    trackingNumber: shipment.trackingNumber,
    sequence: event.sequence,
    channel: reference?.channel ?? null,
    customerId: reference?.customerId ?? null,
    event: {
      id: event.id,
      status: event.status,
      description: event.description,
      location: event.location,
      countryCode: event.countryCode,
      at: event.at.toISOString(),
    },
    status: shipment.status,
    estimatedDelivery: estimatedFrom && estimatedTo ? { from: estimatedFrom.toISOString(), to: estimatedTo.toISOString() } : null,
    delayed: shipment.delayedSince !== null,
  })
}

/** That it has arrived, or will not: other services act on that. */
async function outcome(tx: Queryable, before: ShipmentRow, after: ShipmentRow): Promise<EventDraft[]> {
  const { id: shipmentId, orderId, trackingNumber, promisedDeliveryDate, deliveredAt, returnedAt } = after
  const status = newlyStranded(before, after)
  if (status)
    return [
      shipmentStranded.draft(orderId, {
        ...(await contents(tx, after)),
        shipmentId,
        trackingNumber,
        status,
        at: strandedAt(after).toISOString(),
        returnedAt: returnedAt?.toISOString() ?? null,
        wasDelivered: before.status === 'DELIVERED',
      }),
    ]
  if (!deliveredAt || before.deliveredAt) return []
  return [
    shipmentDelivered.draft(orderId, {
      ...(await contents(tx, after)),
      shipmentId,
      deliveredAt: deliveredAt.toISOString(),
      daysLate: daysLate(deliveredAt, promisedDeliveryDate),
    }),
  ]
}

/** The fulfillment order is read without a lock: what has shipped changes no more. */
async function contents(tx: Queryable, { id, orderId, fulfillmentOrderId }: ShipmentRow) {
  const [fulfillmentOrder] = await fulfillmentOrdersById(tx, [fulfillmentOrderId])
  const [lines = []] = await listsOf(tx, 'lines', [fulfillmentOrderId])
  if (!fulfillmentOrder) throw new Error(`Shipment ${id} has no fulfillment order`)
  const { allocationId, locationId } = fulfillmentOrder
  return { orderId, fulfillmentOrderId, allocationId, locationId, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) }
}

const DAY_MS = 86_400_000
/** Before that there was no parcel of ours. */
const EARLIEST = new Date('2000-01-01T00:00:00Z')

const texts = z.object({
  idempotencyKey: code(200),
  trackingNumber: code(100),
  description: prose(500),
  location: optional(line(200)),
  countryCode: optional(country),
})

function checkReport(report: TrackingReport): void {
  const { at, estimatedDelivery } = report
  const { error } = texts.safeParse(report)
  const errors = error ? userErrorsOf(error, 'input') : []
  const checkTime = (time: Date, mostDays: number, message: string, field: string) => {
    const latest = new Date(Date.now() + mostDays * DAY_MS)
    const parameters = { least: EARLIEST.toISOString(), most: latest.toISOString() }
    if (time < EARLIEST || time > latest) errors.push({ code: 'OUT_OF_RANGE', message, field: ['input', field], parameters })
  }
  checkTime(at, 1, 'It is not of this century, or of the future', 'at')
  if (estimatedDelivery) checkTime(estimatedDelivery, 366, 'A parcel arrives within a year', 'estimatedDelivery')
  if (errors.length > 0) throw new UserErrors(errors)
}
