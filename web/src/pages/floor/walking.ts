import type { PickingFragment, RoundToWalkFragment, WaveToWalkQuery } from './generated.js'
import { mayBePicked } from './workable.js'

export type RoundStop = RoundToWalkFragment['stops'][number]

/** Whether something is still to be taken there: not for who is held, nor for whom the picking was closed. */
export const isOpen = ({ picked, quantity, fulfillmentOrder }: RoundStop): boolean => picked < quantity && mayBePicked(fulfillmentOrder)

/** Where the picker goes next, behind where the last unit was taken; what was passed over comes when the round is over. */
export function nextOnRound(stops: readonly RoundStop[], from: number): number | null {
  const ahead = stops.findIndex((stop, at) => at >= from && isOpen(stop))
  const next = ahead >= 0 ? ahead : stops.findIndex(isOpen)
  return next >= 0 ? next : null
}

/** What a scanned code is: the stop that a unit is taken for, or how many are taken already; null where it is not on the round. */
export function stopOfCode(
  stops: readonly RoundStop[],
  code: string,
  from: number,
): { readonly at: number } | { readonly sku: string; readonly most: number } | null {
  const isIt = ({ sku, variant }: RoundStop): boolean => sku === code || isSameGtin(variant?.customs?.standardProductId ?? null, code)
  const wanted = stops.filter(isIt)
  const [one] = wanted
  if (!one) return null
  const at = nextOnRound(
    stops.map((stop) => (isIt(stop) ? stop : { ...stop, picked: stop.quantity })),
    from,
  )
  return at === null ? { sku: one.sku, most: wanted.reduce((sum, { quantity }) => sum + quantity, 0) } : { at }
}

const GTIN = /^\d{8}(?:\d{4,6})?$/
/** GTINs of 8, 12, 13 and 14 digits are one number with zeros before it. */
const isSameGtin = (gtin: string | null, code: string): boolean =>
  gtin !== null && GTIN.test(code) && gtin.padStart(14, '0') === code.padStart(14, '0')

/** Units of a SKU that are picked for a fulfillment order, wherever they lay. */
const pickedFor = (stops: readonly RoundStop[], { sku, fulfillmentOrder: { id } }: RoundStop): number =>
  stops.reduce((sum, stop) => sum + (stop.sku === sku && stop.fulfillmentOrder.id === id ? stop.picked : 0), 0)

/** What is taken together: of a batch all units of a SKU in a bin, since they are sorted afterwards; of a cluster those for one tote. */
export function takenTogether({ kind, stops }: Pick<RoundToWalkFragment, 'kind' | 'stops'>, at: number): number[] {
  const here = stops[at]
  if (!here) return []
  if (kind !== 'BATCH') return [at]
  return stops.flatMap(({ bin, sku }, index) => (bin === here.bin && sku === here.sku ? [index] : []))
}

export interface Count {
  readonly fulfillmentOrderId: string
  readonly sku: string
  /** All that is picked of it by then. */
  readonly picked: number
}

/** The counts that make it so many at these stops, those alone that change; null where they do not ask for as many. */
export function countsOf(stops: readonly RoundStop[], together: readonly number[], units: number): Count[] | null {
  let left = units
  const counts = together.flatMap((at) => {
    const stop = stops[at]
    if (!stop) return []
    const taken = Math.min(stop.quantity, left)
    left -= taken
    if (taken === stop.picked) return []
    return [{ fulfillmentOrderId: stop.fulfillmentOrder.id, sku: stop.sku, picked: pickedFor(stops, stop) - stop.picked + taken }]
  })
  return left > 0 ? null : counts
}

/** The round after an answer: what is picked for a fulfillment order counts for the bins that come first. */
export function withAnswer(stops: readonly RoundStop[], { id, status, allowedActions, pickStops }: PickingFragment): RoundStop[] {
  const left = new Map<string, number>()
  for (const { sku, picked } of pickStops) left.set(sku, (left.get(sku) ?? 0) + picked)
  return stops.map((stop) => {
    if (stop.fulfillmentOrder.id !== id) return stop
    const picked = Math.min(stop.quantity, left.get(stop.sku) ?? 0)
    left.set(stop.sku, (left.get(stop.sku) ?? 0) - picked)
    return { ...stop, picked, fulfillmentOrder: { ...stop.fulfillmentOrder, status, allowedActions } }
  })
}

/** What ends the picking of those that are not picked: what was found for each of them. */
export function foundFor(
  stops: readonly RoundStop[],
): { readonly id: string; readonly status: string; readonly lines: { readonly sku: string; readonly quantity: number }[] }[] {
  const open = new Map(stops.filter(isOpen).map(({ fulfillmentOrder }) => [fulfillmentOrder.id, fulfillmentOrder.status]))
  return [...open].map(([id, status]) => {
    const own = stops.filter(({ fulfillmentOrder }) => fulfillmentOrder.id === id)
    const skus = new Map(own.map((stop) => [stop.sku, pickedFor(own, stop)]))
    return { id, status, lines: [...skus].map(([sku, quantity]) => ({ sku, quantity })).filter(({ quantity }) => quantity > 0) }
  })
}

/** The first round of the wave at which something is still to be taken; all of them where there is none. */
export function pathOfNext(wave: WaveToWalkQuery['wave']): string {
  const next = wave?.batches.findIndex(({ stops }) => stops.some(isOpen)) ?? -1
  return next >= 0 ? `/waves/${wave?.id}/${next + 1}` : `/waves/${wave?.id ?? ''}`
}
