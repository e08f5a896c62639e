import type { Database } from '@kade/service-kit'
import type { ProviderAnswer } from '../answer.js'
import { takeCredit } from '../store-credit.js'
import { addCreditEntry, creditDone, heldCredit, lockCredit } from '../store-credit.store.js'
import type { PaymentProvider, ProviderRequest } from './provider.js'

/** Store credit: the token is the id of the account. What is done with one balance is done one after the other, each key once. */
export function createStoreCreditProvider(database: Database): PaymentProvider {
  const operate =
    (kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND' | 'CREDIT') =>
    ({ token: customerId, idempotencyKey, amount: asked, isPartial = false, currency, reference, orderId }: ProviderRequest) =>
      database.transaction(async (tx): Promise<ProviderAnswer> => {
        const key = `order:${idempotencyKey}`
        const hold = kind === 'AUTHORIZE' || kind === 'CREDIT' ? key : (reference ?? '')
        const balance = await lockCredit(tx, customerId, currency)
        const done = await creditDone(tx, key)
        if (done) return { outcome: 'SUCCEEDED', reference: hold, amount: done.amount }
        const taken = takeCredit(kind, { amount: asked, isPartial }, { balance, held: await heldCredit(tx, hold) })
        if ('refusal' in taken) return { outcome: 'DECLINED', reason: taken.refusal }
        const { amount } = taken
        const of = kind === 'CREDIT' ? null : hold
        await addCreditEntry(tx, { ...{ key, customerId, currency, kind, amount, hold: of, orderId }, reason: null, actor: 'system', requestHash: null }) // prettier-ignore
        return { outcome: 'SUCCEEDED', reference: hold, amount }
      })
  return {
    ...{ authorize: operate('AUTHORIZE'), capture: operate('CAPTURE'), void: operate('VOID'), refund: operate('REFUND') },
    credit: operate('CREDIT'),
  }
}
