import { expect, it } from '@jest/globals'
import { cancel } from '../cancellation/cancel.js'
import { confirmed, deciding } from '../order/decision.builder.js'
import { hold } from '../order/hold.js'
import { aLine } from '../order/order.builder.js'
import type { Correction, Order } from '../order/order.js'
import { correct, StaleCorrection } from './correct.js'

/** Five mugs at 10.00 and shipping of 3.95, paid for, and held with this correction. */
function mended(correction: Omit<Correction, 'id' | 'summary'>, order: Partial<Order> = {}) {
  const proposed = { id: 'c-1', summary: 'It looks mistyped', ...correction }
  const held = hold(confirmed(order), [{ reason: 'MANUAL', note: null, actor: 'system', correction: proposed }], deciding()).state
  const decisions = correct(held, held.holds[0]!, proposed, { actor: 'agent-7', cancel }, { ...deciding(), newId: () => 'new' })
  return { decisions, state: decisions.at(-1)!.state, entries: decisions.flatMap(({ entries }) => entries) }
}

it('an address is amended', () => {
  const { state, entries } = mended({ field: 'shippingAddress.line1', from: '12 St James Square', to: '14 St James Square' })
  expect([state.status, state.holds, state.shippingAddress.line1]).toEqual(['CONFIRMED', [], '14 St James Square'])
  expect(entries.map(({ type, actor }) => [type, actor])).toEqual([
    ['AMENDED', 'agent-7'],
    ['HOLD_RELEASED', 'agent-7'],
  ])
  expect(entries[0]!.data).toMatchObject({ reason: 'It looks mistyped', after: { shippingAddress: { line1: '14 St James Square' } } })
})

it('a quantity is lowered, and what it took too much is to be given back', () => {
  const { state } = mended({ field: 'lines.line-1.quantity', from: '5', to: '2' })
  expect([state.lines[0]!.quantity, state.total, state.givesBack, state.status]).toEqual([2, 2_395, true, 'CONFIRMED'])
})

it('a price is lowered with its discount and its tax, and the difference is let go', () => {
  const line = aLine({ unitPrice: 1_000, quantity: 5, total: 4_500 })
  const { state, entries, decisions } = mended(
    { field: 'lines.line-1.unitPrice', from: '1000', to: '100' },
    { lines: [line], discountTotal: 500, total: 4_895, taxTotal: 816, payment: { ...confirmed().payment, authorized: 4_895 } },
  )
  expect(state.lines[0]).toMatchObject({ unitPrice: 100, total: 450, quantity: 5 })
  expect([state.subtotal, state.discountTotal, state.total]).toEqual([500, 50, 845])
  expect(decisions.flatMap(({ payments }) => payments).map(({ kind, amount }) => [kind, amount])).toEqual([['VOID', 4_050]])
  expect(entries[0]!.data).toMatchObject({
    before: { lines: [{ orderLineId: 'line-1', unitPrice: 1_000, total: 4_500 }] },
    after: { lines: [{ orderLineId: 'line-1', unitPrice: 100, total: 450 }] },
  })
})

it('an e-mail address has another domain, and the timeline does not tell whose it is', () => {
  const { state, entries } = mended({ field: 'email', from: 'gmial.com', to: 'gmail.com' }, { email: 'ada@gmial.com' })
  expect([state.email, state.status]).toEqual(['ada@gmail.com', 'CONFIRMED'])
  expect(entries[0]).toMatchObject({
    ...{ type: 'CORRECTED', actor: 'agent-7', message: 'Corrected: It looks mistyped' },
    data: { field: 'email', before: { domain: 'gmial.com' }, after: { domain: 'gmail.com' } },
  })
})

it('an order that was placed twice is cancelled, and never sent on before', () => {
  const { state, entries, decisions } = mended({ field: 'order', from: 'K-2', to: 'CANCELLED' }, { isConfirmed: false })
  expect([state.status, state.holds]).toEqual(['CANCELLED', []])
  expect(entries.map(({ type }) => type)).toEqual(['HOLD_RELEASED', 'CANCELLED'])
  expect(decisions.flatMap(({ holds }) => holds)).toMatchObject([{ kind: 'RELEASED', by: 'agent-7', isApplied: true }])
})

it.each([
  ['shippingAddress.line1', '1 High Street', '2 High Street'],
  ['shippingAddress.countryCode', 'GB', 'NL'],
  ['email', 'gmial.com', 'gmail.com'],
  ['lines.line-1.quantity', '6', '1'],
  ['lines.line-1.unitPrice', '999', '100'],
  ['lines.another.quantity', '5', '1'],
  ['total', '1', '2'],
])('%s that is not %s any more is left alone', (field, from, to) => expect(() => mended({ field, from, to })).toThrow(StaleCorrection))
