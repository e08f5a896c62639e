import {
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
  type Queryable,
  type Viewer,
} from '@kade/service-kit'
import { z } from 'zod'
import { carryOut, decidingFor } from '../fulfillment-order/carry-out.js'
import { fulfillmentOrdersById } from '../fulfillment-order/fulfillment-order.reads.js'
import { listsOf } from '../fulfillment-order/lists.reads.js'
import { orderRefsById } from '../reference/reference.store.js'
import { lockKey, lockShipment, nextSequence, reportByKey } from '../shipment/shipment.store.js'
import type { ShipmentRow } from '../shipment/shipment.table.js'
import { isBeforeHandOver, type Report } from '../shipment/tracking.js'
import { outcomeOf, record, type Contents } from './track.js'

export interface TrackingReport extends Omit<Report, 'receivedAt' | 'estimatedDelivery'> {
  readonly idempotencyKey: string
  readonly trackingNumber: string
  readonly description: string
  readonly location?: string | null
  readonly countryCode?: string | null
  readonly estimatedDelivery?: Date | null
}

/** What a carrier tells of a parcel. Reports may come twice, and out of order. Answers the shipment's id. @throws UserErrors */
export async function recordTrackingEvent(database: Database, viewer: Viewer, given: TrackingReport): Promise<string> {
  checkReport(given)
  const report = normalized(given)
  const requestHash = requestHashOf(report)
  return database.transaction(async (tx) => {
    await lockKey(tx, report.idempotencyKey)
    const known = await reportByKey(tx, report.idempotencyKey)
    if (known && isRepeated(known, requestHash, 'report')) return known.shipmentId
    const shipment = await lockShipment(tx, report.trackingNumber)
    if (!shipment) throw UserErrors.of('NOT_FOUND', 'There is no shipment with this tracking number', 'input', 'trackingNumber')

    if (isBeforeHandOver(shipment, report))
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `It was handed to the carrier at ${shipment.shippedAt.toISOString()}, and not delivered before`,
        'input',
        'at',
      ).with({ least: shipment.shippedAt.toISOString() })

    const deciding = decidingFor(viewer.subject)
    const heard = { ...report, requestHash, receivedAt: deciding.now }
    const sequence = await nextSequence(tx, shipment.orderId)
    const [owner = null] = await orderRefsById(tx, [shipment.orderId])
    const contents = outcomeOf(shipment, heard) && (await readContents(tx, shipment))
    await carryOut(tx, [record(heard, { shipment, owner, contents, sequence }, deciding)])
    return shipment.id
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

/** The fulfillment order is read without a lock: what has shipped changes no more. */
async function readContents(tx: Queryable, { id, fulfillmentOrderId }: ShipmentRow): Promise<Contents> {
  const [fulfillmentOrder] = await fulfillmentOrdersById(tx, [fulfillmentOrderId])
  const [lines = []] = await listsOf(tx, 'lines', [fulfillmentOrderId])
  if (!fulfillmentOrder) throw new Error(`Shipment ${id} has no fulfillment order`)
  const { allocationId, locationId } = fulfillmentOrder
  return { allocationId, locationId, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) }
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
