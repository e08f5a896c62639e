import { describe, expect, it } from '@jest/globals'
import { anOrder } from '../../services/orders/src/order/order.builder.js'
import { noUnits, placesOf } from '../../services/orders/src/order/places.js'
import type { CancelCommand } from '../../services/orders/src/cancellation/cancel.js'
import { secureStock } from '../../services/orders/src/goods/goods.js'
import { authorize } from '../../services/orders/src/payment/payment.js'
import { ASKED, allocate, count, SKU, stepsOf, type World } from './model.js'

const PRICE = 1_000
const SHIPPING = 395

interface Scene {
  /** Units per line of the order. */
  readonly lines: readonly number[]
  /** Units allocated at location A and at B, each a parcel. */
  readonly parcels: readonly number[]
  /** What is left to sell at A and at B. */
  readonly spare?: readonly [number, number]
  readonly wishes: readonly CancelCommand['lines'][]
  readonly toMiss?: number
  /** How often location A will want its allocations back. */
  readonly toRecall?: number
  /** The walk begins when all is packed: before it there is little to race, and a thousand ways to do it. */
  readonly packed?: true
}

const ofLine = (n: number, quantity: number) => [{ orderLineId: `line-${n}`, quantity }]

const SCENES: readonly (readonly [string, Scene])[] = [
  ['one unit, cancelled whole', { lines: [1], parcels: [1], wishes: [null] }],
  ['two units of one parcel, cancelled whole', { lines: [2], parcels: [2], wishes: [null] }],
  ['one of two units, cancelled by line, then the rest', { lines: [2], parcels: [2], wishes: [ofLine(1, 1), null] }],
  ['two units, cancelled one by one', { lines: [2], parcels: [2], wishes: [ofLine(1, 1), ofLine(1, 1)] }],
  ['two parcels, cancelled whole', { lines: [2], parcels: [1, 1], packed: true, wishes: [null] }],
  [
    'one unit of two parcels, cancelled by line, then the rest',
    { lines: [2], parcels: [1, 1], packed: true, wishes: [ofLine(1, 1), null] },
  ],
  ['two lines of one SKU in one parcel, the first cancelled', { lines: [1, 1], parcels: [2], wishes: [ofLine(1, 1)] }],
  [
    'two lines of one SKU in two parcels, both cancelled',
    { lines: [1, 1], parcels: [1, 1], packed: true, wishes: [ofLine(2, 1), ofLine(1, 1)] },
  ],
  ['one unit that is not found and comes from elsewhere', { lines: [1], parcels: [1], spare: [0, 1], wishes: [null], toMiss: 1 }],
  ['one unit that is not found and waits', { lines: [1], parcels: [1], wishes: [null], toMiss: 1 }],
  ['one of two units is not found and comes from elsewhere', { lines: [2], parcels: [2], spare: [0, 1], wishes: [null], toMiss: 1 }],
  ['one of two units is not found and waits, one is cancelled', { lines: [2], parcels: [2], wishes: [ofLine(1, 1)], toMiss: 1 }],
  ['one unit that is asked back and comes from elsewhere', { lines: [1], parcels: [1], spare: [0, 1], wishes: [null], toRecall: 1 }],
  ['one unit that is asked back and stays', { lines: [1], parcels: [1], wishes: [null], toRecall: 1 }],
  ['two units, one moved and one not', { lines: [2], parcels: [2], spare: [0, 1], wishes: [ofLine(1, 1)], toRecall: 1 }],
  [
    'a unit that is asked back and is not found elsewhere',
    { lines: [1], parcels: [1], spare: [0, 1], wishes: [null], toRecall: 1, toMiss: 1 },
  ],
  ['a backordered rest, cancelled whole', { lines: [2], parcels: [1], wishes: [null] }],
  ['a backordered rest, one unit cancelled', { lines: [2], parcels: [1], wishes: [ofLine(1, 1)] }],
]

describe('in every order in which the services may hear of it, what leaves is paid and nothing else', () => {
  it.each(SCENES)('%s', (_name, scene) => {
    const seen = new Set<string>()
    let ends = 0
    // Depth first: the way here is kept for whoever reads a failure.
    const walk = (world: World, way: readonly string[]): void => {
      const state = JSON.stringify(world)
      if (seen.has(state)) return
      seen.add(state)
      inContext(way, () => checkAlways(world))
      const steps = stepsOf(world)
      if (steps.size === 0) {
        ends += 1
        inContext(way, () => checkEnd(world, scene))
      }
      for (const [name, step] of steps) {
        const next = JSON.parse(state) as World
        inContext([...way, name], () => step(next))
        walk(next, [...way, name])
      }
    }
    walk(theWorld(scene), [])
    // Delivered whole, cancelled whole: there are at least two ways to end.
    expect(ends).toBeGreaterThanOrEqual(2)
  })
})

function theWorld({ lines, parcels, spare = [0, 0], wishes, toMiss = 0, toRecall = 0, packed }: Scene): World {
  const ordered = lines.reduce((sum, quantity) => sum + quantity, 0)
  const allocated = parcels.reduce((sum, quantity) => sum + quantity, 0)
  const placed = anOrder({
    shippingTotal: SHIPPING,
    total: ordered * PRICE + SHIPPING,
    lines: lines.map((quantity, n) => ({
      ...{
        id: `line-${n + 1}`,
        sku: SKU,
        title: 'A mug',
        quantity,
        unitPrice: PRICE,
        total: PRICE * quantity,
        taxBps: 2_000,
        taxCategory: 'S' as const,
      },
      ...{ counters: noUnits, promisedDeliveryDate: null },
    })),
  })
  const promised = { promisedShipDate: null, promisedDeliveryDate: null }
  const secured = secureStock(placed, [{ sku: SKU, reserved: allocated, backordered: ordered - allocated, ...promised }], ASKED).state
  const world: World = {
    order: authorize(secured, ordered * PRICE + SHIPPING, ASKED).state,
    payments: [],
    unheard: {
      ...{ 'order>inventory': [], 'reservation>orders': [], 'reservation>shipping': [] },
      ...{ 'fulfillment>inventory': [], 'fulfillment>orders': [], 'shipment>inventory': [], 'shipment>orders': [] },
    },
    levels: ['A', 'B'].map((locationId, n) => {
      const units = parcels[n] ?? 0
      return { sku: SKU, locationId, onHand: units + (spare[n] ?? 0), reserved: 0, allocated: units, safetyStock: 0, held: 0, damaged: 0 }
    }),
    waiting: ordered > allocated ? [{ orderId: placed.id, sku: SKU, quantity: ordered - allocated }] : [],
    allocated: [],
    parcels: [],
    wishes: [...wishes],
    toMiss,
    toRecall,
    arriveLast: lines.reduce((sum, quantity) => sum + quantity, 0) > 1,
    units: { cancelled: 0, released: 0, refused: 0, left: 0, received: 0, writtenOff: 0 },
  }
  parcels.forEach((quantity, n) => allocate(world, ['A', 'B'][n]!, quantity, 0))
  if (packed) doAll(world, (name) => name.includes('hears') || name.endsWith('is picked') || name.endsWith('is packed'))
  return world
}

/** Does what may be done, one after the other, until nothing of it is left. */
function doAll(world: World, isWanted: (name: string) => boolean): void {
  for (let step: [string, (world: World) => void] | undefined; (step = [...stepsOf(world)].find(([name]) => isWanted(name)));)
    step[1](world)
}

/** Whatever was heard of so far. One comparison: there are tens of thousands of worlds. */
function checkAlways({ order, units }: World): void {
  const { authorized, captureRequested, captured, voidRequested, voided } = order.payment
  const places = order.lines.map((line) => Object.values<number>({ ...placesOf(line) }))
  const wrong = {
    places: places.filter((of, n) => Math.min(...of) < 0 || of.reduce((sum, place) => sum + place, 0) !== order.lines[n]!.quantity),
    chargedTooMuch: captureRequested > worth(units.left),
    givenBackTooMuch: voidRequested > authorized - worth(units.left) || captured + voided > authorized,
    releasedTooMuch: units.released > units.cancelled - units.refused,
  }
  expect(wrong).toEqual({ places: [], chargedTooMuch: false, givenBackTooMuch: false, releasedTooMuch: false })
}

/** When nothing is left to be heard or done. */
function checkEnd({ order, payments, levels, waiting, allocated, parcels, units }: World, scene: Scene): void {
  const ordered = scene.lines.reduce((sum, quantity) => sum + quantity, 0)
  const { authorized, captured, voided } = order.payment
  // Each unit left or was put back; each cancellation was answered once.
  expect([units.left + units.released, units.released + units.refused]).toEqual([ordered, units.cancelled])
  expect(order.lines.reduce((sum, line) => sum + placesOf(line).delivered, 0)).toBe(units.left)
  expect([captured, voided, payments]).toEqual([worth(units.left), authorized - worth(units.left), []])
  expect([order.status, order.saga]).toEqual([units.left > 0 ? 'COMPLETED' : 'CANCELLED', { state: 'DONE', deadlineInSeconds: null }])
  // What was at hand and came in has left, was not there, or is free.
  const opening = [...scene.parcels, ...(scene.spare ?? [])].reduce((sum, quantity) => sum + quantity, 0)
  expect(levels.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(opening + units.received - units.left - units.writtenOff)
  expect(levels.map((level) => [level.reserved, level.allocated])).toEqual(levels.map(() => [0, 0]))
  expect([count(waiting), count(allocated), parcels.flatMap(({ missing }) => missing)]).toEqual([0, 0, []])
}

/** What so many units that left are charged: shipping with the first. */
function worth(units: number): number {
  return units === 0 ? 0 : units * PRICE + SHIPPING
}

function inContext(way: readonly string[], check: () => void): void {
  try {
    check()
  } catch (error) {
    throw new Error(`After: ${way.join(', ')}`, { cause: error })
  }
}
