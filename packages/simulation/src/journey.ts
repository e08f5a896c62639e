import type { Random } from './random.js'
import type { Shares } from './shares.js'

export type ReportStatus = 'IN_TRANSIT' | 'CUSTOMS_HOLD' | 'OUT_FOR_DELIVERY' | 'DELIVERED' | 'FAILURE'

/** What a carrier tells of a parcel, so many simulated hours after the report before. */
export interface PlannedReport {
  readonly afterHours: number
  readonly status: ReportStatus
  readonly description: string
  readonly place: 'ORIGIN' | 'BORDER' | 'DESTINATION'
  /** Days that it is late by, from here on; null when the plan holds. */
  readonly lateByDays: number | null
}
export interface Journey {
  readonly reports: readonly PlannedReport[]
  readonly isLate: boolean
  readonly isHeld: boolean
}

/** Medians in hours: one to three days within a country, three to seven across a border. */
const COLLECTED = 4
const DOMESTIC = 26
const CROSS_BORDER = 80
const CLEARING = 6
const HELD = 48
const LAST_MILE = 10
const ON_THE_ROAD = 6
const SOUGHT = 72
const LATE_DAYS = [1, 2, 3] as const

/** The way of a parcel from the dock to the door: log-normal durations, as parcels have. */
export function planJourney(
  random: Random,
  { crossesBorder, shares }: { crossesBorder: boolean; shares: Pick<Shares, 'late' | 'customs' | 'lost'> },
): Journey {
  const isHeld = crossesBorder && random.happens(shares.customs)
  const isLate = random.happens(shares.late)
  const lateByDays = isLate ? random.pick(LATE_DAYS) : null
  const report = (
    afterHours: number,
    status: ReportStatus,
    description: string,
    place: PlannedReport['place'],
    late = false,
  ): PlannedReport => ({
    afterHours: random.around(afterHours),
    status,
    description,
    place,
    lateByDays: late ? lateByDays : null,
  })
  const border = [
    report(CROSS_BORDER / 2, 'IN_TRANSIT', 'Arrived at customs', 'BORDER'),
    ...(isHeld ? [report(CLEARING, 'CUSTOMS_HOLD', 'Held by customs: papers are being checked', 'BORDER')] : []),
    report(isHeld ? HELD : CLEARING, 'IN_TRANSIT', 'Released by customs', 'BORDER'),
  ]
  const reports = [
    report(COLLECTED, 'IN_TRANSIT', 'Collected by the carrier', 'ORIGIN'),
    ...(crossesBorder ? border : []),
    ...(isLate ? [report(LAST_MILE, 'IN_TRANSIT', 'Delayed in the hub: it comes later than planned', 'DESTINATION', true)] : []),
    report(crossesBorder ? CROSS_BORDER / 2 : DOMESTIC, 'IN_TRANSIT', 'Arrived at the local depot', 'DESTINATION'),
    report(isLate ? 24 * (lateByDays ?? 1) : LAST_MILE, 'OUT_FOR_DELIVERY', 'Out for delivery', 'DESTINATION'),
    report(ON_THE_ROAD, 'DELIVERED', 'Delivered', 'DESTINATION'),
  ]
  // Drawn last, so that whatever else befalls the parcels of a seed stays what it was.
  if (!random.happens(shares.lost)) return { isLate, isHeld, reports }
  const given = report(SOUGHT, 'FAILURE', 'It is lost: nobody has seen it since it was collected', 'ORIGIN')
  return { isLate: false, isHeld: false, reports: [...reports.slice(0, 1), given] }
}

/** How much of its journey a parcel has behind it. */
export interface Progress {
  readonly status: string
  /** Reports of the carrier so far. */
  readonly told: number
}

/** What is left to tell: at the least, that the parcel has come, or is lost, even when an earlier run, with other chances, had planned a longer way. */
export function remaining({ reports }: Journey, { status, told }: Progress): readonly PlannedReport[] {
  return reports.slice(status === 'OUT_FOR_DELIVERY' ? -1 : Math.min(told, reports.length - 1))
}
