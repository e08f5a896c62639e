import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { lockOrders, saveOrders } from '../src/order/order.store.js'
import { runOrders } from './running-orders.js'

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => {
  orders = await runOrders()
})
afterAll(() => orders.stop())

it('who has waited for an order sees what was written meanwhile, of its payment, saga and lines too', async () => {
  const {
    order: { id },
  } = await orders.place()
  const { database } = orders.service
  const written = { captured: 1_234, saga: 'IN_FULFILLMENT', shipped: 1 } as const
  const seen = await database.transaction(async (first) => {
    const before = (await lockOrders(first, [id])).get(id)!
    const asks = new EventEmitter<{ connection: [pid: number] }>()
    const connection = once(asks, 'connection')
    const waiting = database.transaction(async (second) => {
      const [{ pid }] = (await second.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }]
      asks.emit('connection', pid)
      return (await lockOrders(second, [id])).get(id)!
    })
    const [pid] = (await connection) as [number]
    await untilItWaits(pid)
    const after = {
      ...before,
      lines: before.lines.map((line) => ({ ...line, counters: { ...line.counters, shipped: written.shipped } })),
      payment: { ...before.payment, authorized: 1_234, captureRequested: 1_234, captured: written.captured },
      saga: { state: written.saga, deadlineInSeconds: null },
    }
    await saveOrders(first, [{ before, after }])
    return { waiting } // not awaited here: it waits for this very transaction
  })
  const { payment, saga, lines } = await seen.waiting
  expect({ captured: payment.captured, saga: saga.state, shipped: lines[0]?.counters.shipped }).toEqual(written)
})

/** Others may wait for a lock at the same moment: this connection does. */
const untilItWaits = (pid: number) =>
  eventually(async () => {
    const [{ waits }] = (await orders.service.database.query('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [pid])) as [
      { waits: boolean },
    ]
    expect(waits).toBe(true)
  })
