import type { TrackingStatus } from '@kade/events'
import type { TakeOthers } from '../shipment/record-reports.js'
import { onItsWay } from './approve.js'
import { carryOutReturns } from './carry-out.js'
import { labelledReturns, lockReturns } from './return.store.js'

/** The carrier has been told of the parcel, or does not take it: it is not on its way. */
const NOT_MOVING: ReadonlySet<TrackingStatus> = new Set(['PRE_TRANSIT', 'CANCELLED'])

/** A carrier scans the label of a return: its goods are on their way. Answers the numbers that are of returns; what was heard before changes nothing. */
export const followLabels: TakeOthers = async (tx, reports) => {
  const found = await labelledReturns(tx, [...new Set(reports.map(({ trackingNumber }) => trackingNumber))])
  const moving = new Set(reports.flatMap(({ trackingNumber, report }) => (NOT_MOVING.has(report.status) ? [] : [trackingNumber])))
  const ids = found.flatMap(({ id, trackingNumber }) => (moving.has(trackingNumber) ? [id] : []))
  const locked = ids.length > 0 ? await lockReturns(tx, ids) : []
  await carryOutReturns(
    tx,
    locked.flatMap((back) => onItsWay(back) ?? []),
  )
  return new Map(found.map(({ id, trackingNumber }) => [trackingNumber, id]))
}
