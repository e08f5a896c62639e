import { newId, type Database } from '@kade/service-kit'
import { carryOut } from '../../order/carry-out.js'
import { takeBack } from '../../order/exchange.js'
import { addRelease, exchangesById } from '../../order/exchange.store.js'
import { lockOrders } from '../../order/order.store.js'
import type { ProviderAnswer } from '../answer.js'
import type { PaymentProvider, ProviderRequest } from './provider.js'

/**
 * What came back pays for what is sent instead: the token is the id of the exchange. The money stays with the order by which it was taken; what the other one
 * does not take, or gives back, is given back there, each key once.
 */
export function createExchangeProvider(database: Database, wakePayments: () => void): PaymentProvider {
  const release = ({ token: exchangeId, idempotencyKey: key, amount }: ProviderRequest): Promise<ProviderAnswer> =>
    database.transaction(async (tx) => {
      const [exchange] = await exchangesById(tx, [exchangeId])
      if (!exchange) return { outcome: 'DECLINED', reason: 'there is no such exchange' }
      const locked = await lockOrders(tx, [exchange.orderId])
      const order = locked.get(exchange.orderId)
      if (order && (await addRelease(tx, { key, exchangeId, amount }))) {
        await carryOut(tx, [takeBack(order, amount, exchange, { now: new Date(), newId })], locked)
        tx.afterCommit(wakePayments)
      }
      return { outcome: 'SUCCEEDED', reference: exchangeId, amount }
    })
  return {
    authorize: () => Promise.resolve({ outcome: 'DECLINED', reason: 'what came back pays for one order alone' }),
    capture: ({ token, amount }) => Promise.resolve({ outcome: 'SUCCEEDED', reference: token, amount }),
    void: release,
    refund: release,
  }
}
