import { EntitySchema } from 'typeorm'

/** An order of which a fact was told since it was summed: until it is summed anew, it is read from the facts. */
export interface UnsummedOrder {
  readonly id: number
  readonly orderId: string
}
export const unsummedOrderTable = new EntitySchema<UnsummedOrder>({
  name: 'UnsummedOrder',
  columns: { id: { type: 'bigint', primary: true, generated: 'increment' }, orderId: { type: 'uuid' } },
})

/** What was sold of a SKU by an order, as its facts had it when it was summed. What was given back names no SKU: its row has an empty one. */
export interface SoldItem {
  readonly orderId: string
  readonly sku: string
  readonly placedAt: Date
  readonly channel: string
  readonly country: string
  readonly region: string
  readonly campaign: string
  readonly currency: string
  readonly customerGroup: string
  /** Empty where no SKU is named. */
  readonly category: string
  /** So of exactly one row of each order: where no SKU is looked at, these are the orders. */
  readonly leads: boolean
  /** So of exactly one row of each category that an order has units of. */
  readonly leadsCategory: boolean
  readonly units: number
  readonly revenue: string
  readonly returned: number
  readonly refunded: string
}
export const soldItemTable = new EntitySchema<SoldItem>({
  name: 'SoldItem',
  columns: {
    orderId: { type: 'uuid', primary: true },
    sku: { type: 'text', primary: true },
    placedAt: { type: 'timestamptz' },
    channel: { type: 'text' },
    country: { type: 'text' },
    region: { type: 'text' },
    campaign: { type: 'text' },
    currency: { type: 'text' },
    customerGroup: { type: 'text', default: '(none)' },
    category: { type: 'text', default: '' },
    leads: { type: 'boolean' },
    leadsCategory: { type: 'boolean', default: false },
    units: { type: 'bigint' },
    revenue: { type: 'numeric' },
    returned: { type: 'bigint' },
    refunded: { type: 'numeric' },
  },
  indices: [{ name: 'sold_item_placed', columns: ['placedAt'] }],
})

/** The sum of {@link SoldItem} over a day, month or year in UTC, by one or two dimensions. */
export interface SalesSum {
  /** The dimensions: one, or two with a space between them. */
  readonly cube: string
  readonly grain: string
  readonly firstDay: string
  readonly key: string
  /** Of the second dimension; empty without one. */
  readonly crossKey: string
  readonly currency: string
  readonly orders: number
  readonly units: string
  readonly revenue: string
  readonly returned: string
  readonly refunded: string
}
export const salesSumTable = new EntitySchema<SalesSum>({
  name: 'SalesSum',
  columns: {
    cube: { type: 'text', primary: true },
    grain: { type: 'text', primary: true },
    firstDay: { type: 'date', primary: true },
    key: { type: 'text', primary: true },
    crossKey: { type: 'text', primary: true },
    currency: { type: 'text', primary: true },
    orders: { type: 'bigint' },
    units: { type: 'numeric' },
    revenue: { type: 'numeric' },
    returned: { type: 'numeric' },
    refunded: { type: 'numeric' },
  },
})
