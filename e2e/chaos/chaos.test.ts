import { expect, it } from '@jest/globals'
import { runFault } from './run-fault.js'

/** The short part; `pnpm chaos` has them all. */
it.each(['kill -9 of each process', 'power cut', 'everything delivered again, the inboxes empty'])(
  '%s in a flow of orders: all databases agree afterwards, and every accepted order goes on',
  async (fault) => {
    const { orders, broken } = await runFault(fault)
    expect(broken).toEqual([])
    expect(orders).toBeGreaterThan(10)
  },
  240_000,
)
