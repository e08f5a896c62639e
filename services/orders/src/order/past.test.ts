import { expect, it } from '@jest/globals'
import { anOrder } from './order.builder.js'
import { knownSince, orderAt, rememberedOf } from './past.js'
import { patchOf } from './undo.js'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 27, 10, minute))
const placed = anOrder({ version: 1 })
const confirmed = anOrder({ version: 2, status: 'CONFIRMED' })
const amended = anOrder({ version: 3, status: 'CONFIRMED', total: 4_395, shippingAddress: { ...placed.shippingAddress, city: 'Oxford' } })
const undo = (after: typeof placed, before: typeof placed) => patchOf(rememberedOf(after), rememberedOf(before))!
const changes = [
  { changedAt: at(20), undo: undo(amended, confirmed), version: 3 },
  { changedAt: at(10), undo: undo(confirmed, placed), version: 2 },
]

it('is what it was until the moment of each change, and what it became from then on', () => {
  expect([at(5), at(10), at(19), at(20), at(30)].map((moment) => orderAt(amended, changes, moment))).toEqual(
    [placed, confirmed, confirmed, amended, amended].map(rememberedOf),
  )
})

it('is known from its beginning, or since its changes are remembered', () => {
  expect(knownSince(amended, changes, at(20))).toBeNull()
  expect(knownSince(placed, [], at(0))).toBeNull()
  expect(knownSince(amended, changes.slice(0, 1), at(20))).toEqual(at(20))
  expect(knownSince(amended, [], at(15))).toEqual(at(15))
})

it('is not known from before a change that was not remembered', () => {
  expect(knownSince({ ...amended, version: 4 }, changes, at(25))).toEqual(at(25))
  const gap = { ...changes[0]!, undo: undo(amended, { ...confirmed, version: 3 }), version: 4 }
  expect(knownSince({ ...amended, version: 4 }, [gap, { ...changes[1]!, version: 2 }], at(25))).toEqual(at(20))
})
