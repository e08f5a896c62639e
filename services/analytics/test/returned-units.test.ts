import { returnReceived } from '@kade/events'
import { newId } from '@kade/service-kit'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { anOrder } from './support/an-order.js'
import { openAnalytics, row, toMessage, type Analytics } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const received = (orderId: string | null, units: readonly (readonly [sku: string, quantity: number, isOfLine?: boolean])[]) => {
  const returnId = newId()
  return toMessage(
    returnReceived.draft(orderId ?? returnId, {
      ...{ returnId, returnNumber: 'R-10000014', orderId, resolution: 'REFUND', at: '2026-12-01T09:00:00Z', actor: 'anna' },
      terms: { feeBps: 0, labelFee: 0, refundsShipping: true },
      ...{ lines: [], receiptId: newId(), locationId: newId(), isComplete: true },
      units: units.map(([sku, quantity, isOfLine = true]) => ({
        orderLineId: isOfLine ? newId() : null,
        sku,
        quantity,
        disposition: 'RESTOCK',
      })),
    }),
  )
}

it('Units that came back are counted with the orders that they are of, once, whichever is heard of first', async () => {
  const order = anOrder({ channel: 'shop', placedAt: '2026-11-23T09:00:00.000Z', lines: [{ sku: 'MUG', quantity: 3, unitPrice: 1_000 }, { sku: 'TEA', quantity: 1, unitPrice: 500 }] }) // prettier-ignore
  const placed = toMessage(order.placed())
  const orderId = placed.key
  const first = received(orderId, [['MUG', 1], ['MUG', 1], ['TEA', 1], ['POT', 9, false]]) // prettier-ignore
  await analytics.publish([first, first, received(null, [['MUG', 5]])])
  await analytics.allHandled()
  expect((await analytics.sales({ by: 'SKU' })).total.returnedUnits).toBe(0)
  await analytics.publish([placed, first, received(orderId, [['MUG', 1]])])
  await analytics.allHandled()
  expect(await analytics.sales({ by: 'SKU' })).toEqual({
    rows: [{ ...row('MUG', 1, 3, '30.00'), returnedUnits: 3 }, { ...row('TEA', 1, 1, '5.00'), returnedUnits: 1 }],
    total: { ...row('TOTAL', 1, 4, '35.00'), returnedUnits: 4 },
  }) // prettier-ignore
  expect((await analytics.sales({ by: 'DAY' })).rows).toEqual([{ ...row('2026-11-23', 1, 4, '35.00'), returnedUnits: 4 }])
})
