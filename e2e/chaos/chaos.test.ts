import { expect, it } from '@jest/globals'
import { runFault } from './run-fault.js'

/** The short part; `pnpm chaos` has them all. */
it('a power cut in a flow of orders: all databases agree afterwards, every order ends where it was led, and each update is seen once', async () => {
  const { orders, followers, broken } = await runFault('power cut', 'embedded')
  expect(broken).toEqual([])
  expect(orders).toBeGreaterThan(10)
  expect(followers).toBeGreaterThan(2)
}, 240_000)
