import { expect, it } from '@jest/globals'
import { sendAway } from './send-away.js'

/** How many are sent away in each step, and how long is waited in all. */
async function stepsOf(count: number, withinMs: number): Promise<{ readonly steps: readonly number[]; readonly waitedMs: number }> {
  const steps = [0]
  let waitedMs = 0
  const left = new Set(Array.from({ length: count }, (_, n) => n))
  const wait = async (ms = 0): Promise<void> => {
    steps.push(0)
    waitedMs += ms
  }
  await sendAway(
    [...left],
    withinMs,
    (one) => {
      steps[steps.length - 1]! += 1
      left.delete(one)
    },
    wait as never,
  )
  expect(left.size).toBe(0)
  return { steps, waitedMs }
}

it.each([
  [0, 5_000, [0], 0],
  [1, 5_000, [1], 0],
  [50, 5_000, [50], 0],
  [120, 5_000, [50, 50, 20], 200],
  [2_500, 5_000, Array(50).fill(50), 4_900],
  [10_000, 5_000, Array(50).fill(200), 4_900],
  [5_000, 20_000, Array(100).fill(50), 9_900],
  [10_000, 0, [10_000], 0],
])('%i within %i ms: fifty at a time, or as many as it takes', async (count, withinMs, steps, waitedMs) => {
  expect(await stepsOf(count, withinMs)).toEqual({ steps, waitedMs })
})
