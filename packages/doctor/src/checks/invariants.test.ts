import { expect, it } from '@jest/globals'
import { judgeInvariants } from './invariants.js'

const broken = (invariant: string, ...examples: readonly unknown[]) => ({ invariant, examples, count: examples.length })

it('is well when what was broken has arrived meanwhile, though others are on their way', () => {
  expect(judgeInvariants([broken('one', { id: 1 })], []).map(({ level }) => level)).toEqual(['ok'])
  expect(
    judgeInvariants([broken('one', { id: 1 })], [broken('one', { id: 2 }), broken('two', { id: 1 })]).map(({ level }) => level),
  ).toEqual(['ok'])
})

it('names what the same row shows twice', () => {
  expect(judgeInvariants([broken('one', { id: 1 }, { id: 2 })], [broken('one', { id: 2 }, { id: 3 })])).toEqual([
    {
      level: 'fail',
      what: 'broken: one (2, such as {"id":2})',
      todo: 'pnpm invariants shows more rows; with a dead letter or lag above, mend that first: it is its cause',
    },
  ])
})
