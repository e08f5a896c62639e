import type { FulfillmentLineRow } from '../fulfillment-order/fulfillment-order.table.js'
import { placeOfBin, planAround } from './bin-place.js'
import { walkOver } from './walk-over.js'

type Line = Pick<FulfillmentLineRow, 'fulfillmentOrderId' | 'sku' | 'quantity' | 'picked' | 'bin' | 'bins'>

/** Units of one SKU that are taken from one bin for one fulfillment order. */
export interface Stop {
  readonly fulfillmentOrderId: string
  readonly bin: string | null
  readonly sku: string
  readonly quantity: number
  readonly picked: number
}

/** What is taken from which bin, on the shortest round over all of them; what lies in no bin comes last. Lines come along the path of their location. */
export function stopsOf(lines: readonly Line[]): Stop[] {
  const parts = lines.flatMap((line) => partsOf(line).map((part) => ({ line, ...part })))
  const bins = [...new Set(parts.flatMap(({ bin }) => bin ?? []))]
  const round = walkOver(bins, planAround(bins.flatMap((bin) => placeOfBin(bin) ?? []))).bins
  const places = new Map(round.map((bin, nth) => [bin, nth]))
  const placeOf = (bin: string | null): number => (bin === null ? undefined : places.get(bin)) ?? round.length
  const left = new Map(lines.map((line) => [line, line.picked]))
  return parts
    .sort((a, b) => placeOf(a.bin) - placeOf(b.bin))
    .map(({ line, bin, quantity }) => {
      const picked = Math.min(quantity, left.get(line) ?? 0)
      left.set(line, (left.get(line) ?? 0) - picked)
      return { fulfillmentOrderId: line.fulfillmentOrderId, bin, sku: line.sku, quantity, picked }
    })
}

/** Of each bin so many; what the bins do not have lies elsewhere. */
function partsOf({ quantity, bin, bins }: Line): { readonly bin: string | null; readonly quantity: number }[] {
  let left = quantity
  const parts = bins.flatMap((part) => {
    const taken = Math.min(part.quantity, left)
    left -= taken
    return taken > 0 ? [{ bin: part.bin, quantity: taken }] : []
  })
  return left > 0 ? [...parts, { bin: bins.length === 0 ? bin : null, quantity: left }] : parts
}
