import { EntitySchema } from 'typeorm'
import { ofAnOrder } from '../order/order.table.js'
import type { OrderReturn } from './settle-units.js'

export const orderReturnTable = new EntitySchema<OrderReturn>({
  name: 'OrderReturn',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    number: { type: 'text' },
    lines: { type: 'jsonb' },
    gross: { type: 'bigint' },
    feeBase: { type: 'bigint' },
    shipping: { type: 'bigint' },
    due: { type: 'bigint' },
    givenBack: { type: 'bigint' },
    settledUnits: { type: 'int' },
  },
  indices: [{ name: 'order_return_order', columns: ['orderId'] }],
  foreignKeys: [ofAnOrder('order_return')],
})
