import { MILESTONES, type Milestone } from '../fact/milestones.js'

export interface Stage {
  readonly from: Milestone
  readonly to: Milestone
}
/** The ways from each milestone to the next. */
export const STAGES: readonly Stage[] = MILESTONES.slice(1).map((to, index) => ({ from: MILESTONES[index] ?? 'PLACED', to }))

export interface StageTimes extends Stage {
  readonly orders: number
  readonly p50Seconds: number
  readonly p95Seconds: number
  readonly totalSeconds: number
}
export interface StageDuration extends Omit<StageTimes, 'totalSeconds'> {
  /** The stage's part of the time of all stages, 0 to 1. */
  readonly shareOfLeadTime: number
}

/** Every stage, those that no order passed with zeros; the shares sum to 1 where any time was spent. */
export function stageDurations(times: readonly StageTimes[]): StageDuration[] {
  const all = times.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0)
  return STAGES.map(({ from, to }) => {
    const {
      orders = 0,
      p50Seconds = 0,
      p95Seconds = 0,
      totalSeconds = 0,
    } = times.find((stage) => stage.from === from && stage.to === to) ?? {}
    return { from, to, orders, p50Seconds, p95Seconds, shareOfLeadTime: all === 0 ? 0 : totalSeconds / all }
  })
}
