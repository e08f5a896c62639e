import type { Box, Parcel } from '@kade/rates'
import { BOXES } from '../carrier/boxes.js'
import type { CarrierProvider } from '../carrier/carrier-provider.js'
import { chooseRate } from '../carrier/choose-rate.js'

export interface ToBeSent {
  readonly grams: number
  readonly cubicMm: number
  /** Of its units, the longest side that any has, the longest of their middle sides, and of their shortest: in millimetres. */
  readonly sides: readonly [number, number, number]
  readonly toCountry: string
  readonly promisedDeliveryDate: string | null
}

/**
 * The carrier by which an order would go that left at that moment: the cheapest service that keeps the promise, of those whose rate card we have. Null
 * where none goes there. It is reckoned by volume and weight: who ships it asks for its packages as they are packed, and may come to another.
 */
export function expectedCarrier(
  carriers: readonly CarrierProvider[],
  order: ToBeSent,
  { fromCountry, leavesAt }: { readonly fromCountry: string; readonly leavesAt: Date },
): string | null {
  const { toCountry, promisedDeliveryDate } = order
  const asked = { fromCountry, toCountry, packages: parcelsFor(order), shippedAt: leavesAt }
  const rates = carriers.flatMap((carrier) => (carrier.desk === null ? carrier.rates(asked) : []))
  // Prices are compared in one currency, as where the label is bought.
  const choice = chooseRate(
    rates.filter(({ currency }) => currency === rates[0]?.currency),
    promisedDeliveryDate,
  )
  return choice?.rate.carrier ?? null
}

/** The smallest box that has room for it; as many of the largest as it fills where none has. */
function parcelsFor({ grams, cubicMm, sides }: ToBeSent): Parcel[] {
  const takes = (box: Box) =>
    volumeOf(box.sides) >= cubicMm && box.maxGrams >= grams && box.sides.every((side, index) => side >= (sides[index] ?? 0))
  const box = BOXES.find(takes) ?? BOXES.at(-1)
  if (!box) throw new Error('There are boxes')
  const count = Math.ceil(Math.max(1, cubicMm / volumeOf(box.sides), grams / box.maxGrams))
  const parcel = { grams: Math.ceil(grams / count) + box.emptyGrams, sides: box.outer ?? box.sides }
  return Array.from({ length: count }, () => parcel)
}
const volumeOf = ([length, width, height]: Box['sides']): number => length * width * height

/** The carrier that is called so, by its code or name, of those whose rate card we have. */
export const cardCarrier = (carriers: readonly CarrierProvider[], wanted: string): CarrierProvider | undefined =>
  carriers.find(({ code, name, desk }) => desk === null && (code === wanted || name === wanted))
