import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'
import { deciding } from '../fulfillment-order/fulfillment-order.builder.js'
import { USUAL } from './policy.js'
import { returnableLines, type OrderedLine } from './returnable.js'
import { acceptableOf, receiveUnasked } from './unasked.js'

const line = (orderLineId: string, quantity: number, inReturns = 0, sku = 'MUG'): OrderedLine => ({
  ...{ orderLineId, sku, title: sku, quantity, total: quantity * 500, inReturns },
})
const mugs = (quantity: number) => [{ sku: 'MUG', quantity, deliveredAt: new Date('2026-11-20T10:00:00Z') }]
const leftOf = (lines: readonly OrderedLine[], delivered: number) => returnableLines(lines, mugs(delivered)).map(({ left }) => left)

describe('what of an order with several lines of a SKU may come back', () => {
  it.each<[string, OrderedLine[], number, number[]]>([
    ['all that was delivered', [line('a', 1), line('b', 2)], 3, [1, 2]],
    ['the first of them where fewer were', [line('a', 1), line('b', 2)], 2, [1, 1]],
    ['not what came back already beyond a line', [line('a', 1, 2), line('b', 2)], 3, [0, 1]],
    ['likewise beyond the last', [line('a', 2), line('b', 1, 3)], 3, [0, 0]],
    ['as many as before of another SKU', [line('a', 1, 3), line('b', 2, 0, 'TEA')], 3, [0, 0]],
  ])('%s', (_, lines, delivered, left) => expect(leftOf(lines, delivered)).toEqual(left))

  it('is never more, with what is in returns, than was delivered', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(lines, fc.nat(20), (drawn, delivered) => {
        const given = drawn.map(([quantity, inReturns], index) => line(`${index}`, quantity, inReturns))
        const back = given.reduce((sum, { inReturns }) => sum + inReturns, 0)
        const left = leftOf(given, delivered).reduce((sum, units) => sum + units, 0)
        expect(left).toBeLessThanOrEqual(Math.max(0, delivered - back))
      }),
    )
  })
})

describe('units that nobody announced, of an order with several lines of their SKU', () => {
  const seen = (quantity: number, disposition: 'RESTOCK' | 'SCRAP') => ({
    ...{ sku: 'MUG', quantity, disposition, condition: 'NEW' as const, note: null, reason: 'UNWANTED' as const },
  })
  const received = (lines: readonly ReturnType<typeof seen>[]) => {
    const ordered = [line('a', 1), line('b', 2)]
    const policy = { channel: 'web', ...USUAL }
    const { back, units } = receiveUnasked(
      { orderId: 'order-1', locationId: 'location-1', lines },
      { policy, returnable: returnableLines(ordered, mugs(3)), number: 'R-1' },
      deciding(),
    )
    const own = (id: string) => back.lines.reduce((sum, each) => (each.orderLineId === id ? sum + each.received : sum), 0)
    const after = returnableLines(
      ordered.map((each) => ({ ...each, inReturns: own(each.orderLineId) })),
      mugs(3),
    )
    return {
      lines: back.lines.map((each) => [each.orderLineId, each.received]),
      units: units.map(({ quantity, disposition }) => [quantity, disposition]),
      counted: [...acceptableOf(back, units, after).values()],
      left: after.map(({ left }) => left),
    }
  }

  it('are of one line after the other, count once each, and may not be asked for again', () =>
    expect(received([seen(1, 'SCRAP'), seen(2, 'RESTOCK')])).toEqual({
      ...{ lines: [['a', 1], ['b', 2]], units: [[1, 'SCRAP'], [2, 'RESTOCK']], counted: [1, 2], left: [0, 0] }, // prettier-ignore
    }))

  it('are of two lines where there are more than one has', () =>
    expect(received([seen(2, 'RESTOCK')])).toEqual({
      ...{ lines: [['a', 1], ['b', 1]], units: [[1, 'RESTOCK'], [1, 'RESTOCK']], counted: [1, 1], left: [0, 1] }, // prettier-ignore
    }))

  it('do not count beyond what was sent', () =>
    expect(received([seen(5, 'RESTOCK')])).toEqual({
      ...{ lines: [['a', 1], ['b', 4]], units: [[1, 'RESTOCK'], [4, 'RESTOCK']], counted: [1, 2], left: [0, 0] }, // prettier-ignore
    }))
})
