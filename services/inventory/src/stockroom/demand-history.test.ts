import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allocateConfirmed, allocateReleased } from '../allocate/allocate.js'
import { lapse } from '../lapse/lapse.js'
import { putBack, sourceAnew, takeOutShipped } from '../parcel/parcel.js'
import { receive } from '../receive/receive.js'
import { release } from '../release/release.js'
import { reserve } from '../reserve/reserve.js'
import type { Decision } from './decision.js'
import { fillBackorders } from './fill-backorders.js'
import { AMS, LTN, WEDNESDAY } from './stockroom.builder.js'
import { Stockroom, type SellableVariant, type StockroomState } from './stockroom.js'
import type { Need } from './units.js'

const PARTS = ['A', 'B', 'C'] as const
const SKUS = [...PARTS, 'X', 'Y', 'P'] as const
const LOCATIONS = [LTN, AMS]
const recipe = fc.uniqueArray(fc.record({ sku: fc.constantFrom(...PARTS), quantity: fc.integer({ min: 1, max: 2 }) }), {
  ...{ selector: ({ sku }) => sku, minLength: 1, maxLength: 3 },
})
const n = fc.nat({ max: 1_000 })
const few = fc.integer({ min: 1, max: 4 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('place' as const), lines: fc.array(fc.record({ sku: fc.constantFrom(...SKUS), quantity: few }), { minLength: 1, maxLength: 3 }), shop: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('confirm' as const, 'lapse' as const, 'cancel' as const, 'release' as const), which: n, quantity: few, sku: n }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('ship' as const, 'short' as const, 'put back' as const), which: n, quantity: few }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('receive' as const), sku: fc.constantFrom(...PARTS, 'P' as const), quantity: few, at: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('change' as const), sku: fc.constantFrom('X' as const, 'Y' as const), bundle: recipe }) },
) // prettier-ignore

/** All that there is, read anew for each decision as the database would answer it. */
class Books {
  state: StockroomState
  shipped = new Map<string, number>()
  given = new Map<string, number>()
  ordered = new Map<string, number>()
  made = 0

  constructor(variants: readonly SellableVariant[]) {
    const levels = LOCATIONS.flatMap(({ id }) => [...PARTS, 'P'].map((sku) => level(sku, id)))
    this.state = {
      ...{ levels, variants, orders: [], reserved: [], backordered: [], allocated: [], locations: LOCATIONS },
      channelPolicies: [{ sku: 'A', channel: 'shop', buffer: 2, policy: 'BACKORDER' }],
      preordered: [],
    }
  }

  read = (): Stockroom => Stockroom.of(this.state)
  deciding = { now: WEDNESDAY, newId: () => `allocation-${(this.made += 1)}` }

  accept(...decisions: readonly Decision[]): void {
    const room = this.read()
    for (const decision of decisions) room.accept(decision)
    this.state = {
      ...this.state,
      levels: this.state.levels.map(({ sku, locationId }) => room.book.level(sku, locationId)),
      orders: [...room.orders].map(({ answer: _, ...order }) => order),
      reserved: [...room.reserved].filter(({ quantity }) => quantity > 0),
      backordered: [...room.backordered],
      allocated: [...room.allocated].filter(({ quantity }) => quantity > 0),
      preordered: [{ sku: 'P', quantity: room.preorderedOf('P') }],
    }
  }

  /** A decision, and then what became free goes to those who wait. */
  decide(decision: Decision, skus: readonly string[]): void {
    this.accept(decision)
    this.accept(fillBackorders(this.read(), skus, this.deciding))
  }
}
const level = (sku: string, locationId: string) => ({
  ...{ sku, locationId, onHand: 0, reserved: 0, allocated: 0, held: 0, damaged: 0, safetyStock: 0 },
})
const variant = (sku: string, given: Partial<SellableVariant> = {}): SellableVariant => ({
  ...{ sku, policy: 'BACKORDER', active: true, availableFrom: null, hazardous: false, restrictedCountries: [] },
  ...given,
})
const add = (sums: Map<string, number>, name: string, quantity: number): unknown => sums.set(name, (sums.get(name) ?? 0) + quantity)

it('whatever is ordered, confirmed late, cancelled, lost, sent and changed, every unit is in one place and the books tell the parts of all of them', () => {
  fc.assert(
    fc.property(recipe, recipe, fc.boolean(), fc.array(step, { minLength: 5, maxLength: 40 }), (x, y, isWhole, steps) => {
      const books = new Books([
        ...[variant('A'), variant('B', { policy: 'DENY' }), variant('C', { allowPartial: !isWhole })],
        ...[variant('X', { bundle: x }), variant('Y', { bundle: y, policy: 'DENY' })],
        variant('P', { policy: 'PREORDER', availableFrom: '2027-01-04', preorderCap: 6 }),
      ])
      for (const each of steps) {
        act(books, each)
        check(books)
      }
    }),
    { numRuns: Number(process.env.DEMAND_RUNS ?? 500) },
  )
})

type Step = typeof step extends fc.Arbitrary<infer Type> ? Type : never

function act(books: Books, each: Step): void {
  const { state } = books
  switch (each.does) {
    case 'place': {
      const orderId = `order-${(books.made += 1)}`
      const lines = each.lines.map((line, at) => ({ orderLineId: `${at}`, title: 'A thing', unitPrice: 1, total: 1, ...line }))
      const shippingAddress = { countryCode: 'GB', region: null }
      const order = { orderId, channel: each.shop ? 'shop' : 'web', lines, shippingAddress } as unknown as Parameters<typeof reserve>[1]
      const decision = reserve(books.read(), order, books.deciding)
      if (decision.events[0]?.type !== 'stock.rejected.v1')
        for (const { sku, quantity } of lines) add(books.ordered, `${orderId} ${sku}`, quantity)
      return books.accept(decision)
    }
    case 'confirm':
    case 'lapse':
    case 'cancel':
    case 'release': {
      const order = state.orders[each.which % Math.max(1, state.orders.length)]
      if (!order) return
      const { orderId } = order
      const skus = [...new Set([...state.reserved, ...state.backordered].filter((unit) => unit.orderId === orderId).map(({ sku }) => sku))]
      if (each.does === 'confirm' && !order.confirmed)
        books.accept(allocateConfirmed(books.read(), { orderId, countryCode: 'GB' }, books.deciding))
      if (each.does === 'lapse') books.decide(lapse(books.read(), orderId), skus)
      if (each.does === 'release' && order.confirmed) {
        const room = books.read().over()
        const deciding = { ...books.deciding, now: new Date('2027-01-05T09:00:00Z') }
        books.accept(room.decision(allocateReleased(room, orderId, deciding)))
      }
      if (each.does !== 'cancel') return
      const sku = skus[each.sku % Math.max(1, skus.length)]
      if (sku === undefined) return
      const held = [...state.reserved, ...state.backordered].filter((unit) => unit.orderId === orderId && unit.sku === sku)
      const quantity = Math.min(each.quantity, held.reduce((sum, unit) => sum + unit.quantity, 0)) // prettier-ignore
      if (quantity === 0) return
      add(books.given, `${orderId} ${sku}`, quantity)
      return books.decide(release(books.read(), { orderId, lines: [{ sku, quantity }], reason: 'Too late', actor: 'anna' }), [sku])
    }
    case 'ship':
    case 'short':
    case 'put back': {
      const allocated = state.allocated[each.which % Math.max(1, state.allocated.length)]
      if (!allocated) return
      const { orderId, sku } = allocated
      const quantity = Math.min(each.quantity, allocated.quantity)
      const parcel = { ...allocated, lines: [{ sku, quantity }], actor: 'kim', reason: 'Too late' }
      if (each.does === 'short') return books.accept(sourceAnew(books.read(), parcel, books.deciding))
      add(each.does === 'ship' ? books.shipped : books.given, `${orderId} ${sku}`, quantity)
      if (each.does === 'ship') return books.accept(takeOutShipped(books.read(), parcel))
      return books.decide(putBack(books.read(), parcel), [sku])
    }
    case 'receive': {
      const lines = [{ sku: each.sku, quantity: each.quantity }]
      const receipt = { locationId: each.at ? 'ltn' : 'ams', lines, reference: 'delivery', actor: 'kim' }
      return books.accept(receive(books.read(), receipt, books.deciding))
    }
    case 'change':
      books.state = {
        ...state,
        variants: state.variants.map((each_) => (each_.sku === each.sku ? { ...each_, bundle: each.bundle } : each_)),
      }
  }
}

function check({ state, ordered, given, shipped }: Books): void {
  const partsOf = (orderId: string, sku: string): readonly Need[] =>
    state.orders.find((order) => order.orderId === orderId)?.bundles?.[sku] ?? [{ sku, quantity: 1 }]
  const held = new Map<string, number>()
  const places = new Map<string, number>()
  for (const [counter, units] of [
    ['reserved', state.reserved],
    ['allocated', state.allocated],
  ] as const)
    // prettier-ignore
    for (const { orderId, sku, locationId, quantity } of units) {
      add(places, `${orderId} ${sku}`, quantity)
      for (const part of partsOf(orderId, sku)) add(held, `${counter} ${part.sku} ${locationId}`, quantity * part.quantity)
    }
  for (const { orderId, sku, quantity } of state.backordered) add(places, `${orderId} ${sku}`, quantity)
  for (const { sku, locationId, onHand, reserved, allocated } of state.levels) {
    expect([sku, locationId, reserved, allocated]).toEqual([
      ...[sku, locationId, held.get(`reserved ${sku} ${locationId}`) ?? 0, held.get(`allocated ${sku} ${locationId}`) ?? 0],
    ])
    expect(onHand - reserved - allocated).toBeGreaterThanOrEqual(0)
  }
  for (const [name, quantity] of ordered) expect((places.get(name) ?? 0) + (given.get(name) ?? 0) + (shipped.get(name) ?? 0)).toBe(quantity)
  expect(state.preordered?.[0]?.quantity ?? 0).toBeLessThanOrEqual(6)
}
