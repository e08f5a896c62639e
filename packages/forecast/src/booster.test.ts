import { expect, it } from '@jest/globals'
import { randomLcg, randomUniform } from 'd3-random'
import { binned, learn, LEARNING, predict } from './booster.js'

const ROWS = 4_000
const random = randomLcg(11)
const uniform = randomUniform.source(random)(0, 1)
const x = Float32Array.from({ length: ROWS }, uniform)
const noise = Float32Array.from({ length: ROWS }, uniform)
/** What comes is even between 0 and 10 where x is small, and between 100 and 120 where it is not. */
const targets = Float64Array.from(x, (value) => (value < 0.5 ? uniform() * 10 : 100 + uniform() * 20))
const learned = (quantile: number, weights = new Float64Array(ROWS).fill(1)) =>
  learn({ targets, weights }, binned([x, noise]), quantile, randomLcg(3), { ...LEARNING, featureShare: 1 })

it.each([
  [0.1, 1, 102],
  [0.5, 5, 110],
  [0.9, 9, 118],
])('the %d quantile on both sides of a step', (quantile, small, large) => {
  const [low = 0, high = 0] = predict(learned(quantile), [Float32Array.of(0.2, 0.8), Float32Array.of(0.5, 0.5)])
  expect(Math.abs(low - small)).toBeLessThan(1)
  expect(Math.abs(high - large)).toBeLessThan(2)
})

it('what weighs nothing teaches nothing', () => {
  const [, high = 0] = predict(
    learned(
      0.5,
      Float64Array.from(x, (value) => (value < 0.5 ? 1 : 0)),
    ),
    [Float32Array.of(0.2, 0.8), Float32Array.of(0.5, 0.5)],
  )
  expect(high).toBeLessThan(20)
})

it('the same seed learns the same', () => {
  expect(learned(0.5)).toEqual(learned(0.5))
})

it('what is not known is a bin of its own', () => {
  const unknown = Float32Array.from(x, (value) => (value < 0.5 ? Number.NaN : value))
  const booster = learn({ targets, weights: new Float64Array(ROWS).fill(1) }, binned([unknown]), 0.5, randomLcg(3), {
    ...LEARNING,
    featureShare: 1,
  })
  const [known = 0, none = 0] = predict(booster, [Float32Array.of(0.8, Number.NaN)])
  expect(Math.abs(known - 110)).toBeLessThan(2)
  expect(Math.abs(none - 5)).toBeLessThan(1)
})
