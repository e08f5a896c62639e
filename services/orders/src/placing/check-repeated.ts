import { requestHashOf, UserErrors, type Viewer } from '@kade/service-kit'
import type { OrderRow } from '../order/order.table.js'
import type { CheckedOrder } from './check-order.js'
import type { Offer } from './placing.store.js'

/** Equal for the same order by the same kind of caller, whatever the order of its fields. */
export const hashOf = (order: CheckedOrder, { roles, claims }: Viewer): string =>
  requestHashOf([order, [...roles].sort(), claims.customerId ?? null])

/**
 * The order that was placed before under this key. A channel that lost our answer may ask under a new key: its own number says that the order
 * is the same. @throws UserErrors IDEMPOTENCY_CONFLICT when the content is another one.
 */
export function placedBefore(existing: NonNullable<Offer['existing']>, checked: CheckedOrder, viewer: Viewer): OrderRow {
  const { order, requestHash, idempotencyKey } = existing
  if (hashOf({ ...checked, idempotencyKey }, viewer) === requestHash) return order
  if (idempotencyKey === checked.idempotencyKey)
    throw UserErrors.of(
      'IDEMPOTENCY_CONFLICT',
      'This key was used for another order: take a new key for a new order',
      'input',
      'idempotencyKey',
    )
  throw UserErrors.of(
    'IDEMPOTENCY_CONFLICT',
    `The channel's order ${order.channelOrderId} is our ${order.number}, which was placed with another content: cancel it, or give a new order its own number`,
    'input',
    'channelOrderId',
  ).with({ orderNumber: order.number })
}
