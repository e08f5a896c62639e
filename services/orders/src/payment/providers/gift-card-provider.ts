import type { Database } from '@kade/service-kit'
import type { ProviderAnswer } from '../answer.js'
import { leftOn, refusalOfCard } from '../gift-card.js'
import { addOperation, amountDone, lockCard, spentOf } from '../gift-card.store.js'
import { giftCardId } from '../sign-gift-cards.js'
import type { PaymentProvider, ProviderRequest } from './provider.js'

/** Gift cards that we issued: the token is the card's code. What is done with one card is done one after the other, each key once. */
export function createGiftCardProvider(database: Database): PaymentProvider {
  const operate =
    (kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND') =>
    ({ token, idempotencyKey: key, amount: asked, isPartial = false, currency, reference }: ProviderRequest): Promise<ProviderAnswer> =>
      database.transaction(async (tx) => {
        const cardId = giftCardId(token)
        const hold = kind === 'AUTHORIZE' ? key : (reference ?? '')
        const card = await lockCard(tx, cardId)
        if (!card) return { outcome: 'DECLINED', reason: 'there is no such gift card' }
        const done = await amountDone(tx, key)
        if (done !== null) return { outcome: 'SUCCEEDED', reference: hold, amount: done }
        if (card.currency !== currency) return { outcome: 'DECLINED', reason: `the gift card is in ${card.currency}` }
        const [spent, ofHold] = [await spentOf(tx, cardId, null), await spentOf(tx, cardId, hold)]
        const left = leftOn({ amount: card.amount, spent })
        const amount = isPartial && left > 0 ? Math.min(asked, left) : asked
        const reason = refusalOfCard(kind, amount, { amount: card.amount, spent, ofHold })
        if (reason !== null) return { outcome: 'DECLINED', reason }
        await addOperation(tx, { key, cardId, kind, amount, hold })
        return { outcome: 'SUCCEEDED', reference: hold, amount }
      })
  return { authorize: operate('AUTHORIZE'), capture: operate('CAPTURE'), void: operate('VOID'), refund: operate('REFUND') }
}
