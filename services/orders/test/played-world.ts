import {
  fulfillmentCancellationRefused,
  shipmentDelivered,
  shipmentShipped,
  shipmentStranded,
  stockBackordered,
  stockRejected,
  stockReleased,
  stockReserved,
  type SkuQuantity,
} from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import type { MemoryBus } from '@kade/service-kit/testing'
import { ProviderTimeout, type PaymentProvider, type ProviderRequest } from '../src/payment/providers/provider.js'
import type { ProviderAnswer } from '../src/payment/answer.js'

/** What goes wrong with one order, and what its customer does. */
export interface Plan {
  readonly stock: 'RESERVED' | 'BACKORDERED' | 'REJECTED' | 'SILENT'
  /** Whether inventory and shipping answer for units that are given up. */
  readonly isReleaseSilent: boolean
  readonly isPaymentDeclined: boolean
  /** The provider never answers. */
  readonly isProviderDown: boolean
  readonly reviews: number
  /** At so many of a hundred questions no answer comes: before, or after the provider has done it. */
  readonly lostBefore: number
  readonly lostAfter: number
  readonly refusesCapture: boolean
  readonly cancels: 'NEVER' | 'ONCE_PLACED' | 'ONCE_RESERVED' | 'ONCE_CONFIRMED' | 'ONCE_SHIPPED'
  readonly cancelsAll: boolean
  readonly parcels: 1 | 2
  readonly isStranded: boolean
  /** Every message comes twice. */
  readonly isDoubled: boolean
  /** The database refuses to write this order now and then. */
  readonly isBroken: boolean
}
export function planBy(random: () => number): Plan {
  const happens = (percent: number): boolean => random() * 100 < percent
  const oneOf = <Value>(...values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  return {
    stock: oneOf('RESERVED', 'RESERVED', 'RESERVED', 'RESERVED', 'BACKORDERED', 'REJECTED', 'SILENT'),
    isReleaseSilent: happens(20),
    isPaymentDeclined: happens(10),
    isProviderDown: happens(8),
    reviews: happens(20) ? 1 + Math.floor(random() * 4) : 0,
    lostBefore: oneOf(0, 0, 10, 30),
    lostAfter: oneOf(0, 0, 10, 30),
    refusesCapture: happens(6),
    cancels: oneOf('NEVER', 'NEVER', 'NEVER', 'ONCE_PLACED', 'ONCE_RESERVED', 'ONCE_CONFIRMED', 'ONCE_SHIPPED'),
    cancelsAll: happens(60),
    parcels: oneOf(1, 2),
    isStranded: happens(8),
    isDoubled: happens(30),
    isBroken: happens(12),
  }
}

interface Played {
  readonly plan: Plan
  /** Units of each SKU: ordered, and where they are in the world. */
  readonly units: Map<string, { readonly ordered: number; shipped: number; released: number }>
  /** Given up and not answered for. */
  readonly pending: Map<string, number>
  answer: EventDraft | null
  isConfirmed: boolean
}

/** What the provider has done for an order, in minor units. */
export interface Books {
  authorized: number
  captured: number
  voided: number
  refunded: number
}

/** Inventory, shipping and the payment provider, as their part of each order is played: each answers for what it is asked, and for every unit once. */
export class World {
  /** From here on nothing goes wrong any more. */
  isHealed = false
  readonly books = new Map<string, Books>()
  readonly #orders = new Map<string, Played>()
  readonly #answers = new Map<string, ProviderAnswer>()
  readonly #reviewed = new Map<string, number>()
  /** Ids of events: one that comes again, after a crash of the relay, is answered once, as by an inbox. */
  readonly #heard = new Set<string>()
  #read = 0

  constructor(
    private readonly random: () => number,
    private readonly bus: MemoryBus,
    /** The customer gives the order up. */
    private readonly cancel: (orderId: string, whole: boolean) => Promise<void>,
  ) {}

  play(orderId: string, plan: Plan, lines: readonly SkuQuantity[]): void {
    this.#orders.set(orderId, {
      plan,
      units: new Map(lines.map(({ sku, quantity }) => [sku, { ordered: quantity, shipped: 0, released: 0 }])),
      pending: new Map(),
      answer: null,
      isConfirmed: false,
    })
  }

  readonly provider: PaymentProvider = {
    authorize: (request) => this.#ask('AUTHORIZE', request),
    capture: (request) => this.#ask('CAPTURE', request),
    charge: (request) => this.#ask('CHARGE', request),
    void: (request) => this.#ask('VOID', request),
    refund: (request) => this.#ask('REFUND', request),
  }

  async #ask(kind: 'AUTHORIZE' | 'CAPTURE' | 'CHARGE' | 'VOID' | 'REFUND', request: ProviderRequest): Promise<ProviderAnswer> {
    const { idempotencyKey, orderId } = request
    const plan = this.#orders.get(orderId)?.plan
    if (!plan) throw new ProviderTimeout('it is not known yet')
    const isLost = (percent: number): boolean => !this.isHealed && this.random() * 100 < percent
    if ((plan.isProviderDown && !this.isHealed) || isLost(plan.lostBefore)) throw new ProviderTimeout('no answer')
    const answer = this.#answers.get(idempotencyKey) ?? this.#decide(kind, plan, request)
    if (answer.outcome === 'SUCCEEDED' || kind === 'AUTHORIZE') {
      if (answer.outcome !== 'IN_REVIEW' && !this.#answers.has(idempotencyKey)) {
        this.#answers.set(idempotencyKey, answer)
        if (answer.outcome === 'SUCCEEDED') this.#book(kind, request)
      }
    }
    if (isLost(plan.lostAfter)) throw new ProviderTimeout('the answer was lost')
    return answer
  }

  #decide(kind: string, plan: Plan, { idempotencyKey, orderId, part }: ProviderRequest): ProviderAnswer {
    const done: ProviderAnswer = { outcome: 'SUCCEEDED', reference: `hold-${orderId}-${part}` }
    if (kind === 'CAPTURE' && plan.refusesCapture && !this.isHealed) return { outcome: 'DECLINED', reason: 'not now' }
    if (kind !== 'AUTHORIZE' || part > 1) return done
    const reviewed = (this.#reviewed.get(idempotencyKey) ?? 0) + 1
    this.#reviewed.set(idempotencyKey, reviewed)
    if (reviewed <= plan.reviews) return { outcome: 'IN_REVIEW' }
    return plan.isPaymentDeclined ? { outcome: 'DECLINED', reason: 'no funds' } : done
  }

  #book(kind: string, { orderId, amount }: ProviderRequest): void {
    const books = this.books.get(orderId) ?? { authorized: 0, captured: 0, voided: 0, refunded: 0 }
    this.books.set(orderId, books)
    if (kind === 'AUTHORIZE' || kind === 'CHARGE') books.authorized += amount
    if (kind === 'CAPTURE' || kind === 'CHARGE') books.captured += amount
    if (kind === 'VOID') books.voided += amount
    if (kind === 'REFUND') books.refunded += amount
  }

  /** Hears what orders has published since, and answers. False: there was nothing. */
  async hear(): Promise<boolean> {
    const from = this.#read
    const { published } = this.bus
    this.#read = published.length
    for (const { value, topic } of published.slice(from)) {
      if (topic !== 'orders.order') continue
      const { id, type, data } = JSON.parse(value.toString()) as { id: string; type: string; data: Heard }
      if (this.#heard.has(id)) continue
      this.#heard.add(id)
      const played = this.#orders.get(data.orderId)
      if (played) await this.#react(type, data, played)
    }
    return published.length > from
  }

  async #react(type: string, { orderId, lines = [], reason }: Heard, played: Played): Promise<void> {
    const { plan, pending } = played
    switch (type) {
      case 'order.placed.v1':
        if (plan.cancels === 'ONCE_PLACED') await this.cancel(orderId, plan.cancelsAll)
        await this.#secure(orderId, played)
        if (plan.cancels === 'ONCE_RESERVED') await this.cancel(orderId, plan.cancelsAll)
        return
      case 'order.confirmed.v1':
        played.isConfirmed = true
        if (plan.cancels === 'ONCE_CONFIRMED') await this.cancel(orderId, plan.cancelsAll)
        await this.#ship(orderId, played)
        if (plan.cancels === 'ONCE_SHIPPED') await this.cancel(orderId, plan.cancelsAll)
        return
      case 'order.cancelled.v1':
      case 'order.rejected.v1':
        // What is out of stock was never held.
        if (reason === 'OUT_OF_STOCK') return
        for (const { sku, quantity } of lines) pending.set(sku, (pending.get(sku) ?? 0) + quantity)
        if (!plan.isReleaseSilent || this.isHealed) await this.#release(orderId, played)
        return
      case 'order.release_requested.v1':
        if (!plan.isReleaseSilent || this.isHealed) await this.#release(orderId, played)
    }
  }

  /** Seen before: the same answer again. */
  async #secure(orderId: string, played: Played): Promise<void> {
    const { plan, units } = played
    if (plan.stock === 'SILENT' && !this.isHealed) return
    const lines = [...units].map(([sku, { ordered }]) => ({ sku, quantity: ordered }))
    const promise = { promisedShipDate: null, promisedDeliveryDate: null }
    const reserved = () => stockReserved.draft(orderId, { orderId, lines: lines.map((line) => ({ ...line, ...promise })) })
    const backordered = () =>
      stockBackordered.draft(orderId, {
        orderId,
        lines: lines.map(({ sku, quantity }) => ({ sku, reserved: quantity - 1, backordered: 1, ...promise })),
      })
    const rejected = () =>
      stockRejected.draft(orderId, { orderId, lines: lines.map(({ sku, quantity }) => ({ sku, requested: quantity, available: 0 })) })
    played.answer ??= { RESERVED: reserved, SILENT: reserved, BACKORDERED: backordered, REJECTED: rejected }[plan.stock]()
    await this.#tell(plan, played.answer)
  }

  /** Units that have not left are released; for those that have it is too late. */
  async #release(orderId: string, { plan, units, pending }: Played): Promise<void> {
    const [released, refused]: [SkuQuantity[], SkuQuantity[]] = [[], []]
    for (const [sku, quantity] of pending) {
      const unit = units.get(sku)!
      const free = Math.min(quantity, unit.ordered - unit.shipped - unit.released)
      if (free > 0) released.push({ sku, quantity: free })
      if (quantity > free) refused.push({ sku, quantity: quantity - free })
      unit.released += free
    }
    pending.clear()
    if (released.length > 0) await this.#tell(plan, stockReleased.draft(orderId, { orderId, lines: released, reason: 'CANCELLED' }))
    const at = new Date().toISOString()
    if (refused.length > 0)
      await this.#tell(plan, fulfillmentCancellationRefused.draft(orderId, { orderId, lines: refused, reason: 'it had left', at }))
  }

  async #ship(orderId: string, { plan, units }: Played): Promise<void> {
    for (let parcel = 1; parcel <= plan.parcels; parcel += 1) {
      const lines = [...units].flatMap(([sku, unit]) => {
        const left = unit.ordered - unit.shipped - unit.released
        const quantity = parcel === plan.parcels ? left : Math.floor(left / 2)
        unit.shipped += quantity
        return quantity > 0 ? [{ sku, quantity }] : []
      })
      if (lines.length === 0) continue
      const of = { orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), shipmentId: newId(), lines }
      const [trackingNumber, now] = [`KX${of.shipmentId.slice(-8)}`, new Date().toISOString()]
      await this.#tell(
        plan,
        shipmentShipped.draft(orderId, {
          ...{
            ...of,
            trackingNumber,
            carrier: 'Kade Express',
            service: 'STANDARD',
            packages: 1,
            cost: 420,
            currency: 'GBP',
            shippedAt: now,
          },
          ...{ promisedDeliveryDate: null, estimatedDelivery: null, actor: 'picker' },
        }),
      )
      const stranded = () =>
        shipmentStranded.draft(orderId, { ...of, trackingNumber, status: 'FAILURE', at: now, returnedAt: null, wasDelivered: false })
      const delivered = () => shipmentDelivered.draft(orderId, { ...of, deliveredAt: now, daysLate: null })
      await this.#tell(plan, plan.isStranded && parcel === plan.parcels ? stranded() : delivered())
    }
  }

  async #tell({ isDoubled }: Plan, draft: EventDraft): Promise<void> {
    const message = { topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'played').payload }
    await this.bus.publish(isDoubled && !this.isHealed ? [message, message] : [message])
  }
}
interface Heard {
  readonly orderId: string
  readonly lines?: readonly SkuQuantity[]
  readonly reason?: string
}
