import type { RealOrder } from './real-orders.js'

/** What was usual in these orders, as orders counts it (services/orders/src/correction/habit.store.ts). */
export interface Habits {
  readonly skus: ReadonlyMap<string, { readonly lines: number; readonly usual: number; readonly high: number; readonly low: number; readonly top: number; readonly list: number }> // prettier-ignore
  /** By customer: how many times the usual quantity a line had at most, in its newest orders. */
  readonly most: ReadonlyMap<string, number>
}
const NEWEST = 50

export function habitsOf(orders: readonly RealOrder[]): Habits {
  const bySku = new Map<string, { quantities: number[]; prices: number[] }>()
  for (const { lines } of orders)
    for (const { sku, quantity, unitPrice } of lines) {
      const seen = bySku.get(sku) ?? { quantities: [], prices: [] }
      seen.quantities.push(quantity)
      seen.prices.push(unitPrice)
      bySku.set(sku, seen)
    }
  const skus = new Map(
    [...bySku].map(([sku, seen]) => {
      const quantities = seen.quantities.sort((a, b) => a - b)
      const prices = seen.prices.sort((a, b) => a - b)
      const at = (values: readonly number[], share: number): number => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0
      return [
        sku,
        {
          ...{ lines: quantities.length, usual: at(quantities, 0.5), high: at(quantities, 0.99) },
          ...{ low: at(prices, 0), top: at(prices, 1), list: at(prices, 0.5) },
        },
      ] as const
    }),
  )
  const newest = new Map<string, RealOrder[]>()
  for (const order of orders) newest.set(order.customer, [...(newest.get(order.customer) ?? []), order].slice(-NEWEST))
  const most = new Map(
    [...newest].map(([customer, own]) => [
      customer,
      Math.max(...own.flatMap(({ lines }) => lines.map(({ sku, quantity }) => quantity / Math.max(1, skus.get(sku)?.usual ?? quantity)))),
    ]),
  )
  return { skus, most }
}
