import { newId } from '@kade/service-kit'
import { expect } from '@jest/globals'
import fc from 'fast-check'
import type { Actors, Line, Order, Parcel } from './actors.js'

/** Numbers that choose among what there is at that moment, so that a history that fails can be made shorter. */
interface Command {
  readonly does:
    | 'place'
    | 'confirm'
    | 'reject'
    | 'cancel'
    | 'pick'
    | 'ship'
    | 'short'
    | 'answer'
    | 'receive'
    | 'adjust'
    | 'set apart'
    | 'put away'
    | 'count'
  readonly which: number
  readonly units: number
  readonly lines: readonly { readonly sku: number; readonly quantity: number }[]
}
export interface History {
  readonly policies: readonly ('DENY' | 'BACKORDER')[]
  readonly opening: readonly number[]
  /** Each turn's commands are asked for at the same time. */
  readonly turns: readonly (readonly Command[])[]
}

const SKUS = 3
const line = fc.record({ sku: fc.nat(SKUS - 1), quantity: fc.integer({ min: 1, max: 4 }) })
const does = (kind: Command['does'], weight: number) => ({ arbitrary: fc.constant(kind), weight })
const command = fc.record<Command>({
  does: fc.oneof(
    ...[does('place', 6), does('confirm', 4), does('reject', 1), does('cancel', 3), does('ship', 3), does('short', 2)],
    ...[does('answer', 2), does('receive', 2), does('adjust', 1)],
    ...[does('pick', 2), does('put away', 3), does('set apart', 1), does('count', 1)],
  ),
  which: fc.nat(50),
  units: fc.integer({ min: 1, max: 5 }),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
})
export const aHistory = fc.record<History>({
  policies: fc.array(fc.constantFrom('DENY' as const, 'BACKORDER' as const), { minLength: SKUS, maxLength: SKUS }),
  opening: fc.array(fc.nat(8), { minLength: SKUS * 2, maxLength: SKUS * 2 }),
  turns: fc.array(fc.array(command, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
})

const add = (units: Map<string, number>, sku: string, quantity: number) => units.set(sku, (units.get(sku) ?? 0) + quantity)
const of = (units: ReadonlyMap<string, number>, sku: string) => units.get(sku) ?? 0
const chosen = <Item>(items: readonly Item[], which: number): Item | undefined => items[which % Math.max(1, items.length)]

/** Plays a history, and after each turn compares all that inventory keeps with what those outside of it know. */
export async function play(actors: Actors, { policies, opening, turns }: History): Promise<void> {
  const name = newId()
  const skus = policies.map((_, index) => `${name}-${index}`)
  const orders: Order[] = []
  /** What shipping was asked to give up, and has not answered. */
  const asked: { readonly order: Order; readonly lines: readonly Line[] }[] = []
  const inTheBuilding = new Map<string, number>()
  const foundShort = new Set<string>()
  /** Allocations that were picked: it happens once. */
  const picked = new Set<string>()

  await actors.offer(skus, policies)
  const first = actors.locationIds.map((locationId, place) => ({
    locationId,
    lines: skus.map((sku, index) => ({ sku, quantity: opening[place * SKUS + index] ?? 0 })).filter(({ quantity }) => quantity > 0),
  }))
  for (const { locationId, lines } of first) if (lines.length > 0) await actors.receive(locationId, lines)
  for (const { lines } of first) for (const { sku, quantity } of lines) add(inTheBuilding, sku, quantity)

  const ordered = (order: Order, sku: string) =>
    order.lines.filter((each) => each.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0)
  const parcels = () =>
    actors.database.query<Parcel>(
      `SELECT id AS "allocationId", order_id AS "orderId", sku, location_id AS "locationId", quantity FROM allocation
       WHERE sku = ANY($1) AND quantity > 0 ORDER BY id, sku`,
      [skus],
    )
  const hear = async (): Promise<void> => {
    for (const { type, data } of await actors.told(orders)) {
      const order = orders.find(({ id }) => id === data.orderId)
      if (!order) continue
      if (type === 'stock.rejected.v1') order.state = 'REJECTED'
      if (type === 'stock.released.v1') for (const { sku, quantity } of data.lines ?? []) add(order.released, sku, quantity)
      if (type === 'stock.deallocation_requested.v1') asked.push({ order, lines: data.lines ?? [] })
    }
  }
  /** Shipping puts back what it has; what it could not find is cancelled where it waits; what has left is refused. */
  const answer = async ({ order, lines }: (typeof asked)[number]): Promise<void> => {
    for (const { sku, quantity } of lines) {
      let left = quantity
      for (const parcel of (await parcels()).filter((each) => each.orderId === order.id && each.sku === sku)) {
        const units = Math.min(left, parcel.quantity)
        if (units > 0) await actors.putBack(order, parcel, units)
        left -= units
      }
      const gone = Math.max(0, of(order.cancelled, sku) - (ordered(order, sku) - of(order.shipped, sku)))
      const refused = Math.min(left, gone)
      if (refused > 0) add(order.cancelled, sku, -refused)
      if (left > refused) await actors.giveBack(order, [{ sku, quantity: left - refused }])
    }
  }

  /** What a command does to whom; undefined when there is nothing to do it to. Of one order at most one thing happens at a time: its events come in order. */
  const toDo = (
    { does: kind, which, units, lines }: Command,
    all: readonly Parcel[],
    busy: Set<unknown>,
  ): (() => Promise<unknown>) | undefined => {
    const country = which % 2 === 0 ? 'GB' : 'NL'
    const locationId = chosen(actors.locationIds, which) ?? ''
    const free = (is: (order: Order) => boolean) => orders.filter((order) => !busy.has(order) && is(order))
    const take = <Item extends object>(item: Item | undefined): Item | undefined => item && (busy.add(item), item)
    switch (kind) {
      case 'place': {
        const order: Order = {
          ...{ id: newId(), state: 'PLACED', cancelled: new Map(), shipped: new Map(), released: new Map() },
          lines: lines.map(({ sku, quantity }) => ({ sku: skus[sku] ?? '', quantity })),
        }
        busy.add(order)
        orders.push(order)
        return () => actors.place(order, country)
      }
      case 'confirm': {
        const order = take(
          chosen(
            free(({ state }) => state === 'PLACED'),
            which,
          ),
        )
        return order && (() => ((order.state = 'CONFIRMED'), actors.confirm(order, country)))
      }
      case 'reject': {
        const order = take(
          chosen(
            free(({ state, cancelled }) => state === 'PLACED' && cancelled.size === 0),
            which,
          ),
        )
        if (!order) return undefined
        order.state = 'CANCELLED'
        for (const { sku, quantity } of order.lines) add(order.cancelled, sku, quantity)
        return () => actors.reject(order)
      }
      case 'cancel': {
        const left = (order: Order, sku: string) => ordered(order, sku) - of(order.shipped, sku) - of(order.cancelled, sku)
        const order = take(
          chosen(
            free((each) => each.state !== 'REJECTED' && skus.some((sku) => left(each, sku) > 0)),
            which,
          ),
        )
        const sku = order && skus.find((each) => left(order, each) > 0)
        if (!order || !sku) return undefined
        const quantity = Math.min(units, left(order, sku))
        add(order.cancelled, sku, quantity)
        return () => actors.cancel(order, [{ sku, quantity }])
      }
      case 'answer': {
        const open = chosen(
          asked.filter(({ order }) => !busy.has(order)),
          which,
        )
        if (!open) return undefined
        busy.add(open.order)
        asked.splice(asked.indexOf(open), 1)
        return () => answer(open)
      }
      case 'pick':
      case 'ship':
      case 'short': {
        const parcel = chosen(
          all.filter(
            ({ orderId, allocationId }) => free(({ id }) => id === orderId).length > 0 && (kind !== 'pick' || !picked.has(allocationId)),
          ),
          which,
        )
        const order = take(orders.find(({ id }) => id === parcel?.orderId))
        if (!parcel || !order) return undefined
        const quantity = Math.min(units, parcel.quantity)
        if (kind === 'pick') {
          picked.add(parcel.allocationId)
          return () => actors.pick(order, parcel, quantity)
        }
        add(inTheBuilding, parcel.sku, -quantity)
        if (kind === 'short') foundShort.add(parcel.sku)
        if (kind === 'short') return () => actors.findShort(order, parcel, quantity)
        add(order.shipped, parcel.sku, quantity)
        return () => actors.ship(order, parcel, quantity)
      }
      case 'receive': {
        const sku = chosen(skus, which) ?? ''
        add(inTheBuilding, sku, units)
        return () => actors.receive(locationId, [{ sku, quantity: units }])
      }
      case 'set apart': {
        const sku = chosen(skus, which) ?? ''
        return async () => add(inTheBuilding, sku, -(await actors.setApart(locationId, sku, which % 2 === 0 ? units : -units)))
      }
      case 'put away': {
        const sku = chosen(skus, which) ?? ''
        return () => actors.putAway(locationId, sku, units, which)
      }
      case 'count': {
        const sku = chosen(skus, which) ?? ''
        return async () => add(inTheBuilding, sku, await actors.count(locationId, sku, units, which))
      }
      case 'adjust': {
        const sku = chosen(skus, which) ?? ''
        return async () => add(inTheBuilding, sku, await actors.adjust(locationId, sku, which % 3 === 0 ? units : -units))
      }
    }
  }

  const check = async (): Promise<void> => {
    const [levels, movements, held] = await Promise.all([
      actors.database.query<Level>('SELECT * FROM stock_level WHERE sku = ANY($1)', [skus]),
      actors.database.query<Level & { id: number } & Record<string, number>>(
        'SELECT * FROM stock_movement WHERE sku = ANY($1) ORDER BY id',
        [skus],
      ),
      actors.database.query<{ order_id: string; sku: string; place: string; units: number }>(
        `SELECT order_id, sku, 'reserved' AS place, sum(quantity)::int AS units FROM reservation WHERE sku = ANY($1) GROUP BY 1, 2
         UNION ALL SELECT order_id, sku, 'waits', sum(quantity)::int FROM backorder WHERE sku = ANY($1) GROUP BY 1, 2
         UNION ALL SELECT order_id, sku, 'allocated', sum(quantity)::int FROM allocation WHERE sku = ANY($1) GROUP BY 1, 2`,
        [skus],
      ),
    ])
    // The counters are the fold of the ledger, and each line tells what they are from there on.
    const folded = new Map<string, Counters>()
    for (const moved of movements) {
      const before = folded.get(`${moved.sku} ${moved.location_id}`) ?? NOTHING
      const after = {
        on_hand: before.on_hand + (moved.on_hand_delta ?? 0),
        reserved: before.reserved + (moved.reserved_delta ?? 0),
        allocated: before.allocated + (moved.allocated_delta ?? 0),
        held: before.held + (moved.held_delta ?? 0),
        damaged: before.damaged + (moved.damaged_delta ?? 0),
      }
      folded.set(`${moved.sku} ${moved.location_id}`, after)
      const {
        on_hand_after: on_hand,
        reserved_after: reserved,
        allocated_after: allocated,
        held_after: held,
        damaged_after: damaged,
      } = moved
      expect({ on_hand, reserved, allocated, held, damaged }).toEqual(after)
    }
    for (const { sku, location_id, on_hand, reserved, allocated, held: aside, damaged, safety_stock, available } of levels) {
      expect({ on_hand, reserved, allocated, held: aside, damaged }).toEqual(folded.get(`${sku} ${location_id}`) ?? NOTHING)
      expect(on_hand).toBe(available + reserved + allocated + safety_stock)
      expect(Math.min(available, reserved, allocated)).toBeGreaterThanOrEqual(0)
    }
    for (const sku of skus) {
      const sum = (counter: 'on_hand' | 'reserved' | 'allocated') =>
        levels.filter((level) => level.sku === sku).reduce((units, level) => units + level[counter], 0)
      const held_in = (place: string) =>
        held.filter((row) => row.sku === sku && row.place === place).reduce((units, row) => units + row.units, 0)
      // What came in and did not leave is there, and what orders hold is what the counters say.
      expect([sku, sum('on_hand'), sum('reserved'), sum('allocated')]).toEqual([
        sku,
        of(inTheBuilding, sku),
        held_in('reserved'),
        held_in('allocated'),
      ])
    }
    // All lines or none; every unit of an order in one place.
    for (const order of orders)
      for (const sku of skus) {
        const own = held.filter((row) => row.order_id === order.id && row.sku === sku).reduce((units, row) => units + row.units, 0)
        const expected = order.state === 'REJECTED' ? 0 : ordered(order, sku) - of(order.shipped, sku) - of(order.released, sku)
        expect([order.state, sku, own]).toEqual([order.state, sku, expected])
      }
  }

  const turn = async (commands: readonly Command[]): Promise<void> => {
    const [all, busy] = [await parcels(), new Set<unknown>()]
    await Promise.all(commands.flatMap((each) => toDo(each, all, busy) ?? []).map((act) => act()))
    await hear()
    await check()
  }
  for (const commands of turns) await turn(commands)

  // The end: what was placed is confirmed, what was asked is answered, what is in the building leaves. Nothing stays reserved or allocated.
  const each = (does: Command['does'], count: number) => Array.from({ length: count }, () => ({ does, which: 0, units: 100, lines: [] }))
  await turn(each('confirm', orders.length))
  for (let rounds = 0; asked.length > 0; rounds += 1) {
    if (rounds > 50) throw new Error('Shipping is asked again and again')
    await turn(each('answer', asked.length))
  }
  for (let rest = await parcels(); rest.length > 0; rest = await parcels()) await turn(each('ship', rest.length))
  expect(
    await actors.database.query(
      'SELECT sku, reserved, allocated FROM stock_level WHERE sku = ANY($1) AND (reserved <> 0 OR allocated <> 0)',
      [skus],
    ),
  ).toEqual([])
  // Nobody waits for what is free, unless a pick did not find it: who lost it is not sent to the same shelf again.
  const waiting = await actors.database.query<{ sku: string; free: number }>(
    `SELECT b.sku, (SELECT sum(available)::int FROM stock_level WHERE sku = b.sku) AS free FROM backorder AS b WHERE b.sku = ANY($1) AND b.quantity > 0`,
    [skus],
  )
  expect(waiting.filter(({ sku, free }) => free > 0 && !foundShort.has(sku))).toEqual([])
}

const NOTHING = { on_hand: 0, reserved: 0, allocated: 0, held: 0, damaged: 0 }
interface Counters {
  readonly on_hand: number
  readonly reserved: number
  readonly allocated: number
  readonly held: number
  readonly damaged: number
}
interface Level extends Counters {
  readonly sku: string
  readonly location_id: string
  readonly safety_stock: number
  readonly available: number
}
