import { checkedAs, Forbidden, isId, newId, prose, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import { cancel, OverCancelled } from './cancel.js'
import { IllegalTransition, type Order } from '../order/order.js'
import { carryOut } from '../order/carry-out.js'
import type { Deciding } from '../order/decision.js'
import { lockOrders } from '../order/order.store.js'
import { canSee, mayCancel } from '../access.js'

export interface CancelOrder {
  readonly orderId: string
  readonly expectedVersion?: number | null
  readonly reason: string
  readonly lines?: readonly { readonly orderLineId: string; readonly quantity: number }[] | null
}

/** Lock, decide, carry out. Stock and money follow by events. @throws UserErrors */
export async function cancelOrder(database: Database, viewer: Viewer, command: CancelOrder): Promise<void> {
  const { orderId, expectedVersion, lines = null } = command
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  await database.transaction(async (tx) => {
    const locked = await lockOrders(tx, isId(orderId) ? [orderId] : [])
    const order = locked.get(orderId)
    if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (!mayCancel(viewer, order)) throw new Forbidden('This order may be looked at, not cancelled, with these roles')
    if (expectedVersion != null && expectedVersion !== order.version) {
      throw UserErrors.of(
        'VERSION_CONFLICT',
        `The order is at version ${order.version} by now: look at it again`,
        'input',
        'expectedVersion',
      ).with({ version: order.version })
    }
    if (lines) checkLines(order, lines)
    await carryOut(tx, [decide(order, { reason, actor: actorOf(viewer), lines }, { now: new Date(), newId })], locked)
  })
}

function decide(order: Order, command: Parameters<typeof cancel>[1], deciding: Deciding) {
  try {
    return cancel(order, command, deciding)
  } catch (error) {
    if (error instanceof IllegalTransition)
      throw UserErrors.of('ILLEGAL_TRANSITION', error.message, 'input', 'orderId').with({ status: order.status })
    if (error instanceof OverCancelled) {
      const index = command.lines?.findIndex(({ orderLineId }) => orderLineId === error.orderLineId) ?? 0
      throw UserErrors.of('OUT_OF_RANGE', error.message, 'input', 'lines', String(index), 'quantity').with({ most: error.cancellable })
    }
    throw error
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

const actorOf = ({ roles, subject }: Viewer): string => (roles.includes('CUSTOMER') || roles.includes('GUEST') ? 'customer' : subject)
