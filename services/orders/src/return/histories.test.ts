import { seeded } from '@kade/test-kit/seeded'
import { expect, it } from '@jest/globals'
import { aLine } from '../order/order.builder.js'
import { deciding, orderIn } from '../order/decision.builder.js'
import type { Order } from '../order/order.js'
import { noUnits } from '../order/places.js'
import { exchangeOf, followStep } from './settle.js'
import type { OrderReturn, ReturnTold } from './settle-units.js'

const HISTORIES = Number(process.env.KADE_HISTORIES ?? 500)
const FAULTS = ['DAMAGED', 'DEFECTIVE'] as const

interface Bought {
  readonly id: string
  readonly quantity: number
  readonly total: number
}
/** What an order was, and by which terms each of its returns is settled. */
interface World {
  readonly lines: readonly Bought[]
  readonly shipping: number
  readonly givenByHand: number
  readonly returns: readonly ReturnTold[]
}

function world(seed: number): World {
  const random = seeded(seed)
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const lines = Array.from({ length: 1 + upTo(3) }, (_, index) => ({ id: `line-${index}`, quantity: 1 + upTo(6), total: upTo(5_000) }))
  const paid = lines.reduce((sum, { total }) => sum + total, 0)
  const returns = Array.from({ length: 1 + upTo(3) }, (_, index): ReturnTold => ({
    ...{ returnId: `return-${index}`, returnNumber: `R-${index}`, resolution: upTo(9) === 0 ? 'EXCHANGE' : 'REFUND' },
    ...{ at: '2026-11-26T12:00:00Z', actor: 'anna' },
    terms: { feeBps: upTo(2) === 0 ? upTo(3_000) : 0, labelFee: upTo(2) === 0 ? upTo(500) : 0, refundsShipping: upTo(2) > 0 },
    lines: lines.map(({ id }) => ({
      ...{ returnLineId: `${index}-${id}`, orderLineId: id, sku: id, quantity: 0, received: 0, accepted: 0 },
      reason: upTo(2) === 0 ? (FAULTS[upTo(1)] ?? 'DAMAGED') : 'UNWANTED',
    })),
  }))
  return { lines, shipping: upTo(900), givenByHand: upTo(4) === 0 ? upTo(paid) : 0, returns }
}

/** What should be given back, told unit by unit, in whole numbers: another way than the rule's. */
class Ledger {
  readonly #units = new Map<string, number>()
  readonly #returns = new Map<string, { gross: bigint; feeBase: bigint; isFeeDue: boolean; due: bigint }>()
  #shared = 0n
  constructor(private readonly world: World) {}

  #worth(line: Bought, units: number): bigint {
    let sum = 0n
    for (let unit = 0; unit < units; unit += 1)
      sum += (BigInt(line.total) * BigInt(unit + 1)) / BigInt(line.quantity) - (BigInt(line.total) * BigInt(unit)) / BigInt(line.quantity)
    return sum
  }

  settle(told: ReturnTold, lineId: string, isOurs: boolean): void {
    const state = this.#returns.get(told.returnId) ?? { gross: 0n, feeBase: 0n, isFeeDue: false, due: 0n }
    this.#returns.set(told.returnId, state)
    if (!isOurs) state.isFeeDue = true
    const line = this.world.lines.find(({ id }) => id === lineId)!
    const before = this.#units.get(lineId) ?? 0
    const cost = this.#worth(line, before + 1) - this.#worth(line, before)
    this.#units.set(lineId, before + 1)
    const whole = this.world.lines.reduce((sum, each) => sum + BigInt(each.total), 0n)
    const back = this.world.lines.reduce((sum, each) => sum + this.#worth(each, this.#units.get(each.id) ?? 0), 0n)
    const shared = whole === 0n ? 0n : (BigInt(this.world.shipping) * back) / whole
    const share = shared - this.#shared
    this.#shared = shared
    state.gross += cost + (told.resolution !== 'EXCHANGE' && (isOurs || told.terms.refundsShipping) ? share : 0n)
    if (!isOurs) state.feeBase += cost
  }
  /** What a return is owed after a receipt. */
  close(told: ReturnTold): number {
    const state = this.#returns.get(told.returnId)
    if (!state) return 0
    const fee = state.isFeeDue ? BigInt(told.terms.labelFee) + (state.feeBase * BigInt(told.terms.feeBps)) / 10_000n : 0n
    const owed = state.gross - fee
    if (owed > state.due) state.due = owed
    return Number(state.due)
  }
  unitsOf(lineId: string): number {
    return this.#units.get(lineId) ?? 0
  }
}

function orderOf({ lines, shipping, givenByHand }: World): Order {
  const paid = lines.reduce((sum, { total }) => sum + total, shipping)
  const all = (quantity: number) => ({ ...noUnits, shipped: quantity, delivered: quantity, charged: quantity, captured: quantity })
  return orderIn({
    ...{ status: 'COMPLETED', shippingTotal: shipping, total: paid },
    lines: lines.map(({ id, quantity, total }) => aLine({ id, sku: id, quantity, total, counters: all(quantity) })),
    payment: { authorization: 'AUTHORIZED', authorized: paid, captured: paid, captureRequested: paid, refundRequested: givenByHand, refunded: givenByHand },
  }) // prettier-ignore
}

it(`units and money of ${HISTORIES} random histories balance to the cent, whatever comes twice`, () => {
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const given = world(seed)
    const random = seeded(seed + 1_000_000)
    const ledger = new Ledger(given)
    let order = orderOf(given)
    const paid = order.payment.captured
    const kept = new Map<string, OrderReturn>()
    const told = new Map(given.returns.map((each) => [each.returnId, each]))
    const left = new Map(given.lines.map(({ id, quantity }) => [id, quantity]))
    let refunded = 0
    const tell = (what: ReturnTold): void => {
      const wanted = exchangeOf(order, [...kept.values()], what)
      const exchange = wanted && { id: wanted.key, orderId: 'other', number: 'K-2', paid: Math.floor(random() * (wanted.worth + 1)) }
      const { decision, back } = followStep(order, [...kept.values()], { told: what, step: { type: 'RETURN_RECEIVED', message: '' }, isAccount: true, exchange }, deciding()) // prettier-ignore
      order = decision.state
      kept.set(back.id, back)
      refunded += decision.refunds.reduce((sum, { amount }) => sum + amount, 0)
    }
    for (let step = 0; step < 12; step += 1) {
      const before = [...told.values()][Math.floor(random() * told.size)]!
      const lines = before.lines.map((line) => {
        const most = left.get(line.orderLineId ?? '') ?? 0
        const came = Math.floor(random() * (most + 1))
        const counts = random() < 0.8 ? came : Math.floor(random() * (came + 1))
        left.set(line.orderLineId ?? '', most - came)
        for (let unit = 0; unit < counts; unit += 1) ledger.settle(before, line.orderLineId ?? '', line.reason !== 'UNWANTED')
        return { ...line, received: line.received + came, accepted: line.accepted + counts }
      })
      const after = { ...before, lines }
      told.set(before.returnId, after)
      tell(after)
      const due = ledger.close(before)
      const back = kept.get(before.returnId)
      // By the seed it can be played again.
      expect([seed, back?.due]).toEqual([seed, due])
      if (random() < 0.3) tell(after)
      if (random() < 0.2) tell(before)
    }
    const owed = [...kept.values()].reduce((sum, { due }) => sum + due, 0)
    const all = [...kept.values()].reduce((sum, { givenBack }) => sum + givenBack, 0)
    const { exchanged, refundRequested } = order.payment
    expect([seed, refunded, refundRequested]).toEqual([seed, all - exchanged, given.givenByHand + all - exchanged])
    expect(all).toBeLessThanOrEqual(Math.min(owed, paid - given.givenByHand))
    if (given.givenByHand === 0) expect([seed, all]).toEqual([seed, owed])
    for (const { id, counters, quantity } of order.lines) {
      expect([seed, counters.returned]).toEqual([seed, quantity - (left.get(id) ?? 0)])
      expect([seed, counters.returnRefunded]).toEqual([seed, ledger.unitsOf(id)])
    }
  }
}) // prettier-ignore
