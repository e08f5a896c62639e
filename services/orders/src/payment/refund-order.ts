import {
  BadUserInput,
  checkedAs,
  isId,
  isRepeated,
  line,
  newId,
  prose,
  requestHashOf,
  toDecimal,
  toMinor,
  UserErrors,
  type Database,
  type Viewer,
} from '@kade/service-kit'
import { canSee } from '../access.js'
import { carryOut } from '../order/carry-out.js'
import type { Deciding, Decision } from '../order/decision.js'
import type { Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { refundable } from '../order/secure.js'
import { mayGiveBack, type AppeasementLimits } from './appeasement.js'
import { givenByHand, lockRefundKey } from './refund.store.js'
import { refund } from './refund.js'
import { isAccount } from './store-credit.store.js'

export interface RefundOrder {
  readonly idempotencyKey: string
  readonly orderId: string
  readonly amount: { readonly amount: string; readonly currencyCode: string }
  readonly reason: string
  readonly destination?: 'ORIGINAL' | 'STORE_CREDIT' | null | undefined
}

/**
 * Gives back money of an order by hand. The key is held first, then the order: whatever runs at once, what is asked for is never more than was
 * captured and not yet asked for. @throws UserErrors naming the field
 */
export async function refundOrder(database: Database, viewer: Viewer, limits: AppeasementLimits, command: RefundOrder): Promise<void> {
  const idempotencyKey = checkedAs(line(200), command.idempotencyKey, 'input', 'idempotencyKey')
  const reason = checkedAs(prose(500), command.reason, 'input', 'reason')
  const { orderId } = command
  const destination = command.destination ?? 'ORIGINAL'
  // A key of before there was a destination stands for the same.
  const elsewhere = destination === 'ORIGINAL' ? [] : [destination]
  const requestHash = requestHashOf([orderId, command.amount.amount, command.amount.currencyCode, reason, ...elsewhere])
  await database.transaction(async (tx) => {
    const known = await lockRefundKey(tx, idempotencyKey)
    const locked = await lockOrders(tx, isId(orderId) ? [orderId] : [])
    const order = locked.get(orderId)
    if (!order || !canSee(viewer, order)) throw UserErrors.of('NOT_FOUND', 'There is no such order', 'input', 'orderId')
    if (isRepeated(known, requestHash, 'refund')) return
    const amount = checkAmount(order, command.amount)
    if (destination === 'STORE_CREDIT' && !(await isAccount(tx, order.customerId))) {
      const message = 'The order is in no account: its money goes back to what it was taken of'
      throw UserErrors.of('INVALID', message, 'input', 'destination').with({ fault: 'ACCOUNT_ONLY' })
    }
    const most = mayGiveBack(limits, viewer.roles, { captured: order.payment.captured, givenByHand: await givenByHand(tx, order.id) })
    if (amount > most) {
      const message = `With these roles, at most ${toDecimal(most, order.currency)} ${order.currency} of this order can still be given back by hand`
      throw UserErrors.of('OUT_OF_RANGE', message, 'input', 'amount', 'amount').with({ most: toDecimal(most, order.currency) })
    }
    const asked = { amount, reason, destination, actor: viewer.subject, request: { idempotencyKey, requestHash } }
    await carryOut(tx, [decide(order, asked, { now: new Date(), newId })], locked)
  })
}

const decide = (order: Order, asked: Parameters<typeof refund>[1], deciding: Deciding): Decision => refund(order, asked, deciding)

/** @throws UserErrors when it is no amount of the order's currency, or more than can be given back */
function checkAmount(order: Order, { amount: text, currencyCode }: RefundOrder['amount']): number {
  const { currency } = order
  const field = ['input', 'amount', 'amount']
  if (currencyCode !== currency) {
    throw UserErrors.of('INVALID', `The order is in ${currency}`, 'input', 'amount', 'currencyCode').with({ fault: 'OTHER_CURRENCY' })
  }
  const most = refundable(order)
  const amount = inMinorUnits(text, currency, field)
  if (most === 0)
    throw UserErrors.of('ILLEGAL_TRANSITION', 'Nothing was captured that is not given back', 'input', 'orderId').with({
      status: order.status,
    })
  if (amount <= 0 || amount > most) {
    const message = `Between ${toDecimal(1, currency)} and ${toDecimal(most, currency)} ${currency} can be given back`
    throw UserErrors.of('OUT_OF_RANGE', message, ...field).with({ least: toDecimal(1, currency), most: toDecimal(most, currency) })
  }
  return amount
}

function inMinorUnits(text: string, currency: string, field: readonly string[]): number {
  try {
    return toMinor(text, currency)
  } catch (error) {
    if (error instanceof BadUserInput) throw UserErrors.of('INVALID', error.message, ...field).with({ fault: 'PRICE' })
    throw error
  }
}
