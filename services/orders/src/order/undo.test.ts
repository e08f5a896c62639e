import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { patched, patchOf } from './undo.js'

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
/** As it comes back from the database, which knows no -0. */
const data = fc.jsonValue({ maxDepth: 4 }).map(stored)

it('makes any value of any other, after it was stored', () => {
  fc.assert(
    fc.property(data, data, (from, to) => {
      const patch = patchOf(from, to)
      expect(patch ? patched(from, stored(patch)) : from).toEqual(stored(to))
    }),
    { numRuns: 2_000 },
  )
})

it('goes back over any number of changes', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'lines'), data), { minLength: 2, maxLength: 8 }), (states) => {
      const undos = states.slice(1).map((state, at) => patchOf(state, states[at]))
      const back = undos.reduceRight<unknown[]>(
        ([state, ...later], undo) => [undo ? patched(state, undo) : state, state, ...later],
        [states.at(-1)],
      )
      expect(back).toEqual(stored(states))
    }),
  )
})

it('says no more than what is different', () => {
  const before = { status: 'PENDING', total: 5, lines: [{ id: 'a', units: 1 }, { id: 'b', units: 2 }] } // prettier-ignore
  const after = { ...before, status: 'CONFIRMED', note: 'x', lines: [{ id: 'a', units: 1 }, { id: 'b', units: 3 }, { id: 'c', units: 1 }] } // prettier-ignore
  expect(patchOf(after, before)).toEqual({
    o: { status: { v: 'PENDING' }, lines: { a: { 1: { o: { units: { v: 2 } } } }, n: 2 } },
    d: ['note'],
  })
  expect(patchOf(before, stored(before))).toBeNull()
})
