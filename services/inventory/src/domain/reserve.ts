import { backorderShipDate, dayOf, deliveryDate, shipDate } from './promise.js'
import { source, type Need, type Sourced, type SourceLocation } from './sourcing.js'
import { availableOf, type StockBook } from './stock-book.js'

export type OutOfStockPolicy = 'DENY' | 'BACKORDER' | 'PREORDER'

export interface Demand {
  readonly orderId: string
  readonly countryCode: string
  /** Summed per SKU: two lines of one SKU do not race each other. */
  readonly needs: readonly Need[]
}
export interface SellableVariant {
  readonly sku: string
  readonly policy: OutOfStockPolicy
  readonly active: boolean
  readonly availableFrom: string | null
}
interface Promise {
  readonly promisedShipDate: string
  readonly promisedDeliveryDate: string
}
export type Reservation =
  | {
      readonly outcome: 'REJECTED'
      readonly short: readonly { readonly sku: string; readonly requested: number; readonly available: number }[]
    }
  | {
      readonly outcome: 'RESERVED'
      readonly held: readonly Sourced[]
      readonly lines: readonly ({ readonly sku: string; readonly reserved: number; readonly backordered: number } & Promise)[]
    }

/** All lines or none: what is short is backordered where the variant's policy allows it, else the whole order is rejected and nothing moves. */
export function reserve(
  book: StockBook,
  demand: Demand,
  variants: ReadonlyMap<string, SellableVariant>,
  locations: readonly SourceLocation[],
  now: Date,
): Reservation {
  const lines = demand.needs.map(({ sku, quantity }) => {
    const variant = variants.get(sku)
    const available = book.levelsOf(sku).reduce((sum, level) => sum + Math.max(0, availableOf(level)), 0)
    const reserved = Math.min(quantity, available)
    return { sku, quantity, available, reserved, backordered: quantity - reserved, variant }
  })
  const short = lines.filter(({ variant, backordered }) => !variant?.active || (backordered > 0 && variant.policy === 'DENY'))
  if (short.length > 0)
    return { outcome: 'REJECTED', short: short.map(({ sku, quantity, available }) => ({ sku, requested: quantity, available })) }

  const held = source(
    book,
    lines.filter(({ reserved }) => reserved > 0).map(({ sku, reserved }) => ({ sku, quantity: reserved })),
    locations,
    demand.countryCode,
  )
  for (const { sku, locationId, quantity } of held) book.move('RESERVE', sku, locationId, quantity, demand.orderId, 'system')
  const countryOf = new Map(locations.map(({ id, countryCode }) => [id, countryCode]))
  return {
    outcome: 'RESERVED',
    held,
    lines: lines.map(({ sku, reserved, backordered, variant }) => {
      const leaves = backordered > 0 ? backorderShipDate(now, variant?.availableFrom ?? null) : shipDate(now)
      const from = held.filter((unit) => unit.sku === sku).map(({ locationId }) => countryOf.get(locationId) ?? demand.countryCode)
      const arrives =
        from.length === 0
          ? [deliveryDate(leaves, demand.countryCode, demand.countryCode)]
          : from.map((country) => deliveryDate(leaves, country, demand.countryCode))
      return {
        sku,
        reserved,
        backordered,
        promisedShipDate: dayOf(leaves),
        promisedDeliveryDate: dayOf(new Date(Math.max(...arrives.map(Number)))),
      }
    }),
  }
}

/** Units per SKU over lines that may name a SKU twice. */
export function sumPerSku(lines: readonly Need[]): Need[] {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }))
}
