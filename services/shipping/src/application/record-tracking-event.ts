import { createHash } from 'node:crypto'
import { shipmentDelivered, shipmentTracked, type TrackingStatus } from '@kade/events'
import { appendToOutbox, UserErrors, type Database, type UserErrorDetail } from '@kade/service-kit'
import { delayOf, statusAfter } from '../domain/tracking.js'
import { lockFulfillmentOrders } from '../persistence/fulfillment-store.js'
import { orderRefsById } from '../persistence/references.js'
import type { ShipmentRow } from '../persistence/rows.js'
import { appendTracking, lockShipment, reportByKey, saveShipment } from '../persistence/tracking-store.js'
import { unitsOf } from './work-fulfillment-order.js'

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

const HOUR_MS = 3_600_000

/** What a carrier tells of a parcel. Reports may come twice, and out of order. Answers the shipment's id. @throws UserErrors */
export async function recordTrackingEvent(database: Database, report: TrackingReport): Promise<string> {
  check(report)
  const requestHash = createHash('sha256').update(JSON.stringify(report)).digest('base64')
  return database.transaction(async (tx) => {
    const before = await lockShipment(tx, report.trackingNumber)
    if (!before) throw UserErrors.of('NOT_FOUND', 'There is no shipment with this tracking number', 'input', 'trackingNumber')
    const known = await reportByKey(tx, report.idempotencyKey)
    if (known?.requestHash === requestHash) return known.shipmentId
    if (known)
      throw UserErrors.of(
        'IDEMPOTENCY_CONFLICT',
        'This key was used for another report: take a new key for a new report',
        'input',
        'idempotencyKey',
      )

    const after = shipmentAfter(before, report)
    const event = await appendTracking(tx, before, {
      status: report.status,
      description: report.description,
      location: report.location ?? null,
      countryCode: report.countryCode?.toUpperCase() ?? null,
      at: report.at,
      shipmentStatus: after.status,
      idempotencyKey: report.idempotencyKey,
      requestHash,
    })
    await saveShipment(tx, after)
    const { orderId, id: shipmentId } = before
    const [reference] = await orderRefsById(tx, [orderId])
    const tracked = shipmentTracked.draft(orderId, {
      orderId,
      shipmentId,
      trackingNumber: before.trackingNumber,
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
      status: after.status,
      estimatedDelivery:
        after.estimatedFrom && after.estimatedTo ? { from: after.estimatedFrom.toISOString(), to: after.estimatedTo.toISOString() } : null,
      delayed: after.delayedSince !== null,
    })
    if (after.status !== 'DELIVERED' || before.status === 'DELIVERED') {
      await appendToOutbox(tx, [tracked])
      return shipmentId
    }
    const [fulfillmentOrder] = await lockFulfillmentOrders(tx, { ids: [before.fulfillmentOrderId] })
    if (!fulfillmentOrder) throw new Error(`Shipment ${shipmentId} has no fulfillment order`)
    const { allocationId, locationId } = fulfillmentOrder
    const delivered = shipmentDelivered.draft(orderId, {
      orderId,
      fulfillmentOrderId: before.fulfillmentOrderId,
      allocationId,
      locationId,
      shipmentId,
      lines: unitsOf(fulfillmentOrder),
      deliveredAt: report.at.toISOString(),
      daysLate: daysLate(report.at, before.promisedDeliveryDate),
    })
    await appendToOutbox(tx, [tracked, delivered])
    return shipmentId
  })
}

function shipmentAfter(before: ShipmentRow, { status, at, estimatedDelivery }: TrackingReport): ShipmentRow {
  const now = statusAfter(before, { status, at })
  const estimate = estimatedDelivery
    ? {
        estimatedFrom: new Date(estimatedDelivery.getTime() - 2 * HOUR_MS),
        estimatedTo: new Date(estimatedDelivery.getTime() + 2 * HOUR_MS),
      }
    : {}
  const newest = before.statusAt === null || at >= before.statusAt ? at : before.statusAt
  const after: ShipmentRow = {
    ...before,
    ...estimate,
    status: now,
    statusAt: now === before.status && now !== status ? before.statusAt : newest,
  }
  const delayed = delayOf(after) !== null
  return {
    ...after,
    delayedSince: delayed ? (before.delayedSince ?? at) : null,
    deliveredAt: now === 'DELIVERED' ? (before.deliveredAt ?? at) : null,
  }
}

function check({ idempotencyKey, description, location, countryCode, at }: TrackingReport): void {
  const errors: UserErrorDetail[] = []
  const refuse = (code: string, message: string, field: string) => void errors.push({ code, message, field: ['input', field] })
  if (idempotencyKey.trim() === '' || idempotencyKey.length > 200) refuse('INVALID', 'Give a key of 1 to 200 characters', 'idempotencyKey')
  if (description.trim() === '' || description.length > 500 || description.includes('\u0000'))
    refuse('INVALID', 'A description has 1 to 500 characters', 'description')
  if (location != null && (location.length > 200 || location.includes('\u0000')))
    refuse('INVALID', 'A location has at most 200 characters', 'location')
  if (countryCode != null && !/^[A-Za-z]{2}$/.test(countryCode))
    refuse('INVALID', `${countryCode} is no ISO 3166-1 alpha-2 country code, such as GB`, 'countryCode')
  if (at.getTime() > Date.now() + 24 * HOUR_MS) refuse('OUT_OF_RANGE', 'The report tells of the future', 'at')
  if (errors.length > 0) throw new UserErrors(errors)
}

function daysLate(at: Date, promise: string | null): number | null {
  if (promise === null) return null
  return Math.max(0, Math.round((Date.parse(at.toISOString().slice(0, 10)) - Date.parse(promise)) / (24 * HOUR_MS)))
}
