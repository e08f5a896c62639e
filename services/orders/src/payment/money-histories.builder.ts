import { expect } from '@jest/globals'
import { cancel, refuseCancellation, release } from '../cancellation/cancel.js'
import { deliver, ship } from '../goods/goods.js'
import { amend, answerAmendment, NotAmendable } from '../order/amend.js'
import { addedUnits, wantedUnits } from '../order/amendment.js'
import { authorizationsOf, refundableOf, restOf } from '../order/authorizations.js'
import { capabilitiesOf, isVoucher } from '../order/capabilities.js'
import { decided, type Deciding, type Decision, type PaymentCommand } from '../order/decision.js'
import { deciding } from '../order/decision.builder.js'
import { cancellableUnits, type Authorization, type Order } from '../order/order.js'
import { refundable, renew } from '../order/secure.js'
import { decideOn, type ProviderAnswer } from './answer.js'
import { refund } from './refund.js'

/** A history that asks for more goes round in circles. */
const MOST_TASKS = 500

interface Held {
  authorized: number
  captured: number
  refunded: number
  /** Of what was captured: what became store credit, which no provider of it knows. */
  credited: number
  voided: number
  hasEnded: boolean
}
type Task = PaymentCommand & { readonly orderId: string }

/** What an amendment may be paid by first. */
export type Tender = { readonly provider: string; readonly token: string } | null

/** A provider that keeps books of its own, refuses what real ones refuse, and loses holds whose time is over. */
export class Books {
  readonly holds = new Map<number, Held>()
  /** What the customer has of store credit, and what is left on the gift card. */
  readonly purses = { 'store-credit': 0, 'gift-card': 0 }

  answer(task: Task, of: Authorization, declines: boolean): ProviderAnswer {
    const { kind, part = 1 } = task
    let { amount } = task
    const held = this.holds.get(part) ?? { authorized: 0, captured: 0, refunded: 0, credited: 0, voided: 0, hasEnded: false }
    const { capture, void: letsGo } = capabilitiesOf(of)
    const purse = of.provider === 'store-credit' || of.provider === 'gift-card' ? of.provider : null
    if (purse && kind === 'AUTHORIZE') {
      if (of.most === null) amount = Math.min(amount, this.purses[purse])
      if (amount === 0 || amount > this.purses[purse]) return { outcome: 'DECLINED', reason: 'it holds less' }
      this.purses[purse] -= amount
      held.authorized += amount
      this.holds.set(part, held)
      return { outcome: 'SUCCEEDED', reference: `hold-${part}`, amount }
    }
    if (purse && (kind === 'VOID' || kind === 'REFUND')) this.purses[purse] += amount
    const rest = held.authorized - held.captured - held.voided
    const done: ProviderAnswer = { outcome: 'SUCCEEDED', reference: `hold-${part}` }
    if (amount < 0) throw new Error(`${kind} of ${amount}`)
    if (kind === 'AUTHORIZE' || kind === 'INCREASE') {
      if (kind === 'INCREASE' && held.hasEnded) return { outcome: 'EXPIRED', reason: 'the hold has ended' }
      if (declines) return { outcome: 'DECLINED', reason: 'no funds' }
      held.authorized += amount
    } else if (kind === 'CHARGE') {
      held.authorized += amount
      held.captured += amount
    } else if (kind === 'CREDIT') {
      this.purses['store-credit'] += amount
      held.credited += amount
    } else if (kind === 'REFUND') {
      held.refunded += amount
    } else if (held.hasEnded) {
      return { outcome: 'EXPIRED', reason: 'the hold has ended' }
    } else if (kind === 'VOID') {
      expect(amount).toBeLessThanOrEqual(rest)
      if (letsGo === 'WHOLE') expect([held.captured, amount]).toEqual([0, rest])
      held.voided += amount
    } else {
      if (amount > rest || (capture === 'SINGLE' && held.captured > 0))
        return { outcome: 'DECLINED', reason: 'nothing is left of the hold' }
      held.captured += amount
      if (capture === 'SINGLE') held.voided = held.authorized - held.captured
    }
    expect(held.refunded + held.credited).toBeLessThanOrEqual(held.captured)
    this.holds.set(part, held)
    return done
  }

  end(part: number): void {
    const held = this.holds.get(part)
    if (held) held.hasEnded = true
  }
}

export class History {
  readonly tasks: Task[] = []
  appeased = 0
  /** Minor units that a person has to collect: no hold was left, and no means of payment is kept. */
  uncollected = 0
  private parcels = 0
  private made = 0
  private readonly given = new Map<string, number>()
  readonly books = new Books()

  constructor(public order: Order) {}
  apply(decision: Decision): void {
    // What an amendment takes off is released like what is cancelled.
    const before = new Map(this.order.lines.map(({ id, counters }) => [id, counters.removed]))
    for (const { id, sku, counters } of decision.state.lines) this.give(sku, counters.removed - (before.get(id) ?? 0))
    this.tellsInTurn(decision)
    this.order = decision.state
    this.tasks.push(...decision.payments)
  }
  /** What pays first is captured of before the others, and given back to after them. What was asked of another before is asked of it again. */
  private tellsInTurn({ state, payments }: Decision): void {
    const [vouchers, others] = [
      authorizationsOf(state.payment).filter(isVoucher),
      authorizationsOf(state.payment).filter((each) => !isVoucher(each)),
    ]
    const isOf = (all: readonly Authorization[], { part = 1 }: PaymentCommand): boolean => all.some((each) => each.part === part)
    const isTaken = ({ kind, key }: PaymentCommand): boolean => (kind === 'CAPTURE' || kind === 'CHARGE') && !key.endsWith(':anew')
    const isHeld = vouchers.some((each) => restOf(each) > 0)
    if (isHeld && payments.some((each) => isTaken(each) && isOf(others, each))) throw new Error('The means of payment is taken first')
    const isGiven = ({ kind }: PaymentCommand): boolean => kind === 'REFUND' || kind === 'CREDIT'
    const isLeft = others.some((each) => refundableOf(each) > 0)
    if (isLeft && payments.some((each) => isGiven(each) && isOf(vouchers, each))) throw new Error('What pays first is given back first')
  }
  /** One of the tasks, whichever: answers overtake each other. */
  answer(which: number, declines: boolean): void {
    const [task] = this.tasks.splice(which % this.tasks.length, 1)
    if (!task) return
    const { kind, part = 1, amount } = task
    const of = authorizationsOf(this.order.payment)[part - 1]!
    // Nothing can be given back before the provider has taken it, nor captured of what it has not set aside.
    const answer = this.books.answer(task, of, declines && part > 1)
    if (answer.outcome !== 'SUCCEEDED' && kind === 'CAPTURE' && answer.outcome === 'DECLINED') this.uncollected += amount
    const asked = {
      ...{ id: 1, currency: 'GBP', attempts: 1, cause: null, provider: of.provider, token: of.token },
      ...{
        isPartial: of.most === null,
        nextAction: null,
        isGivenUp: false,
        customerId: this.order.customerId,
        providerReference: null,
        original: null,
        authorized: 0,
        splitOf: null,
        refundKey: null,
        charge: null,
      },
    }
    const before = this.order
    this.apply(decideOn(this.order, { task: { ...asked, ...task, part }, answer }, deciding()))
    if (kind === 'CAPTURE' && answer.outcome === 'EXPIRED' && this.order === before) this.uncollected += amount
  }
  drain(): void {
    this.secure(false)
    for (let answered = 0; this.tasks.length > 0; answered += 1) {
      if (answered > MOST_TASKS) throw new Error(`The provider is asked again and again: ${JSON.stringify(this.tasks)}`)
      this.answer(0, false)
      this.secure(false)
    }
  }
  private give(sku: string, units: number): void {
    if (units > 0) this.given.set(sku, (this.given.get(sku) ?? 0) + units)
  }
  ship(line: number, units: number): void {
    const { sku } = this.order.lines[line]!
    const quantity = Math.min(units, cancellableUnits(this.order.lines[line]!))
    if (this.order.status !== 'CONFIRMED' || quantity <= 0) return
    this.shipSku(sku, quantity)
  }
  cancel(line: number, units: number): void {
    const { id, sku } = this.order.lines[line]!
    const quantity = Math.min(units, cancellableUnits(this.order.lines[line]!))
    if (!['PENDING', 'CONFIRMED'].includes(this.order.status) || quantity <= 0) return
    this.apply(cancel(this.order, { reason: 'x', actor: 'customer', lines: [{ orderLineId: id, quantity }] }, deciding()))
    this.give(sku, quantity)
  }
  release(): void {
    for (const [sku, quantity] of this.given) this.apply(release(this.order, [{ sku, quantity }], deciding()))
    this.given.clear()
  }
  /** Units that were given up, or taken off by an amendment, are picked and leave all the same: inventory refuses, and the parcel is paid. */
  refuse(most: number): void {
    for (const [sku, quantity] of this.given) {
      const units = Math.min(quantity, most)
      if (units === 0) continue
      this.given.set(sku, quantity - units)
      this.apply(refuseCancellation(this.order, [{ sku, quantity: units }], 'it is picked', this.deciding()))
      this.shipSku(sku, units)
    }
  }
  private shipSku(sku: string, quantity: number): void {
    if (this.order.status !== 'CONFIRMED') return
    this.parcels += 1
    const parcel = { shipmentId: `s${this.parcels}`, trackingNumber: 'T', carrier: 'C', actor: 'picker', lines: [{ sku, quantity }] }
    this.apply(ship(this.order, parcel, deciding()))
  }
  /** Another quantity of a line, or a new line beside it. What may not be amended stays as it is. */
  amend(line: number, units: number, isNew: boolean, tender: Tender): void {
    const { id: orderLineId, ...given } = this.order.lines[line]!
    const wanted = {
      ...{ sku: given.sku, title: given.title, unitPrice: 700, taxBps: 2_000, taxCategory: null },
      quantity: 2,
      total: 1_400,
    }
    const command = {
      ...{ reason: 'x', actor: 'agent', shippingAddress: null, tender },
      setQuantities: isNew
        ? []
        : [{ orderLineId, quantity: Math.max(0, wantedUnits({ quantity: given.quantity, counters: given.counters }) + units) }],
      addLines: isNew ? [wanted] : [],
    }
    try {
      this.apply(amend(this.order, command, this.deciding()))
    } catch (error) {
      if (!(error instanceof NotAmendable)) throw error
    }
  }
  /** Inventory answers for the units that an amendment adds. */
  secure(refuses: boolean): void {
    const { amendment } = this.order
    if (amendment?.state !== 'AWAITING_STOCK') return
    const lines = addedUnits(this.order, amendment.change).map(({ sku, quantity }) => ({ sku, quantity }))
    const answer = refuses
      ? { outcome: 'REFUSED' as const, lines: [], short: lines }
      : { outcome: 'SECURED' as const, lines: lines.map(({ sku }) => ({ sku, backordered: 0, promisedDeliveryDate: null })), short: [] }
    this.apply(answerAmendment(this.order, { amendmentId: amendment.id, ...answer }, this.deciding()))
  }
  /** Ids that no other decision of the history makes. */
  private deciding(): Deciding {
    return { ...deciding(), newId: () => `made-${(this.made += 1)}` }
  }
  deliver(): void {
    const lines = this.order.lines.map(({ sku, counters }) => ({ sku, quantity: counters.shipped }))
    if (this.order.status === 'CONFIRMED') this.apply(deliver(this.order, { shipmentId: 's', lines }, deciding()))
  }
  appease(share: number, asker: number, destination: 'ORIGINAL' | 'STORE_CREDIT' = 'ORIGINAL'): void {
    const amount = Math.ceil((refundable(this.order) * share) / 100)
    if (amount === 0) return
    const request = { idempotencyKey: `k${asker}`, requestHash: 'h' }
    this.apply(refund(this.order, { amount, reason: 'late', actor: 'agent', request, destination }, deciding()))
    this.appeased += amount
  }
  end(part: number): void {
    const at = new Date('2026-11-26T11:00:00Z').toISOString()
    const hold = authorizationsOf(this.order.payment)[part % (this.order.payment.more.length + 1)]!
    // What we hold ourselves has no end.
    if (isVoucher(hold)) return
    this.books.end(hold.part)
    const { payment } = this.order
    const more = payment.more.map((each) => (each.part === hold.part ? { ...each, expiresAt: at } : each))
    this.order = { ...this.order, payment: { ...payment, more, ...(hold.part === 1 ? { expiresAt: at } : {}) } }
  }
  /** The watch has a look: holds that have ended, and those that end soon. */
  look(early: boolean): void {
    const now = new Date(early ? '2026-11-26T10:00:00Z' : '2026-11-26T12:00:00Z')
    this.apply(decided(this.order, renew(this.order, now), deciding()))
  }
}
