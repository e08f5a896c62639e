import { describe, expect, it } from '@jest/globals'
import type { ToldCharge, ToldLine, ToldOrder } from '../channel/told.js'
import { placementOf } from './place-told-order.js'

const line = (change: Partial<ToldLine>): ToldLine => ({
  ...{ id: '71', sku: 'MUG', title: 'Mug', quantity: 3, current: 3, total: 3_000, discount: 0, tax: 0, taxBps: null },
  ...change,
})
const charge = (kind: ToldCharge['kind'], total: number): ToldCharge => ({ kind, title: kind, total, tax: 0 })
const order = (lines: readonly ToldLine[], charges: readonly ToldCharge[] = []) =>
  ({
    ...{ placedAt: '2026-11-20T09:00:00.000Z', currency: 'GBP', email: 'a@example.com', name: 'Ada', lines, charges },
    utm: { campaign: 'autumn', source: null, medium: null, content: null, term: null, landingPage: null },
  }) as unknown as ToldOrder
const of = (lines: readonly ToldLine[], charges: readonly ToldCharge[] = []) => placementOf('web', '5001', order(lines, charges))
const gbp = (amount: string) => ({ amount, currencyCode: 'GBP' })

describe('an order is placed', () => {
  it('at what its lines cost, to the penny', () => {
    const { lines } = of([
      line({}),
      line({ id: '72', total: 1_000 }),
      line({ id: '73', total: 2_899, discount: 101, taxBps: 2_000 }),
      line({ id: '74', quantity: 2, total: 0, discount: 500 }),
    ]).input
    expect(lines).toEqual([
      { sku: 'MUG', quantity: 3, unitPrice: gbp('10.00') },
      { sku: 'MUG', quantity: 3, unitPrice: gbp('3.34'), discountTotal: gbp('0.02') },
      { sku: 'MUG', quantity: 3, unitPrice: gbp('10.00'), discountTotal: gbp('1.01'), taxBps: 2_000 },
      { sku: 'MUG', quantity: 2, unitPrice: gbp('2.50'), discountTotal: gbp('5.00') },
    ])
  })

  it('with all that is charged beside its lines as shipping; what is taken off beside them is taken off them', () => {
    expect(of([line({})], [charge('SHIPPING', 495), charge('DUTY', 300), charge('FEE', -95)]).input.shippingTotal).toEqual(gbp('7.00'))
    const { input } = of([line({ total: 300 }), line({ id: '72' })], [charge('FEE', -1_000)])
    expect([input.shippingTotal, input.lines.map(({ discountTotal }) => discountTotal)]).toEqual([undefined, [gbp('3.00'), gbp('7.00')]])
  })

  it('without lines that never had units, and knows which of ours stands for which', () => {
    const { input, positions } = of([line({}), line({ id: '72', quantity: 0 }), line({ id: '73' })])
    expect([input.lines.length, positions]).toEqual([2, { 71: [1], 73: [2] }])
    expect(input).toMatchObject({ channelOrderId: '5001', campaign: 'autumn', payment: { provider: 'channel', token: 'web:5001' } })
  })
})
