import { EntitySchema } from 'typeorm'

/** What a channel asks for its goods, from a moment on. */
export interface PriceListRow {
  readonly code: string
  readonly name: string
  readonly channel: string
  readonly currency: string
  /** Else tax is added to its prices. */
  readonly includesTax: boolean
  readonly validFrom: Date
  /** The first moment at which it is over; null: it stays. */
  readonly validTo: Date | null
}
export const priceListTable = new EntitySchema<PriceListRow>({
  name: 'PriceList',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    channel: { type: 'text' },
    currency: { type: 'text' },
    includesTax: { type: 'boolean' },
    validFrom: { type: 'timestamptz' },
    validTo: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'price_list_channel', columns: ['channel', 'currency'] }],
  foreignKeys: [{ name: 'price_list_channel_fkey', target: 'Channel', columnNames: ['channel'], referencedColumnNames: ['code'] }],
})

export interface ListPriceRow {
  readonly listCode: string
  readonly sku: string
  /** Minor units. */
  readonly price: number
}
export const listPriceTable = new EntitySchema<ListPriceRow>({
  name: 'ListPrice',
  columns: {
    listCode: { type: 'text', primary: true },
    sku: { type: 'text', primary: true },
    price: { type: 'bigint' },
  },
  foreignKeys: [{ name: 'list_price_list_code_fkey', target: 'PriceList', columnNames: ['listCode'], referencedColumnNames: ['code'] }],
})
/** With its list's currency. */
export interface ListPriceParent extends ListPriceRow {
  readonly currency: string
}
