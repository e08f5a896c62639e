import type { PickingFragment } from './generated.js'

export type Stop = PickingFragment['pickStops'][number]

/** Where the picker goes next: the first stop of the round at which something is still to be taken. */
export const nextStop = (stops: readonly Stop[]): Stop | undefined => stops.find(({ picked, quantity }) => picked < quantity)

/** Units of a SKU that are picked, wherever they lay; null where it is not to be picked. */
export function pickedOf(stops: readonly Stop[], sku: string): number | null {
  const ofSku = stops.filter((stop) => stop.sku === sku)
  return ofSku.length === 0 ? null : ofSku.reduce((sum, { picked }) => sum + picked, 0)
}

/** What was picked, by SKU, as it is recorded when the rest is not found. */
export const found = (stops: readonly Stop[]): { readonly sku: string; readonly quantity: number }[] =>
  [...new Set(stops.map(({ sku }) => sku))]
    .map((sku) => ({ sku, quantity: pickedOf(stops, sku) ?? 0 }))
    .filter(({ quantity }) => quantity > 0)

/** What is missing, as somebody reads it: `2 × MUG, 1 × TEA`. */
export function missingOf(stops: readonly Stop[], shown: (units: number) => string): string {
  const skus = [...new Set(stops.map(({ sku }) => sku))]
  const missing = skus.map((sku) => ({
    sku,
    units: stops.reduce((sum, stop) => sum + (stop.sku === sku ? stop.quantity - stop.picked : 0), 0),
  }))
  return missing
    .filter(({ units }) => units > 0)
    .map(({ sku, units }) => `${shown(units)} × ${sku}`)
    .join(', ')
}

/** The SKU of which a scan changed the count: the one that was scanned, whatever code it bears. */
export const changedSku = (before: readonly Stop[], after: readonly Stop[]): string | null =>
  after.find(({ sku }) => pickedOf(after, sku) !== pickedOf(before, sku))?.sku ?? null
