import { expect, it } from '@jest/globals'
import { freePort, freeRange } from '../src/index.js'

// The machine gives ports from 32768 on to outgoing connections: one that is handed out above may be taken before it is used.
it('hands out ports that the machine gives to nobody by itself', async () => {
  const ports = await Promise.all([...Array.from({ length: 50 }, freePort), ...Array.from({ length: 5 }, () => freeRange(15))])
  expect(Math.max(...ports)).toBeLessThan(32_768 - 15)
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(10_000)
})

it('gives a range to one alone, before anything listens in it', async () => {
  const firsts = await Promise.all(Array.from({ length: 60 }, () => freeRange(10)))
  expect(new Set(firsts).size).toBe(60)
  expect(firsts.filter((first) => first % 16 !== 0)).toEqual([])
})
