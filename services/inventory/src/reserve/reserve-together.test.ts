import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aStockroom, AMS, deciding, LTN } from '../stockroom/stockroom.builder.js'
import type { OutOfStockPolicy } from '../stockroom/stockroom.js'
import { reserve } from './reserve.js'

const PARTS = ['A', 'B', 'C'] as const
const LOCATIONS = [LTN, AMS, { id: 'man', code: 'MAN', countryCode: 'GB' }]
type Recipe = readonly { readonly sku: string; readonly quantity: number }[]

const units = fc.integer({ min: 0, max: 4 })
const recipe = fc.uniqueArray(fc.record({ sku: fc.constantFrom(...PARTS), quantity: fc.integer({ min: 1, max: 2 }) }), {
  ...{ selector: ({ sku }) => sku, minLength: 1, maxLength: 3 },
})
const policy = fc.constantFrom<OutOfStockPolicy>('DENY', 'DENY', 'BACKORDER')
const shop = fc.record({
  stock: fc.array(fc.array(units, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  safety: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
  recipes: fc.record({ X: recipe, Y: recipe }),
  policies: fc.record({ A: policy, B: policy, C: policy, X: policy, Y: policy }),
  buffers: fc.record({ A: fc.integer({ min: 0, max: 2 }), X: fc.integer({ min: 0, max: 1 }) }),
  lines: fc.array(fc.record({ sku: fc.constantFrom('A', 'B', 'C', 'X', 'Y'), quantity: fc.integer({ min: 1, max: 3 }) }), {
    ...{ minLength: 1, maxLength: 5 },
  }),
})
type Shop = typeof shop extends fc.Arbitrary<infer Type> ? Type : never

/** Free units by location and part, once safety stock is kept back. */
const shelvesOf = ({ stock, safety }: Shop): number[][] =>
  stock.map((row) => row.map((onHand, part) => Math.max(0, onHand - (safety[part] ?? 0))))
const partsOf = ({ recipes }: Shop, sku: string): Recipe => (sku === 'X' || sku === 'Y' ? recipes[sku] : [{ sku, quantity: 1 }])
const bufferOf = ({ buffers }: Shop, sku: string): number => (sku === 'A' || sku === 'X' ? buffers[sku] : 0)
const summed = ({ lines }: Shop): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return sums
}
const total = (shelves: readonly (readonly number[])[], part: number): number => shelves.reduce((sum, row) => sum + (row[part] ?? 0), 0)

/** Units of a bundle that could be put together, each at one location. */
const wholeAt = (row: readonly number[], parts: Recipe): number =>
  Math.min(...parts.map(({ sku, quantity }) => Math.floor((row[PARTS.indexOf(sku as 'A')] ?? 0) / quantity)))

/** Every way to put each single unit somewhere: whether one of them serves all. */
function canServe(given: Shop, wanted: readonly (readonly [string, number])[]): boolean {
  const shelves = shelvesOf(given)
  for (const [sku, quantity] of wanted) {
    const whole = shelves.reduce((sum, row) => sum + wholeAt(row, partsOf(given, sku)), 0)
    if (quantity > whole - bufferOf(given, sku)) return false
  }
  const used = PARTS.map((part) =>
    wanted.reduce((sum, [sku, quantity]) => sum + quantity * (partsOf(given, sku).find((each) => each.sku === part)?.quantity ?? 0), 0),
  )
  if (used.some((sum, part) => sum > 0 && sum > total(shelves, part) - bufferOf(given, PARTS[part] ?? ''))) return false
  const single = wanted.flatMap(([sku, quantity]) => Array.from({ length: quantity }, () => partsOf(given, sku)))
  const place = (n: number): boolean => {
    const parts = single[n]
    if (!parts) return true
    return shelves.some((row) => {
      if (wholeAt(row, parts) < 1) return false
      for (const { sku, quantity } of parts) row[PARTS.indexOf(sku as 'A')]! -= quantity
      const isPlaced = place(n + 1)
      for (const { sku, quantity } of parts) row[PARTS.indexOf(sku as 'A')]! += quantity
      return isPlaced
    })
  }
  return place(0)
}

function decide(given: Shop) {
  const room = aStockroom({
    stock: given.stock.flatMap((row, l) => row.map((onHand, p) => `${LOCATIONS[l]!.id} ${PARTS[p]} ${onHand}`)),
    safety: given.stock.flatMap((_, l) => given.safety.map((n, p) => `${LOCATIONS[l]!.id} ${PARTS[p]} ${n}`)),
    variants: (['A', 'B', 'C', 'X', 'Y'] as const).map((sku) => ({
      ...{ sku, policy: given.policies[sku] },
      bundle: sku === 'X' || sku === 'Y' ? given.recipes[sku] : null,
    })),
    policies: [`web A ${given.buffers.A}`, `web X ${given.buffers.X}`],
    locations: LOCATIONS,
  })
  const lines = given.lines.map((line, n) => ({ orderLineId: `${n}`, title: 'A thing', unitPrice: 1, total: 1, ...line }))
  const order = { orderId: 'order-1', channel: 'web', shippingAddress: { countryCode: 'GB' }, lines }
  return { room, decision: reserve(room, order, deciding()) }
}

it('an order is reserved whole exactly when there is a way to serve all that may not wait, however its lines share parts', () => {
  fc.assert(
    fc.property(shop, (given) => {
      const { decision } = decide(given)
      const denied = [...summed(given)].filter(([sku]) => given.policies[sku as 'A'] === 'DENY')
      const isRejected = decision.events[0]?.type === 'stock.rejected.v1'
      expect(isRejected).toBe(!canServe(given, denied))
      if (isRejected) expect([decision.movements, decision.reserved, decision.backordered]).toEqual([[], [], []])
    }),
    { numRuns: Number(process.env.DEMAND_RUNS ?? 2_000) },
  )
})

it('every unit of an accepted order is reserved or waits, the ledger has just the parts of what is reserved, and nothing waits that is there', () => {
  fc.assert(
    fc.property(shop, (given) => {
      const { room, decision } = decide(given)
      if (decision.events[0]?.type === 'stock.rejected.v1') return
      for (const [sku, quantity] of summed(given)) {
        const of = (held: readonly { sku: string; quantity: number }[]) =>
          held.filter((each) => each.sku === sku).reduce((sum, each) => sum + each.quantity, 0)
        expect(of(decision.reserved) + of(decision.backordered)).toBe(quantity)
      }
      const moved = new Map<string, number>()
      const held = new Map<string, number>()
      for (const { sku, locationId, quantity, kind } of decision.movements) {
        expect(kind).toBe('RESERVE')
        moved.set(`${locationId} ${sku}`, (moved.get(`${locationId} ${sku}`) ?? 0) + quantity)
      }
      for (const { sku, locationId, quantity } of decision.reserved)
        for (const part of partsOf(given, sku)) {
          const name = `${locationId} ${part.sku}`
          held.set(name, (held.get(name) ?? 0) + quantity * part.quantity)
        }
      expect(new Map([...moved].sort())).toEqual(new Map([...held].sort()))
      room.accept(decision)
      const left = LOCATIONS.map(({ id }) =>
        PARTS.map((part, p) => Math.max(0, room.book.level(part, id).onHand - room.book.level(part, id).reserved - given.safety[p]!)),
      )
      for (const { sku, quantity } of decision.backordered) {
        if (quantity === 0) continue
        const parts = partsOf(given, sku)
        const isThere = left.some((row) => wholeAt(row, parts) >= 1)
        const isLeft = left.reduce((sum, row) => sum + wholeAt(row, parts), 0) > bufferOf(given, sku)
        const areLeft = parts.every((part) => total(left, PARTS.indexOf(part.sku as 'A')) - part.quantity >= bufferOf(given, part.sku))
        expect(isThere && isLeft && areLeft).toBe(false)
      }
    }),
    { numRuns: Number(process.env.DEMAND_RUNS ?? 2_000) },
  )
})
