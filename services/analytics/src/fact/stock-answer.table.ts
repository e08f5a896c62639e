import { EntitySchema } from 'typeorm'

/**
 * BACKORDERED: they wait for stock. FILLED: units that waited are there. REFUSED: an order was refused as this SKU fell short.
 * AMENDMENT_REFUSED: an order wanted more units and did not get them; no line of it has them.
 */
export type StockAnswerKind = 'BACKORDERED' | 'FILLED' | 'REFUSED' | 'AMENDMENT_REFUSED'

/** What inventory said of units that were asked for and not there, by the event that told it. */
export interface StockAnswer {
  readonly eventId: string
  readonly orderId: string
  readonly sku: string
  readonly kind: StockAnswerKind
  readonly units: number
  readonly at: Date
}
export const stockAnswerTable = new EntitySchema<StockAnswer>({
  name: 'StockAnswer',
  columns: {
    eventId: { type: 'text', primary: true },
    orderId: { type: 'uuid' },
    sku: { type: 'text', primary: true },
    kind: { type: 'text', primary: true },
    units: { type: 'int' },
    at: { type: 'timestamptz' },
  },
  indices: [
    { name: 'stock_answer_order', columns: ['orderId'] },
    { name: 'stock_answer_sku', columns: ['sku'] },
  ],
})
