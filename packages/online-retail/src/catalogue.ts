import { hashOf } from './hash.js'
import type { GoodsLine } from './classify-row.js'

/** A variant as the file lets us know it, with stock enough to fill every order of the file. */
export interface CatalogueEntry {
  readonly sku: string
  readonly title: string
  /** Pence: the median of what it was sold for. */
  readonly price: number
  /** Grams and millimetres are not in the file: plausible ones, always the same for a SKU. */
  readonly weightGrams: number
  readonly dimensionsMm: { readonly length: number; readonly width: number; readonly height: number }
  readonly stock: readonly { readonly location: string; readonly quantity: number }[]
}

/** Where goods lie: most at the British centre, a part at the second, some SKUs at the continental one too. */
const SHARES = [
  { location: 'LTN', share: 0.6 },
  { location: 'MAN', share: 0.3 },
  { location: 'RTM', share: 0.25 },
]

/** One entry per SKU that was ever sold, from all sales of the file: a run over a part of it makes the same catalogue. */
export function buildCatalogue(sales: Iterable<GoodsLine>): CatalogueEntry[] {
  const seen = new Map<string, { titles: Map<string, number>; prices: number[]; units: number }>()
  for (const { sku, row, unitPrice, quantity } of sales) {
    const variant = seen.get(sku) ?? { titles: new Map<string, number>(), prices: [], units: 0 }
    seen.set(sku, variant)
    if (row.description) variant.titles.set(row.description, (variant.titles.get(row.description) ?? 0) + 1)
    variant.prices.push(unitPrice)
    variant.units += quantity
  }
  return [...seen].map(([sku, { titles, prices, units }]) => ({
    sku,
    title: mostFrequent(titles) ?? sku,
    price: median(prices),
    weightGrams: 40 + (hashOf(sku, 'weight') % 24) * 40,
    dimensionsMm: {
      length: 80 + (hashOf(sku, 'length') % 22) * 10,
      width: 60 + (hashOf(sku, 'width') % 14) * 10,
      height: 20 + (hashOf(sku, 'height') % 10) * 10,
    },
    stock: stockOf(sku, units),
  }))
}

function stockOf(sku: string, units: number): CatalogueEntry['stock'] {
  const locations = hashOf(sku, 'locations') % 3 === 0 ? SHARES : SHARES.slice(0, 2)
  // Rounded up at each location, and a fifth more than was sold: no order of the file runs short.
  return locations.map(({ location, share }) => ({ location, quantity: Math.ceil(units * share * 1.35) + 5 }))
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
