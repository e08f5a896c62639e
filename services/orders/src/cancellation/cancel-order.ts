import { checkedAs, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { cancel, OverCancelled } from './cancel.js'
import { actorOf, mayCancel } from '../access.js'
import { changeOrder } from '../order/change-order.js'
import type { Deciding } from '../order/decision.js'
import type { Order } from '../order/order.js'

export interface CancelOrder {
  readonly orderId: string
  readonly expectedVersion?: number | null
  readonly reason: string
  readonly lines?: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}

/** @throws UserErrors */
export async function cancelOrder(database: Database, viewer: Viewer, command: CancelOrder): Promise<void> {
  const { lines = null } = command
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  await changeOrder(database, viewer, command, {
    may: mayCancel,
    what: 'cancelled',
    decide: (order, deciding) => {
      if (lines) checkLines(order, lines)
      return decide(order, { reason, actor: actorOf(viewer), lines }, deciding)
    },
  })
}

function decide(order: Order, command: Parameters<typeof cancel>[1], deciding: Deciding) {
  try {
    return cancel(order, command, deciding)
  } catch (error) {
    if (!(error instanceof OverCancelled)) throw error
    const index = command.lines?.findIndex(({ orderLineId }) => orderLineId === error.orderLineId) ?? 0
    throw UserErrors.of('OUT_OF_RANGE', error.message, 'input', 'lines', String(index), 'quantity').with({ most: error.cancellable })
  }
}

function checkLines(order: Order, lines: NonNullable<CancelOrder['lines']>): void {
  if (lines.length === 0)
    throw UserErrors.of('REQUIRED', 'Name the lines to cancel, or leave `lines` out to cancel the whole order', 'input', 'lines')
  const seen = new Set<string>()
  lines.forEach(({ orderLineId, quantity }, index) => {
    const field = (name: string) => ['input', 'lines', String(index), name]
    if (!order.lines.some(({ id }) => id === orderLineId))
      throw UserErrors.of('NOT_FOUND', 'The order has no such line', ...field('orderLineId'))
    if (seen.has(orderLineId)) throw UserErrors.of('INVALID', 'This line is named twice', ...field('orderLineId')).with({ fault: 'TWICE' })
    if (quantity < 1) throw UserErrors.of('OUT_OF_RANGE', 'Cancel at least 1 unit', ...field('quantity')).with({ least: 1 })
    seen.add(orderLineId)
  })
}
