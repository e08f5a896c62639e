import { describe, expect, it } from '@jest/globals'
import { confirmed } from '../order/decision.builder.js'
import { compare } from './reconcile.js'

const { payment } = confirmed({ payment: { captured: 5_395, refunded: 395 } })
const ours = { orderId: 'order-1', number: 'K-1', currency: 'GBP', payment }
const reference = 'payment-mismatch:order-1:1'

describe('our books and the provider’s', () => {
  it('agree', () =>
    expect(compare(ours, [{ part: 1, taken: { captured: 5_395, refunded: 395 } }])).toEqual({ todo: [], done: [reference] }))
  it.each([
    ['less was taken', { captured: 5_394, refunded: 395 }, '5394 taken and 395 given back'],
    ['more was given back', { captured: 5_395, refunded: 396 }, '5395 taken and 396 given back'],
    ['there is none', null, 'no such payment'],
  ] as const)('differ: %s', (_, taken, theirs) =>
    expect(compare(ours, [{ part: 1, taken }])).toEqual({
      todo: [
        {
          ...{
            kind: 'PAYMENT_MISMATCH',
            subject: 'The books of order K-1 are not those of test',
            orderId: 'order-1',
            reference,
            attempts: 1,
          },
          payload: {
            ...{ part: 1, provider: 'test', captured: 5_395, refunded: 395, currency: 'GBP' },
            ...{ theirCaptured: taken?.captured ?? null, theirRefunded: taken?.refunded ?? null },
          },
          error: `Ours: 5395 taken and 395 given back, GBP in minor units; theirs: ${theirs}`,
        },
      ],
      done: [],
    }),
  )
})
