import { expect, it } from '@jest/globals'
import type { Member } from './explain-change.js'
import { rateSentence } from './rate-sentence.js'

const member = (key: string, [judgedBefore, keptBefore]: readonly [number, number], [judged, kept]: readonly [number, number]): Member => ({
  key,
  before: { orders: BigInt(judgedBefore), units: 0n, revenue: BigInt(keptBefore) },
  after: { orders: BigInt(judged), units: 0n, revenue: BigInt(kept) },
})
const SHOP = { by: 'CHANNEL', members: [member('shop', [4, 3], [4, 2])] } as const
const CARRIERS = { by: 'CARRIER', members: [member('owl', [2, 2], [1, 1]), member('snail', [2, 1], [3, 1])] } as const

it.each([
  ['EN', 'The share of promises kept fell by 25 points, from 75% to 50%. What stands out most is carrier snail, with -15.6 points.'],
  [
    'NL',
    'Het deel van de beloftes dat is nagekomen is 25 punten gedaald, van 75% naar 50%. Het meest valt vervoerder snail op, met -15,6 punten.',
  ],
] as const)('tells in %s what changed, and what stands out', (language, sentence) => {
  expect(rateSentence('PROMISES', [SHOP, CARRIERS], language)).toBe(sentence)
})

it.each([
  ['as many as before', [member('owl', [4, 3], [8, 6])], 'The share of promises kept is what it was: 75%.'],
  [
    'the only member of each dimension',
    [member('owl', [100, 98], [100, 99])],
    'The share of promises kept rose by 1 point, from 98% to 99%.',
  ],
  [
    'Simpson: each became better, and all became worse',
    [member('owl', [80, 72], [20, 19]), member('snail', [20, 10], [80, 48])],
    'The share of promises kept fell by 15 points, from 82% to 67%. What stands out most is carrier snail, with -6.7 points. It moved one way in every carrier, and the other way in all: other parts of the whole come from each.',
  ],
  [
    'nothing before',
    [member('owl', [0, 0], [1, 1])],
    'There is nothing to compare: one of the periods has no promise that was kept or broken.',
  ],
  ['no member at all', [], 'There is nothing to compare: one of the periods has no promise that was kept or broken.'],
])('of %s', (_, members, sentence) => {
  expect(rateSentence('PROMISES', [{ by: 'CARRIER', members }], 'EN')).toBe(sentence)
})
