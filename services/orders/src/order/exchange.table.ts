import { EntitySchema } from 'typeorm'
import type { Exchange } from './exchange.js'

export const exchangeTable = new EntitySchema<Exchange>({
  name: 'OrderExchange',
  columns: {
    id: { type: 'uuid', primary: true },
    returnId: { type: 'uuid' },
    returnNumber: { type: 'text' },
    orderId: { type: 'uuid' },
    exchangeOrderId: { type: 'uuid' },
    amount: { type: 'bigint' },
  },
  uniques: [{ name: 'order_exchange_exchange_order_id_key', columns: ['exchangeOrderId'] }],
  indices: [{ name: 'order_exchange_return', columns: ['returnId'] }],
  checks: [{ name: 'order_exchange_amount_check', expression: 'amount >= 0' }],
  foreignKeys: [
    { name: 'order_exchange_order_id_fkey', target: 'StoredOrder', columnNames: ['orderId'], referencedColumnNames: ['id'] },
    {
      name: 'order_exchange_exchange_order_id_fkey',
      target: 'StoredOrder',
      columnNames: ['exchangeOrderId'],
      referencedColumnNames: ['id'],
    },
  ],
})

/** What an order in exchange did not take, or gave back: each key once. */
export interface ExchangeReleaseRow {
  readonly key: string
  readonly exchangeId: string
  readonly amount: number
}
export const exchangeReleaseTable = new EntitySchema<ExchangeReleaseRow>({
  name: 'ExchangeRelease',
  columns: {
    key: { type: 'text', primary: true },
    exchangeId: { type: 'uuid' },
    amount: { type: 'bigint' },
  },
  checks: [{ name: 'exchange_release_amount_check', expression: 'amount > 0' }],
  foreignKeys: [
    { name: 'exchange_release_exchange_id_fkey', target: 'OrderExchange', columnNames: ['exchangeId'], referencedColumnNames: ['id'] },
  ],
})
