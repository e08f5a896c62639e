import { describe, expect, it } from '@jest/globals'
import { classifyRow, type ClassifiedRow, type GoodsLine } from '../src/classify-row.js'
import { planImport } from '../src/plan.js'
import type { Row } from '../src/read-rows.js'

const aRow = (row: Partial<Row> = {}): Row => ({
  line: 2,
  invoiceNo: '536365',
  stockCode: '85123A',
  description: 'WHITE HANGING HEART',
  quantity: '6',
  invoiceDate: '2010-12-01T08:26:00',
  unitPrice: '2.55',
  customerId: '17850',
  country: 'United Kingdom',
  ...row,
})
const goods = (row: Partial<Row> = {}): GoodsLine => {
  const classified = classifyRow(aRow(row))
  if (classified.kind === 'reject') throw new Error(classified.reason)
  return classified.line
}
const reasonOf = (classified: ClassifiedRow): string => (classified.kind === 'reject' ? classified.reason : classified.kind)

describe('a row of the file', () => {
  it('is a sale of a SKU in capitals, at its instant in UTC, in pence', () => {
    const row = aRow({ stockCode: '85123a', invoiceDate: '2011-07-01T08:26:00' })
    expect(classifyRow(row)).toEqual({
      kind: 'sale',
      line: { row, sku: '85123A', quantity: 6, unitPrice: 255, at: new Date('2011-07-01T07:26:00Z'), countryCode: 'GB' },
    })
  })

  it('of a C invoice is a cancellation of a positive quantity', () => {
    expect(classifyRow(aRow({ invoiceNo: 'C536379', quantity: '-2' }))).toMatchObject({ kind: 'cancellation', line: { quantity: 2 } })
  })

  it.each([
    [{ stockCode: 'POST' }, 'no goods: POST is postage'],
    [{ stockCode: 'm' }, 'no goods: m is a manual entry'],
    [{ stockCode: 'gift_0001_20' }, 'no goods: gift_0001_20 is a gift voucher'],
    [{ unitPrice: '0' }, 'price of zero'],
    [{ unitPrice: '0', description: 'damaged?' }, 'stray note at a price of zero: damaged?'],
    [{ unitPrice: '-11062.06' }, 'impossible price: -11062.06'],
    [{ unitPrice: '0.001' }, 'price below a penny: 0.001'],
    [{ quantity: '0' }, 'impossible quantity: 0'],
    [{ quantity: '1.5' }, 'impossible quantity: 1.5'],
    [{ quantity: '1000001' }, 'impossible quantity: 1000001 is over 1000000'],
    [{ quantity: '-6' }, 'impossible quantity: a sale of -6'],
    [{ country: 'Unspecified' }, 'no country to ship to: Unspecified'],
    [{ invoiceDate: 'yesterday' }, 'impossible date: yesterday'],
  ])('%j is rejected with its reason', (row, reason) => {
    expect(reasonOf(classifyRow(aRow(row)))).toBe(reason)
  })
})

describe('the plan', () => {
  const sale = (row: Partial<Row> = {}) => ({ invoiceNo: row.invoiceNo ?? '536365', sales: [goods(row)], cancellations: [] })
  const cancellation = (row: Partial<Row>) => ({ invoiceNo: 'C1', sales: [], cancellations: [goods({ invoiceNo: 'C1', ...row })] })

  it('cancels an open order of the customer, and counts up what is cancelled of a line', () => {
    const { orders, returns } = planImport([
      sale(),
      cancellation({ quantity: '-2', invoiceDate: '2010-12-01T09:00:00' }),
      cancellation({ quantity: '-3', invoiceDate: '2010-12-01T10:00:00' }),
    ])
    expect(orders[0]?.cancellations).toMatchObject([
      { lineIndex: 0, cancelledInAll: 2 },
      { lineIndex: 0, cancelledInAll: 5 },
    ])
    expect(returns).toEqual([])
  })

  it('keeps as a return what comes back after the goods have left', () => {
    const { orders, returns } = planImport([sale(), cancellation({ quantity: '-2', invoiceDate: '2010-12-05T09:00:00' })])
    expect(orders[0]?.cancellations).toEqual([])
    expect(returns).toMatchObject([{ invoiceNo: '536365', line: { quantity: 2 } }])
  })

  it.each([
    ['more than was sold', { quantity: '-7' }],
    ['another SKU', { quantity: '-1', stockCode: '22423' }],
    ['another customer', { quantity: '-1', customerId: '12345' }],
    ['a guest', { quantity: '-1', customerId: '' }],
    ['before the sale', { quantity: '-1', invoiceDate: '2010-12-01T08:00:00' }],
  ])('keeps a cancellation that matches no order, here of %s, without an invoice', (_, row) => {
    expect(planImport([sale(), cancellation({ invoiceDate: '2010-12-01T09:00:00', ...row })]).returns).toMatchObject([{ invoiceNo: null }])
  })
})
