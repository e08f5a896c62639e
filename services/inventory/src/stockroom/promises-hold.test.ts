import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allocateConfirmed } from '../allocate/allocate.js'
import { receive } from '../receive/receive.js'
import { giveUp } from '../release/release.js'
import { reserve } from '../reserve/reserve.js'
import { addWorkingDays, workingDaysOf } from './calendar.js'
import type { Decision } from './decision.js'
import { fillBackorders } from './fill-backorders.js'
import type { InboundSupply } from './line-promise.js'
import { promiseAnew, type WhyAnew } from './promise-anew.js'
import { AMS, aStockroom, LTN } from './stockroom.builder.js'
import { Stockroom } from './stockroom.js'

/** More of them by KADE_HISTORIES, others by KADE_SEED. */
const HISTORIES = Number(process.env.KADE_HISTORIES ?? 2_000)
const SEED = Number(process.env.KADE_SEED ?? 20_261_126)

const DAY = 86_400_000
const SKUS = ['A', 'B'] as const
const LOCATIONS = [LTN, AMS]
const WHY: WhyAnew = { why: 'SUPPLY_LATE', source: null, sourceId: null, reference: null }
const dayAfter = (from: Date, days: number): string => new Date(from.getTime() + days * DAY).toISOString().slice(0, 10)

const sku = fc.constantFrom(...SKUS)
const locationId = fc.constantFrom('ltn', 'ams')
const nth = fc.nat(20)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('order'), country: fc.constantFrom('GB', 'NL', 'US'), a: fc.nat(6), b: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('supply'), sku, locationId, quantity: fc.integer({ min: 1, max: 9 }), inDays: fc.nat(40) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('slip'), nth, by: fc.integer({ min: -15, max: 25 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('shorten'), nth, by: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('receive'), nth, quantity: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('find'), sku, locationId, quantity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel'), nth, quantity: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('confirm'), nth }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), days: fc.integer({ min: 1, max: 9 }), comes: fc.boolean() }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A seller's stock as it is decided about, in memory; what customers were told is kept beside it. */
class Shop {
  now = new Date('2026-11-25T10:00:00Z')
  supply: InboundSupply[] = []
  orders: string[] = []
  readonly told = new Map<string, { ship: string; delivery: string }>()
  #made = 0
  #room = aStockroom({
    stock: SKUS.flatMap((each) => [`ltn ${each} 3`, `ams ${each} 1`]),
    safety: ['ltn A 1'],
    variants: SKUS.map((each) => ({ sku: each, policy: 'BACKORDER' })),
  })

  /** As it is read anew from the database. */
  get room(): Stockroom {
    const { book, orders, reserved, backordered, allocated, promises } = this.#room
    const waiting = [...backordered].filter(({ quantity }) => quantity > 0)
    return Stockroom.of({
      levels: SKUS.flatMap((each) => book.levelsOf(each)),
      ...{ orders: [...orders], reserved: [...reserved], allocated: [...allocated], backordered: waiting },
      variants: [...this.#room.variants.values()],
      locations: LOCATIONS,
      promises: { lines: [...promises.lines], elsewhere: [], supply: this.supply },
    })
  }

  private decide(rule: (room: Stockroom) => Decision): void {
    const room = this.room
    const decision = rule(room)
    room.accept(decision)
    this.#room = room
    for (const { data } of decision.events) {
      const { orderId, lines } = data as { orderId: string; lines: readonly Record<string, string>[] }
      for (const line of lines) {
        const [ship, delivery] = [line.newShipDate ?? line.promisedShipDate, line.newDeliveryDate ?? line.promisedDeliveryDate]
        if (ship && delivery) this.told.set(`${orderId} ${line.sku}`, { ship, delivery })
      }
    }
  }

  private get deciding() {
    return { now: this.now, newId: () => `id-${(this.#made += 1)}` }
  }

  private promiseAnew(): void {
    this.decide((before) => {
      const room = before.over()
      return room.decision(promiseAnew(room, SKUS, WHY, this.deciding))
    })
    this.decide((room) => fillBackorders(room, SKUS, this.deciding))
  }

  private receive(index: number, most: number): void {
    const due = this.supply[index]
    if (!due) return
    const quantity = Math.min(most, due.quantity)
    this.supply = this.supply.flatMap((each) =>
      each !== due ? [each] : each.quantity > quantity ? [{ ...each, quantity: each.quantity - quantity }] : [],
    )
    const receipt = { locationId: due.locationId, lines: [{ sku: due.sku, quantity }], reference: '', actor: '' }
    this.decide((room) => receive(room, receipt, this.deciding))
  }

  play(each: Step): void {
    const at = 'nth' in each ? each.nth % Math.max(1, this.supply.length) : 0
    const orderId = 'nth' in each ? (this.orders[each.nth % Math.max(1, this.orders.length)] ?? null) : null
    switch (each.kind) {
      case 'order': {
        const { country, a, b } = each
        const lines = [{ sku: 'A', quantity: a }, { sku: 'B', quantity: b }].filter(({ quantity }) => quantity > 0) // prettier-ignore
        if (lines.length === 0) return
        const order = { orderId: `order-${(this.#made += 1)}`, channel: 'web', shippingAddress: { countryCode: country }, lines }
        this.orders.push(order.orderId)
        this.decide((room) => reserve(room, order, this.deciding))
        return
      }
      case 'supply': {
        const { inDays, ...line } = each
        const lineId = `line-${(this.#made += 1)}`
        this.supply.push({ ...line, source: 'PURCHASE_ORDER', sourceId: lineId, lineId, expectedOn: dayAfter(this.now, inDays) })
        return this.promiseAnew()
      }
      case 'slip': {
        const { by } = each as Extract<Step, { by: number }>
        this.supply = this.supply.map((line, n) =>
          n === at
            ? { ...line, expectedOn: dayAfter(new Date(Math.max(Date.parse(line.expectedOn ?? '') + by * DAY, this.now.getTime())), 0) }
            : line,
        )
        return this.promiseAnew()
      }
      case 'shorten': {
        const { by } = each as Extract<Step, { by: number }>
        this.supply = this.supply.flatMap((line, n) =>
          n !== at ? [line] : line.quantity > by ? [{ ...line, quantity: line.quantity - by }] : [],
        )
        return this.promiseAnew()
      }
      case 'receive':
        return this.receive(at, (each as Extract<Step, { quantity: number }>).quantity)
      case 'find': {
        const { sku: found, locationId: where, quantity } = each as Extract<Step, { locationId: string }> & { quantity: number }
        const receipt = { locationId: where, lines: [{ sku: found, quantity }], reference: '', actor: '' }
        return this.decide((room) => receive(room, receipt, this.deciding))
      }
      case 'cancel': {
        const { quantity } = each as Extract<Step, { quantity: number }>
        if (orderId === null) return
        this.decide((room) => giveUp(room, { orderId, lines: [{ sku: 'A', quantity }], reason: '', actor: '' }))
        return this.decide((room) => fillBackorders(room, SKUS, this.deciding))
      }
      case 'confirm':
        if (orderId === null) return
        return this.decide((room) => allocateConfirmed(room, { orderId, countryCode: 'GB' }, this.deciding))
      case 'wait': {
        const { days, comes } = each
        this.now = new Date(this.now.getTime() + days * DAY)
        const today = dayAfter(this.now, 0)
        const isOver = ({ expectedOn }: InboundSupply): boolean => (expectedOn ?? '') < today
        while (comes && this.supply.some(isOver)) this.receive(this.supply.findIndex(isOver), 9)
        this.supply = this.supply.map((line) => (isOver(line) ? { ...line, expectedOn: today } : line))
        return this.promiseAnew()
      }
    }
  }
}

interface Commitment {
  readonly quantity: number
  /** Null: promised by the rule alone, and served last. */
  readonly on: string | null
}

const leaving = new Map<string, string>()
/** The working day after a day, where it comes in. */
function leavesOn({ expectedOn, locationId: at }: InboundSupply, today: string): string {
  const comes = (expectedOn ?? '') < today ? today : (expectedOn ?? today)
  const known = leaving.get(`${at} ${comes}`)
  if (known !== undefined) return known
  const place = LOCATIONS.find(({ id }) => id === at) ?? LTN
  const day = addWorkingDays(new Date(`${comes}T00:00:00Z`), 1, workingDaysOf(place))
    .toISOString()
    .slice(0, 10)
  leaving.set(`${at} ${comes}`, day)
  return day
}

/** Day by day: what comes in leaves on the next working day there, and on each day leaves what was promised for it. */
function isFeasible(atHand: number, supply: readonly InboundSupply[], commitments: readonly Commitment[], now: Date): boolean {
  const days = new Int32Array(1_000)
  const first = Math.floor(now.getTime() / DAY) - 400
  const nthOf = (day: string): number => Date.parse(day) / DAY - first
  const today = dayAfter(now, 0)
  for (const line of supply) days[nthOf(leavesOn(line, today))]! += line.quantity
  for (const { on, quantity } of commitments) if (on !== null) days[nthOf(on)]! -= quantity
  let left = atHand
  return days.every((change) => (left += change) >= 0)
}

const atHandOf = (room: Stockroom, each: string): number =>
  room.book.levelsOf(each).reduce((sum, level) => sum + level.onHand - level.reserved - level.allocated - level.safetyStock, 0)

const commitmentsOf = (room: Stockroom, each: string): (Commitment & { readonly orderId: string })[] =>
  [...room.backordered]
    .filter((units) => units.sku === each && units.quantity > 0)
    .map(({ orderId, quantity }) => {
      const promise = room.promises.of(orderId, each)
      return { orderId, quantity, on: promise?.due == null ? null : promise.shipDate }
    })

function check(shop: Shop, from: Stockroom | null): void {
  const { room, supply, now } = shop
  for (const each of SKUS) {
    const toCome = supply.filter((line) => line.sku === each)
    const commitments = commitmentsOf(room, each)
    expect(isFeasible(atHandOf(room, each), toCome, commitments, now)).toBe(true)
    // What customers were told is what is kept for them.
    for (const { orderId } of commitments) {
      const promise = room.promises.of(orderId, each)
      expect(shop.told.get(`${orderId} ${each}`)).toEqual({ ship: promise?.shipDate, delivery: promise?.deliveryDate })
    }
    if (!from) continue
    // The new order has the first day that breaks no promise: no earlier one does.
    const newest = shop.orders.at(-1)
    const own = commitments.find(({ orderId }) => orderId === newest)
    if (!own) continue
    const others = commitments.filter((other) => other !== own)
    const last = Math.max(0, ...toCome.map(({ expectedOn }) => (Date.parse(expectedOn ?? '') - now.getTime()) / DAY)) + 10
    const isEnough =
      atHandOf(room, each) + toCome.reduce((sum, { quantity }) => sum + quantity, 0) >=
      commitments.reduce((sum, { quantity }) => sum + quantity, 0)
    for (let day = 1; isEnough && day <= last; day += 1) {
      const on = dayAfter(now, day)
      if (own.on !== null && on >= own.on) break
      expect(isFeasible(atHandOf(room, each), toCome, [...others, { ...own, on }], now)).toBe(false)
    }
  }
}

describe('promises', () => {
  it(`can be kept together after each step of ${HISTORIES} random histories, are those that were told, and no later than need be`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const shop = new Shop()
        for (const each of steps) {
          const before = each.kind === 'order' ? shop.room : null
          shop.play(each)
          check(shop, before)
        }
      }),
      { numRuns: HISTORIES, seed: SEED },
    )
  })
})
