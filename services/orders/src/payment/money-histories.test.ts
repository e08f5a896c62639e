import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { secureStock } from '../goods/goods.js'
import { authorizationsOf, withAnother } from '../order/authorizations.js'
import { deciding } from '../order/decision.builder.js'
import { aLine, anOrder } from '../order/order.builder.js'
import { shippedValue } from '../order/order.js'
import type { Books } from './money-histories.builder.js'
import { History, type Tender } from './money-histories.builder.js'

/** More of them by KADE_HISTORIES, others by KADE_SEED. */
const HISTORIES = Number(process.env['KADE_HISTORIES'] ?? 10_000)
const SEED = process.env['KADE_SEED']
/** Sums of a history are awaited, and its orders are small: so many steps reach every pair of them. */
const STEPS = 16
const step = fc.record({
  kind: fc.constantFrom(
    'ship',
    'ship',
    'cancel',
    'release',
    'refuse',
    'amend',
    'amend',
    'stock',
    'stock',
    'appease',
    'answer',
    'answer',
    'answer',
    'end',
    'look',
    'twice',
  ),
  line: fc.nat(1),
  units: fc.integer({ min: 1, max: 4 }),
  which: fc.nat(5),
  flag: fc.boolean(),
})
const STORE_CREDIT = { provider: 'store-credit', token: 'theirs' }
const tenders: readonly Tender[] = [STORE_CREDIT, { provider: 'gift-card', token: 'given' }, null]
const TOKENS = ['tok_success', 'tok_single_capture', 'tok_single_capture_once', 'tok_incremental', 'tok_expiring', 'tok_saved_method']
const aHistory = fc.record({
  token: fc.constantFrom(...TOKENS),
  prices: fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9_999 })),
  shippingTotal: fc.constantFrom(0, 395),
  /** What pays before the token does, and the most of it; null: what it holds. */
  voucher: fc.option(
    fc.record({
      provider: fc.constantFrom('gift-card' as const, 'store-credit' as const),
      holds: fc.integer({ min: 1, max: 20_000 }),
      isLimited: fc.boolean(),
    }),
  ),
  storeCredit: fc.constantFrom(0, 700, 5_000),
  steps: fc.array(step, { maxLength: STEPS }),
  shipsRest: fc.boolean(),
})

const total = (books: Books, sum: 'captured' | 'refunded' | 'credited'): number =>
  [...books.holds.values()].reduce((all, held) => all + held[sum], 0)

it(`in ${HISTORIES} histories, what is captured and not given back is what the customer keeps`, () => {
  fc.assert(
    fc.property(aHistory, ({ token, prices, shippingTotal, voucher, storeCredit, steps, shipsRest }) => {
      const lines = prices.map((unitPrice, n) => aLine({ id: `l${n}`, sku: `S${n}`, unitPrice, quantity: 3, total: unitPrice * 3 }))
      const placed = anOrder({ lines, shippingTotal })
      const given = { ...placed.payment, token }
      const most = voucher?.isLimited ? voucher.holds : null
      const first = voucher && { provider: voucher.provider, token: 'given', most, state: 'NONE' as const }
      const history = new History({ ...placed, payment: first ? withAnother(given, first).payment : given })
      history.books.purses['store-credit'] = storeCredit
      if (voucher) history.books.purses[voucher.provider] = voucher.holds
      const [ofCredit, ofCard] = [history.books.purses['store-credit'], history.books.purses['gift-card']]
      const stock = lines.map(({ sku }) => ({ sku, reserved: 3, backordered: 0, promisedShipDate: null, promisedDeliveryDate: null }))
      history.apply(secureStock(history.order, stock, deciding()))
      history.drain()
      expect(history.order.status).toBe('CONFIRMED')
      steps.forEach(({ kind, line, units, which, flag }, n) => {
        if (kind === 'ship') history.ship(line, units)
        else if (kind === 'cancel') history.cancel(line, units)
        else if (kind === 'release') history.release()
        else if (kind === 'refuse') history.refuse(units)
        else if (kind === 'amend') history.amend(line, flag ? units : -units, which === 0, which > 2 ? (tenders[which - 3] ?? null) : null)
        else if (kind === 'stock') history.secure(flag)
        else if (kind === 'appease') history.appease(which * 10 + 5, n, flag ? 'STORE_CREDIT' : 'ORIGINAL')
        else if (kind === 'twice') for (const asker of [0, 1, 2]) history.appease(60, n * 10 + asker)
        else if (kind === 'end') history.end(which)
        else if (kind === 'look') history.look(flag)
        else if (history.tasks.length > 0) history.answer(which, flag)
        // Ours are the provider's: what it took and gave back, for each means of payment.
        for (const { part, captured, refunded } of authorizationsOf(history.order.payment)) {
          const held = history.books.holds.get(part)
          const credited = history.order.payment.credited[part] ?? 0
          if (captured !== (held?.captured ?? 0) || refunded - credited !== (held?.refunded ?? 0) || credited !== (held?.credited ?? 0))
            throw new Error(
              `Of part ${part}, ${captured} is captured and ${refunded} given back, and ${JSON.stringify(held)} at the provider`,
            )
        }
      })
      history.drain()
      for (const line of history.order.lines.keys()) if (shipsRest) history.ship(line, 99); else history.cancel(line, 99) // prettier-ignore
      history.release()
      history.drain()
      history.deliver()
      history.drain()
      const keeps = Math.max(0, shippedValue(history.order) - history.appeased)
      const kept = total(history.books, 'captured') - total(history.books, 'refunded') - total(history.books, 'credited')
      // For each purse: what it held, less what was kept of it, and with what became store credit.
      const keptOf = (provider: string) =>
        authorizationsOf(history.order.payment)
          .filter((each) => each.provider === provider)
          .reduce((all, { part, captured: took, refunded: gave }) => all + took - gave + (history.order.payment.credited[part] ?? 0), 0)
      if (history.uncollected === 0)
        expect(history.books.purses).toEqual({
          'gift-card': ofCard - keptOf('gift-card'),
          'store-credit': ofCredit - keptOf('store-credit') + total(history.books, 'credited'),
        })
      expect(kept + history.uncollected).toBeGreaterThanOrEqual(keeps)
      if (history.uncollected === 0) expect(kept).toBe(keeps)
      // Nothing is left set aside, asked for or owed.
      const { asked, authorized, captureRequested, captured, voided, refundRequested, refunded } = history.order.payment
      expect([asked, captureRequested - captured, refundRequested - refunded]).toEqual([0, history.uncollected, 0])
      if (history.uncollected === 0) expect(authorized).toBe(captured + voided)
      expect(history.order.amendment).toBeNull()
      if (history.uncollected === 0) expect(['COMPLETED', 'CANCELLED']).toContain(history.order.status)
      expect(total(history.books, 'refunded')).toBeLessThanOrEqual(total(history.books, 'captured'))
    }),
    { numRuns: HISTORIES, ...(SEED ? { seed: Number(SEED) } : {}) },
  )
})
