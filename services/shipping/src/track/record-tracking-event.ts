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
  type Viewer,
} from '@kade/service-kit'
import { z } from 'zod'
import { decidingFor } from '../fulfillment-order/carry-out.js'
import type { HeardReport } from '../shipment/record.js'
import { recordReports, type TakeOthers } from '../shipment/record-reports.js'
import { lockKey, reportByKey } from '../shipment/shipment.store.js'
import { earliestOf, type Report } from '../shipment/tracking.js'

export interface TrackingReport extends Pick<Report, 'status' | 'at'> {
  readonly idempotencyKey: string
  readonly trackingNumber: string
  readonly description: string
  readonly location?: string | null
  readonly countryCode?: string | null
  readonly estimatedDelivery?: Date | null
}

/** Of what parcel a report was: of a shipment, or of goods that come back. */
export interface Reported {
  readonly shipmentId?: string
  readonly returnId?: string
}

/** What a carrier tells of a parcel. Reports may come twice, and out of order. @throws UserErrors */
export async function recordTrackingEvent(
  database: Database,
  { viewer, takeOthers }: { readonly viewer: Viewer; readonly takeOthers: TakeOthers },
  given: TrackingReport,
): Promise<Reported> {
  checkReport(given)
  const report = normalized(given)
  const requestHash = requestHashOf(report)
  return database.transaction(async (tx) => {
    await lockKey(tx, report.idempotencyKey)
    const known = await reportByKey(tx, report.idempotencyKey)
    if (known && isRepeated(known, requestHash, 'report')) return { shipmentId: known.shipmentId }
    const deciding = decidingFor(viewer.subject)
    const { trackingNumber, ...told } = report
    const heard: HeardReport = { ...told, ...BY_HAND, requestHash, receivedAt: deciding.now }
    const { strays, refused } = await recordReports(tx, [{ trackingNumber, report: heard }], deciding)
    if (strays.length > 0) {
      const returnId = (await takeOthers(tx, strays)).get(trackingNumber)
      if (returnId !== undefined) return { returnId }
      throw UserErrors.of('NOT_FOUND', 'There is no shipment with this tracking number', 'input', 'trackingNumber')
    }
    for (const { shipment } of refused) {
      const least = (report.status === 'DELIVERED' ? null : earliestOf(shipment, report)) ?? shipment.shippedAt
      const what = report.status === 'DELIVERED' ? 'not delivered before' : 'not on its way a day before'
      throw UserErrors.of(
        'OUT_OF_RANGE',
        `It was handed to the carrier at ${shipment.shippedAt.toISOString()}, and ${what}`,
        'input',
        'at',
      ).with({
        least: least.toISOString(),
      })
    }
    const recorded = await reportByKey(tx, report.idempotencyKey)
    if (!recorded) throw new Error('A report that was taken is there')
    return { shipmentId: recorded.shipmentId }
  })
}
const BY_HAND = { source: 'HAND', step: null, trouble: null, code: null, localTime: null, isTimeCertain: true, scanHash: null } as const

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
