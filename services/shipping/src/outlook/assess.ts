import { shipmentDelayed, type DraftEvent } from '@kade/events'
import { NOTHING, type Deciding, type Decision } from '../fulfillment-order/decision.js'
import { ownScan } from '../shipment/at-hand-over.js'
import { delayOf } from '../shipment/delay.js'
import type { ShipmentRow, TrackingEntry } from '../shipment/shipment.table.js'
import { tracked, type Owner } from '../shipment/tracked.js'

export interface Settings {
  /** A new estimate is told when an end of its window moves by so many hours. */
  readonly toldHours: number
  /** Days without a scan after which a parcel counts as lost, by service; `*` for all others. */
  readonly quietDays: Readonly<Record<string, number>>
}
/** A shipment that is locked, with what is known of its lane. */
export interface Outlook {
  readonly shipment: ShipmentRow
  readonly owner: Owner
  /** By the history of its lane, from now on; null while too little is known. */
  readonly window: readonly [from: Date, to: Date] | null
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Looked at once more, whatever happens. */
const AGAIN_MS = 6 * HOUR_MS
const UNDER_WAY = ['PRE_TRANSIT', 'IN_TRANSIT', 'CUSTOMS_HOLD', 'EXCEPTION', 'OUT_FOR_DELIVERY']

/** When a parcel comes and whether it is late, as is known now. What has changed by hours, and a delay that is new, is told. */
export function assess({ shipment, owner, window }: Outlook, settings: Settings, sequence: number, { now, newId }: Deciding): Decision {
  const isUnderWay = UNDER_WAY.includes(shipment.status)
  const byHistory = window && isUnderWay ? { estimatedFrom: window[0], estimatedTo: window[1], estimateBasis: 'HISTORY' as const } : {}
  const quietAt = new Date(lastHeard(shipment).getTime() + quietDaysOf(shipment, settings) * DAY_MS)
  const assessed = { ...shipment, ...byHistory, quietSince: isUnderWay && quietAt <= now ? quietAt : null }
  const delay = delayOf(assessed)
  const hasEnded = shipment.status === 'DELIVERED' || shipment.returnedAt !== null
  const after: ShipmentRow = {
    ...assessed,
    delayedSince: delay ? (shipment.delayedSince ?? now) : null,
    assessAt: hasEnded ? null : nextLook(assessed, quietAt, now),
  }
  const isNew = delay !== null && delay.code !== shipment.toldDelay
  const hasMoved = isUnderWay && isWorthTelling(after, settings)
  const told: ShipmentRow = { ...after, toldDelay: delay?.code ?? null, ...(hasMoved || isNew ? { toldFrom: after.estimatedFrom, toldTo: after.estimatedTo } : {}) } // prettier-ignore
  if (!hasMoved && !isNew) return { ...NOTHING, shipments: [told] }
  const events: DraftEvent[] = isNew ? [delayed(told, delay, now)] : []
  // What its status does not say is a line of the tracking of its own: who follows the parcel is told with it.
  const words = isNew && SELDOM_SCANNED.includes(delay.code) ? delay.reason : hasMoved ? expected(told) : null
  if (words === null) return { ...NOTHING, shipments: [told], events }
  const entry: TrackingEntry = {
    id: newId(),
    ...{ shipmentId: told.id, orderId: told.orderId, sequence, status: told.status, shipmentStatus: told.status },
    ...{ description: words, location: null, countryCode: null, at: now, ...ownScan(now) },
  }
  return { ...NOTHING, shipments: [told], tracking: [entry], events: [tracked(told, entry, owner), ...events] }
}
const SELDOM_SCANNED: readonly string[] = ['LOST', 'PROMISE_AT_RISK', 'LATE']

const lastHeard = ({ statusAt, statusHeardAt, shippedAt }: ShipmentRow): Date =>
  new Date(Math.max(shippedAt.getTime(), Math.min(statusAt?.getTime() ?? 0, statusHeardAt?.getTime() ?? Infinity)))

const quietDaysOf = ({ service }: ShipmentRow, { quietDays }: Settings): number => quietDays[service] ?? quietDays['*'] ?? 14

/** Sooner when its window or its silence ends. */
function nextLook({ estimatedTo }: ShipmentRow, quietAt: Date, now: Date): Date {
  const moments = [quietAt, ...(estimatedTo ? [estimatedTo] : [])].map((at) => at.getTime()).filter((at) => at > now.getTime())
  return new Date(Math.min(now.getTime() + AGAIN_MS, ...moments))
}

function isWorthTelling({ estimatedFrom, estimatedTo, toldFrom, toldTo }: ShipmentRow, { toldHours }: Settings): boolean {
  if (!estimatedFrom || !estimatedTo) return false
  if (!toldFrom || !toldTo) return true
  const moved = Math.max(Math.abs(estimatedFrom.getTime() - toldFrom.getTime()), Math.abs(estimatedTo.getTime() - toldTo.getTime()))
  return moved >= toldHours * HOUR_MS
}

/** Whose words do not say a place or a name. */
const expected = ({ estimatedFrom, estimatedTo }: ShipmentRow): string =>
  `Expected between ${estimatedFrom?.toISOString().slice(0, 10)} and ${estimatedTo?.toISOString().slice(0, 10)}`

function delayed(shipment: ShipmentRow, { code, reason, nextStep }: NonNullable<ReturnType<typeof delayOf>>, now: Date): DraftEvent {
  const { id: shipmentId, orderId, trackingNumber, promisedDeliveryDate, estimatedTo, delayedSince } = shipment
  return shipmentDelayed.draft(orderId, {
    ...{ orderId, shipmentId, trackingNumber, code, reason, nextStep, promisedDate: promisedDeliveryDate },
    expectedBy: estimatedTo?.toISOString() ?? null,
    since: (delayedSince ?? now).toISOString(),
  })
}
