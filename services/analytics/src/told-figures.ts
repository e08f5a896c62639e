import { moneyOf } from '@kade/service-kit'
import type { Figures } from './fact/figures.js'

/** As the graph tells sums, with their averages. An average by order is told where an order is whole in what is summed. */
export const figuresIn =
  (currency: string) =>
  ({ orders, units, revenue }: Figures, isOrderWhole = true) => ({
    ...{ orders: Number(orders), units: Number(units), revenue: moneyOf(revenue, currency) },
    averageValue: orders > 0n && isOrderWhole ? moneyOf(rounded(revenue, orders), currency) : null,
    averagePrice: units > 0n ? moneyOf(rounded(revenue, units), currency) : null,
  })

/** Half of a minor unit is rounded up: what was sold is never less than nothing. */
const rounded = (sum: bigint, count: bigint): bigint => (2n * sum + count) / (2n * count)
