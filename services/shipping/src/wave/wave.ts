import { placeOfBin, planAround } from './bin-place.js'
import type { FloorPlan } from './floor-plan.js'
import { walkOver } from './walk-over.js'

/** A fulfillment order that may be picked now. */
export interface Candidate {
  readonly id: string
  readonly shipBy: Date
  readonly lines: number
  readonly units: number
  readonly grams: number
  readonly cubicMm: number
  readonly bins: readonly string[]
}
export interface WaveSettings {
  readonly now: Date
  readonly cutOff: Date
  readonly pickers: number
  readonly cart: { readonly grams: number; readonly cubicMm: number }
}
export interface Batch {
  readonly kind: 'SINGLE' | 'BATCH' | 'CLUSTER'
  readonly ids: readonly string[]
  readonly bins: readonly string[]
  readonly metres: number
  readonly doneAt: Date
  readonly isLate: boolean
}
export interface Wave {
  readonly makesCutOff: boolean
  readonly doneAt: Date | null
  readonly batches: readonly Batch[]
}

/** Totes on a cart. */
const MOST_ORDERS = 12
/** So many of those that must leave first are weighed for the next place on a cart. */
const WEIGHED = 20
/** Milliseconds: of a metre's walk, of taking a unit, and of fetching an empty cart. */
const [METRE, UNIT, CART] = [1_000, 8_000, 60_000]

/**
 * Rounds by seed and savings: what must leave first begins a round, and takes along what saves the most walking, as long as the cart takes it. The
 * same candidates give the same wave, in whatever order they come.
 */
export function planWave(candidates: readonly Candidate[], settings: WaveSettings): Wave {
  const left = [...candidates].sort((a, b) => a.shipBy.getTime() - b.shipBy.getTime() || (a.id < b.id ? -1 : 1))
  const plan = planAround(left.flatMap(({ bins }) => bins.flatMap((bin) => placeOfBin(bin) ?? [])))
  const free = Array.from({ length: settings.pickers }, () => settings.now.getTime())
  const batches: Batch[] = []
  for (let seed = left.shift(); seed; seed = left.shift()) {
    const batch = [seed]
    for (let next = bestFor(batch, left, plan, settings); next; next = bestFor(batch, left, plan, settings)) {
      batch.push(next)
      left.splice(left.indexOf(next), 1)
    }
    const { bins, metres } = roundOf(batch, plan)
    const picker = free.indexOf(Math.min(...free))
    const units = batch.reduce((sum, order) => sum + order.units, 0)
    const done = (free[picker] ?? 0) + CART + METRE * metres + UNIT * units
    free[picker] = done
    batches.push({
      kind: kindOf(batch),
      ids: batch.map(({ id }) => id),
      bins,
      metres,
      doneAt: new Date(done),
      isLate: done > settings.cutOff.getTime(),
    })
  }
  const doneAt = batches.length > 0 ? new Date(Math.max(...free)) : null
  return { makesCutOff: batches.every(({ isLate }) => !isLate), doneAt, batches }
}

/** What the cart still takes and saves the most against a round of its own; undefined where nothing does. */
function bestFor(batch: readonly Candidate[], left: readonly Candidate[], plan: FloorPlan, { cart }: WaveSettings): Candidate | undefined {
  if (batch.length >= MOST_ORDERS) return undefined
  const fits = (order: Candidate): boolean =>
    order.grams + batch.reduce((sum, { grams }) => sum + grams, 0) <= cart.grams &&
    order.cubicMm + batch.reduce((sum, { cubicMm }) => sum + cubicMm, 0) <= cart.cubicMm
  const sofar = roundOf(batch, plan).metres
  const saved = left
    .filter(fits)
    .slice(0, WEIGHED)
    .map((order) => ({ order, saving: sofar + roundOf([order], plan).metres - roundOf([...batch, order], plan).metres }))
  return saved.reduce<(typeof saved)[number] | undefined>((best, each) => (best && best.saving >= each.saving ? best : each), undefined)
    ?.order
}

/** The shortest round over their bins. */
const roundOf = (batch: readonly Candidate[], plan: FloorPlan) => walkOver([...new Set(batch.flatMap(({ bins }) => bins))].sort(), plan)

function kindOf(batch: readonly Candidate[]): Batch['kind'] {
  if (batch.length === 1) return 'SINGLE'
  return batch.every(({ lines }) => lines === 1) ? 'BATCH' : 'CLUSTER'
}
