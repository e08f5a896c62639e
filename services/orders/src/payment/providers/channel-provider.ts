import type { Database } from '@kade/service-kit'
import { refundedOf } from '../../channel/told.js'
import type { ProviderAnswer } from '../answer.js'
import { toldPayment, toldRefunds } from './channel-provider.store.js'
import type { PaymentProvider, ProviderRequest } from './provider.js'

/**
 * The customer paid the channel, which pays us out: no money is moved from here. The token is `<channel>:<its order>`; an order is secured when its
 * shop says that it is paid, and at once where no shop tells by webhook, as whoever placed it holds the money.
 */
export function createChannelProvider(database: Database): PaymentProvider {
  const moved = async ({ idempotencyKey }: ProviderRequest): Promise<ProviderAnswer> => ({
    outcome: 'SUCCEEDED',
    reference: idempotencyKey,
  })
  return {
    authorize: async (request) => {
      const told = await toldPayment(database, ...orderOf(request))
      if (told === 'UNPAID') return { outcome: 'IN_REVIEW' }
      return told === 'VOIDED' ? { outcome: 'DECLINED', reason: 'the payment in the shop was voided' } : moved(request)
    },
    capture: moved,
    void: moved,
    // It is the shop that gives back: here it is booked, once it says so.
    refund: async (request) => {
      const known = await toldRefunds(database, ...orderOf(request), request.orderId)
      if (!known) return moved(request)
      const { order, refunds } = known.told
      const { refunded } = refundedOf(order ?? { total: 0 }, Object.values(refunds))
      return refunded < known.booked + request.amount
        ? { outcome: 'DECLINED', reason: 'the shop holds the money: give it back there' }
        : moved(request)
    },
  }
}

function orderOf({ token }: ProviderRequest): readonly [channel: string, channelOrderId: string] {
  const [channel = '', ...id] = token.split(':')
  return [channel, id.join(':')]
}
