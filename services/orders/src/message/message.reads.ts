import { grouped, ONE_TOO_MANY, propertiesBut, selectList, type Queryable } from '@kade/service-kit'
import { messageTable, type MessageRow } from './message.table.js'

export const messagesOfOrders = (db: Queryable, ids: readonly string[]) =>
  grouped(
    db.query<MessageRow>(
      `SELECT ${selectList(messageTable, propertiesBut(messageTable, 'sendKey', 'data', 'nextAttemptAt'))} FROM message
       WHERE order_id = ANY($1::uuid[]) ORDER BY made_at, id ${ONE_TOO_MANY}`,
      [ids],
    ),
    ids,
    ({ orderId }) => orderId,
  )
