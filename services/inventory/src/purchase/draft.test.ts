import { describe, expect, it } from '@jest/globals'
import { Refused } from '../stockroom/refused.js'
import { draft } from './draft.js'

const deciding = () => {
  let made = 0
  return { now: new Date('2026-11-25T10:00:00Z'), newId: () => `id-${(made += 1)}` }
}
const supplier = {
  ...{ id: 'acme', code: 'ACME', name: 'Acme', currency: 'GBP', leadTimeDays: 5, minimumOrder: null },
  ...{ workingWeekdays: [1, 2, 3, 4, 5], closedDates: [] },
}
const named = {
  ...{
    supplier,
    location: { id: 'ltn', code: 'LTN' },
    skus: new Map(['MUG', 'TEA', 'SET'].map((sku) => [sku, { isBundle: sku === 'SET' }])),
  },
  items: [{ sku: 'MUG', unitCost: 125, minimumQuantity: 12, multiple: 6, leadTimeDays: null }],
}
const line = (sku: string, quantity: number, given: object = {}) => ({ sku, quantity, unitCost: null, expectedOn: null, ...given })
const asked = (lines: ReturnType<typeof line>[], given: object = {}) => ({
  ...{ supplierCode: 'ACME', locationId: 'ltn', currency: null, overReceiptTolerance: 0, lines },
  ...given,
})
const pounds = (minor: number | null) => ({ unitCost: { minor, currency: 'GBP' } })

function refusals(lines: ReturnType<typeof line>[], given: object = {}, there: object = {}): string[] {
  try {
    draft(asked(lines, given), { ...named, ...there }, deciding())
  } catch (error) {
    if (error instanceof Refused)
      return error.faults.map(({ code, field, parameters }) => `${code} ${field?.join('.')} ${JSON.stringify(parameters)}`)
    throw error
  }
  throw new Error('It was accepted')
}

describe('a draft', () => {
  it('costs what its lines say, else what the supplier says', () => {
    const lines = [line('MUG', 12), line('MUG', 18, pounds(120)), line('TEA', 1, { ...pounds(0), expectedOn: '2026-12-24' })]
    const made = draft(asked(lines, { overReceiptTolerance: 5 }), named, deciding())
    expect(made).toMatchObject({
      status: 'DRAFT',
      currency: 'GBP',
      overReceiptTolerance: 5,
      orderedOn: null,
      version: 1,
      locationCode: 'LTN',
    })
    expect(made.lines.map(({ position, sku, ordered, unitCost, expectedOn }) => [position, sku, ordered, unitCost, expectedOn])).toEqual([
      [1, 'MUG', 12, 125, null],
      [2, 'MUG', 18, 120, null],
      [3, 'TEA', 1, 0, '2026-12-24'],
    ])
  })

  it('is refused with each fault of its lines', () => {
    const lines = [
      line('MUG', 6),
      line('MUG', 13),
      line('CUP', 1, pounds(1)),
      line('TEA', 0, pounds(1)),
      line('TEA', 1),
      line('TEA', 1, pounds(null)),
      line('TEA', 1, { unitCost: { minor: 5, currency: 'EUR' } }),
      line('TEA', 1, { ...pounds(1), expectedOn: '2026-11-23' }),
      line('SET', 1, pounds(1)),
    ]
    expect(refusals(lines)).toEqual([
      'OUT_OF_RANGE input.lines.0.quantity {"least":12,"most":1000000}',
      'OUT_OF_RANGE input.lines.1.quantity {"least":18}',
      'NOT_FOUND input.lines.2.sku {"sku":"CUP"}',
      'OUT_OF_RANGE input.lines.3.quantity {"least":1,"most":1000000}',
      'REQUIRED input.lines.4.unitCost {}',
      'INVALID input.lines.5.unitCost.amount {"fault":"PRICE"}',
      'INVALID input.lines.6.unitCost.currencyCode {"fault":"OTHER_CURRENCY","currencyCode":"GBP"}',
      'OUT_OF_RANGE input.lines.7.expectedOn {"least":"2026-11-24","most":"2199-12-31"}',
      'INVALID input.lines.8.sku {"fault":"BUNDLE","sku":"SET"}',
    ])
  })

  it('is refused with each fault of its head', () => {
    expect(refusals([], { currency: 'EUR', overReceiptTolerance: -1 })).toEqual([
      'INVALID input.currencyCode {"fault":"OTHER_CURRENCY","currencyCode":"GBP"}',
      'OUT_OF_RANGE input.overReceiptTolerance {"least":0,"most":100}',
      'REQUIRED input.lines {}',
    ])
    const many = Array.from({ length: 501 }, () => line('TEA', 1, pounds(1)))
    expect(refusals(many, {}, { supplier: null, location: null })).toEqual([
      'NOT_FOUND input.supplierCode {}',
      'NOT_FOUND input.locationId {}',
      'TOO_MANY input.lines {"most":500}',
    ])
  })
})
