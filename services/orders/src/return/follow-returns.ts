import type { DataOf, returnApproved, returnCancelled, returnClosed, returnReceived, returnRejected, returnRequested } from '@kade/events'
import { newId, type ReceivedEvent, type Transaction } from '@kade/service-kit'
import { carryOut, UnknownOrder } from '../order/carry-out.js'
import { units, type Decision } from '../order/decision.js'
import type { Exchange } from '../order/exchange.js'
import { saveExchanges } from '../order/exchange.store.js'
import type { Order } from '../order/order.js'
import { lockOrders } from '../order/order.store.js'
import { accountsAmong, returnsOfOrders, saveReturns } from './order-return.store.js'
import type { OrderReturn, ReturnTold } from './settle-units.js'
import { exchangeOf, followStep, type Exchanged, type Step } from './settle.js'

/** Places an order for goods that came back. */
export type PlaceExchange = (
  tx: Transaction,
  order: Order,
  wanted: NonNullable<ReturnType<typeof exchangeOf>> & { readonly id: string },
) => Promise<
  { readonly orderId: string; readonly number: string; readonly paid: number } | { readonly fault: string; readonly reason: string }
>

/** What orders does when shipping says how far a return is. `wakePayments` is called when there is money to move. */
export const followReturns = (wakePayments: () => void, placeExchange: PlaceExchange) => {
  /** The order that is placed for what counts by this; null where none is to be. */
  const exchanged = async (tx: Transaction, order: Order, before: readonly OrderReturn[], told: ReturnTold): Promise<Exchanged | null> => {
    const wanted = exchangeOf(order, before, told)
    if (!wanted) return null
    const id = newId()
    return { id, ...(await placeExchange(tx, order, { id, ...wanted })) }
  }
  const follow =
    <Data extends ReturnTold & { readonly orderId: string | null }>(stepOf: (data: Data) => Step) =>
    async (tx: Transaction, events: readonly ReceivedEvent<Data>[]): Promise<void> => {
      const ofOrders = events.flatMap((event) => (event.data.orderId === null ? [] : [{ event, orderId: event.data.orderId }]))
      if (ofOrders.length === 0) return
      const orderIds = [...new Set(ofOrders.map(({ orderId }) => orderId))]
      const locked = await lockOrders(tx, orderIds)
      const returns = new Map((await returnsOfOrders(tx, orderIds)).map((back) => [back.id, back]))
      const accounts = await accountsAmong(
        tx,
        [...locked.values()].map(({ customerId }) => customerId),
      )
      const orders = new Map(locked)
      const changed = new Map<string, OrderReturn>()
      const decisions: (Decision & { readonly causedBy: ReceivedEvent })[] = []
      const exchanges: Exchange[] = []
      for (const { event, orderId } of ofOrders) {
        const order = orders.get(orderId)
        if (!order) throw new UnknownOrder(orderId)
        const ofOrder = [...returns.values()].filter((back) => back.orderId === orderId)
        const exchange = await exchanged(tx, order, ofOrder, event.data)
        if (exchange && 'orderId' in exchange) exchanges.push(toExchange(exchange, order, event.data))
        const asked = { told: event.data, step: stepOf(event.data), isAccount: accounts.has(order.customerId), exchange }
        const { decision, back } = followStep(order, ofOrder, asked, { now: new Date(), newId, occurredAt: new Date(event.data.at) })
        orders.set(orderId, decision.state)
        returns.set(back.id, back)
        changed.set(back.id, back)
        decisions.push({ ...decision, causedBy: event })
      }
      await carryOut(tx, decisions, locked)
      await saveReturns(tx, [...changed.values()])
      await saveExchanges(tx, exchanges)
      if (decisions.some(({ payments }) => payments.length > 0)) tx.afterCommit(wakePayments)
    }
  return {
    requested: follow<DataOf<typeof returnRequested>>(({ returnNumber, lines }) => ({
      type: 'RETURN_REQUESTED',
      message: `Return ${returnNumber} of ${units(lines)} was asked for`,
    })),
    approved: follow<DataOf<typeof returnApproved>>(({ returnNumber, keepsGoods }) => ({
      type: 'RETURN_APPROVED',
      message: keepsGoods ? `Return ${returnNumber} is approved: the goods need not come back` : `Return ${returnNumber} is approved`,
    })),
    rejected: follow<DataOf<typeof returnRejected>>(({ returnNumber }) => ({
      type: 'RETURN_REJECTED',
      message: `Return ${returnNumber} is rejected`,
    })),
    cancelled: follow<DataOf<typeof returnCancelled>>(({ returnNumber }) => ({
      type: 'RETURN_CANCELLED',
      message: `Return ${returnNumber} was taken back`,
    })),
    received: follow<DataOf<typeof returnReceived>>(({ returnNumber, units: came }) => ({
      type: 'RETURN_RECEIVED',
      message: `${units(came)} of return ${returnNumber} came back`,
    })),
    closed: follow<DataOf<typeof returnClosed>>(({ returnNumber }) => ({
      type: 'RETURN_CLOSED',
      message: `Return ${returnNumber} is closed`,
    })),
  }
}

const toExchange = (
  { id, orderId: exchangeOrderId, paid: amount }: Extract<Exchanged, { readonly orderId: string }>,
  { id: orderId }: Order,
  { returnId, returnNumber }: ReturnTold,
): Exchange => ({ id, returnId, returnNumber, orderId, exchangeOrderId, amount })
