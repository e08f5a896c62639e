import type { TrackingStatus } from '@kade/events'
import type { Stage } from './lane-history.js'

export interface BegunStage {
  readonly stage: Stage
  readonly beganAt: Date
}

/** The stages that a parcel has been through, by what was scanned, in the order of the scans; the last one is where it is. */
export function stagesOf(shippedAt: Date, scans: readonly { readonly status: TrackingStatus; readonly at: Date }[]): readonly BegunStage[] {
  const stages: BegunStage[] = [{ stage: 'LEFT', beganAt: shippedAt }]
  for (const { status, at } of scans) {
    const next = nextStage(stages.at(-1)?.stage ?? 'LEFT', status)
    if (next) stages.push({ stage: next, beganAt: at < shippedAt ? shippedAt : at })
  }
  return stages
}

function nextStage(now: Stage, status: TrackingStatus): Stage | null {
  if (status === 'OUT_FOR_DELIVERY') return now === 'BROUGHT_OUT' ? null : 'BROUGHT_OUT'
  if (status === 'CUSTOMS_HOLD' || status === 'EXCEPTION') return now === 'HELD' ? null : 'HELD'
  return status === 'IN_TRANSIT' && now !== 'LEFT' && now !== 'WENT_ON' ? 'WENT_ON' : null
}
