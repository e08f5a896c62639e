import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { creditNotes, type Creditable } from './credit.js'

/** Two mugs at 12.50 and three teas at 3.33 (one free of tax), shipping 3.95: 38.94. */
const first: Creditable = {
  ...{ id: 'first', total: 3_894, credited: 0 },
  lines: [
    { orderLineId: 'mug', quantity: 2, unitPrice: 1_250, total: 2_500, taxTotal: 417, taxCategory: 'S', taxBps: 2_000, creditedUnits: 0 },
    { orderLineId: 'tea', quantity: 3, unitPrice: 333, total: 999, taxTotal: 0, taxCategory: 'Z', taxBps: 0, creditedUnits: 0 },
  ],
  charges: [{ kind: 'SHIPPING', total: 395, taxTotal: 66, taxCategory: 'S', taxBps: 2_000 }],
}
/** One more mug. */
const second: Creditable = {
  ...{ id: 'second', total: 1_250, credited: 0 },
  lines: [
    { orderLineId: 'mug', quantity: 1, unitPrice: 1_250, total: 1_250, taxTotal: 208, taxCategory: 'S', taxBps: 2_000, creditedUnits: 0 },
  ],
  charges: [],
}
const say = (notes: ReturnType<typeof creditNotes>) =>
  notes.map(({ originalId, total, taxTotal, lines, charges }) =>
    [
      `${originalId} ${total} (${taxTotal})`,
      ...lines.map((line) => `${line.quantity} ${line.orderLineId} ${line.total} (${line.taxTotal})`),
      ...charges.map((charge) => `${charge.kind} ${charge.total} (${charge.taxTotal}) ${charge.taxCategory}`),
    ].join(', '),
  )

describe('what is given back', () => {
  it.each<[string, Parameters<typeof creditNotes>[1], string[]]>([
    ['one unit at what it cost', { amount: 1_250, lines: [{ orderLineId: 'mug', quantity: 1 }] }, ['first 1250 (208), 1 mug 1250 (208)']],
    [
      'units of two invoices, the oldest first',
      { amount: 3_750, lines: [{ orderLineId: 'mug', quantity: 3 }] },
      ['first 2500 (417), 2 mug 2500 (417)', 'second 1250 (208), 1 mug 1250 (208)'],
    ],
    [
      'a unit and the shipping: the rest is spread over the rates',
      { amount: 1_645, lines: [{ orderLineId: 'mug', quantity: 1 }] },
      ['first 1645 (257), 1 mug 1250 (208), REDUCTION 293 (49) S, REDUCTION 102 (0) Z'],
    ],
    [
      'a unit less what is kept back',
      { amount: 1_000, lines: [{ orderLineId: 'mug', quantity: 1 }] },
      ['first 1000 (177), 1 mug 1250 (208), REDUCTION -185 (-31) S, REDUCTION -65 (0) Z'],
    ],
    ['money alone', { amount: 500, lines: null }, ['first 500 (62), REDUCTION 371 (62) S, REDUCTION 129 (0) Z']],
    [
      'all of it: no invoice is taken back further than its total',
      { amount: 9_999, lines: null },
      ['first 3894 (483), REDUCTION 2895 (483) S, REDUCTION 999 (0) Z', 'second 1250 (208), REDUCTION 1250 (208) S'],
    ],
  ])('is %s', (_, credit, expected) => expect(say(creditNotes([first, second], credit))).toEqual(expected))

  it('is of what is left: units and money that a credit note took already are not taken again', () => {
    const before: Creditable = { ...first, credited: 3_000, lines: first.lines.map((line) => ({ ...line, creditedUnits: 1 })) }
    expect(say(creditNotes([before], { amount: 9_999, lines: [{ orderLineId: 'mug', quantity: 2 }] }))).toEqual([
      'first 894 (165), 1 mug 1250 (209), REDUCTION -264 (-44) S, REDUCTION -92 (0) Z',
    ])
  })

  it('adds up, part by part, to the invoice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_894 }), { maxLength: 8 }), (amounts) => {
        let invoice = first
        for (const amount of amounts) {
          const [note] = creditNotes([invoice], { amount, lines: null })
          const given = Math.min(amount, invoice.total - invoice.credited)
          expect(note?.total ?? 0).toBe(given)
          expect((note?.charges ?? []).reduce((sum, { total }) => sum + total, 0)).toBe(given)
          invoice = { ...invoice, credited: invoice.credited + given }
        }
        expect(invoice.credited).toBeLessThanOrEqual(invoice.total)
      }),
    )
  })
})
