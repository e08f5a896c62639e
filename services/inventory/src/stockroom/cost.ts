import type { Counters } from './stock-book.js'

/** What units cost: exact, in millionths of minor units as text of an integer, and rounded only when it is shown. */
export interface Value {
  readonly currency: string
  readonly value: string
}
/** The moving average of a SKU at a location: what so many units cost together, as of the last that came with a cost. */
export interface StockCost extends Value {
  readonly sku: string
  readonly locationId: string
  readonly units: number
}
/** Units that come with what they cost together. */
export interface CostedUnits extends Value {
  readonly sku: string
  readonly quantity: number
}

const MILLIONTHS = 1_000_000n

/** Units that are worth something: all that lie in the building. */
export const unitsOf = ({ onHand, held, damaged }: Pick<Counters, 'onHand' | 'held' | 'damaged'>): number => onHand + held + damaged

/** So many units at a cost of minor units each. */
export const valueOf = (unitCost: number, quantity: number): string => String(BigInt(unitCost) * BigInt(quantity) * MILLIONTHS)

/**
 * The averages after units came, one by one. What lay there before is worth what it cost on average, however much left or was found since.
 * What never came with a cost, or with one of another currency, is worth what comes now: no rate of exchange is kept.
 */
export function costsAfter(
  before: readonly StockCost[],
  came: readonly CostedUnits[],
  locationId: string,
  unitsThere: (sku: string) => number,
): StockCost[] {
  const costs = new Map(before.filter((cost) => cost.locationId === locationId).map((cost) => [cost.sku, cost]))
  const changed = new Map<string, StockCost>()
  const units = new Map<string, number>()
  for (const { sku, quantity, currency, value } of came) {
    const there = units.get(sku) ?? unitsThere(sku)
    const known = costs.get(sku)
    const isKnown = known?.currency === currency && there > 0
    const cost = {
      ...{ sku, locationId, currency, units: isKnown ? there + quantity : quantity },
      value: String((isKnown ? shareOf(known, there) : 0n) + BigInt(value)),
    }
    costs.set(sku, cost)
    changed.set(sku, cost)
    units.set(sku, there + quantity)
  }
  return [...changed.values()]
}

/** What so many units cost by the average, in millionths of minor units. */
export const shareOf = ({ units, value }: Pick<StockCost, 'units' | 'value'>, quantity: number): bigint =>
  divided(BigInt(value) * BigInt(quantity), BigInt(units))

/** Of a value of so many units, that of those from one to another: all parts together are the whole. */
export const partOf = (value: string, units: number, from: number, to: number): string =>
  String((BigInt(value) * BigInt(to)) / BigInt(units) - (BigInt(value) * BigInt(from)) / BigInt(units))

/** What so many units cost by the average, rounded to minor units. */
export const minorOf = ({ units, value }: Pick<StockCost, 'units' | 'value'>, quantity: number): bigint =>
  divided(BigInt(value) * BigInt(quantity), BigInt(units) * MILLIONTHS)

/** Half and more is rounded up. */
const divided = (value: bigint, by: bigint): bigint => (2n * value + by) / (2n * by)
