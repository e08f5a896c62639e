import { expect, it } from '@jest/globals'
import { runFault } from './run-fault.js'

/** The short part; `pnpm chaos` has them all, on both buses, and their limits of time. */
it.each(['power cut', 'what a power cut leaves of a home'])(
  '%s: the databases agree afterwards, every order comes to where people led it, and each update is seen once',
  async (fault) => {
    const { orders, followers, broken } = await runFault(fault, 'embedded')
    expect(broken).toEqual([])
    expect(orders).toBeGreaterThan(10)
    expect(followers).toBeGreaterThan(2)
  },
  240_000,
)
