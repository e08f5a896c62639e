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
    const waiting = database.transaction(async (second) => (await lockOrders(second, [id])).get(id)!)
    await untilSomebodyWaits()
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

const untilSomebodyWaits = () =>
  eventually(async () => {
    const waiting = await orders.service.database.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    expect(waiting).toHaveLength(1)
  })
