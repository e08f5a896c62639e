import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createLogger, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { setTimeout as pause } from 'node:timers/promises'
import { createPaymentWorker } from '../src/payment/worker.js'
import type { PaymentProvider } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

const MUG = [{ sku: 'MUG', quantity: 1 }]
const answer = async () => ({ outcome: 'SUCCEEDED' as const, reference: newId() })
/** Each capture is answered by itself, all at the same moment. */
const waiting: (() => void)[] = []
const provider: PaymentProvider = {
  authorize: answer,
  void: answer,
  capture: async () => {
    await new Promise<void>((resolve) => void waiting.push(resolve))
    return answer()
  },
}

let orders: Awaited<ReturnType<typeof runOrders>>
let workers: ReturnType<typeof createPaymentWorker>[] = []
beforeAll(async () => {
  orders = await runOrders({ providers: { test: provider } })
  const logger = createLogger({ service: 'test', level: 'silent' })
  workers = Array.from({ length: 7 }, () =>
    createPaymentWorker({ database: orders.service.database, providers: { test: provider }, logger }),
  )
  await Promise.all(workers.map((worker) => worker.start()))
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await orders.stop()
})

it('twenty invoices that are issued at once by many workers have twenty numbers, one after another', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await orders.place()).order.id))
  for (const id of ids) await orders.others.reserve(id, MUG)
  const read = async () => {
    const { data } = await orders.graph<{ orders: { edges: { node: { status: string; invoices: { number: string }[] } }[] } }>(
      asViewer('SUPPORT'),
      '{ orders(first: 100) { edges { node { status invoices { number } } } } }',
    )
    return data!.orders.edges.map(({ node }) => node)
  }
  await eventually(async () => expect((await read()).map(({ status }) => status)).toEqual(ids.map(() => 'CONFIRMED')))
  for (const id of ids) {
    await orders.others.ship(id, MUG)
    await pause(60) // so that no worker takes many of them together
  }
  await eventually(() => expect(waiting).toHaveLength(20), { timeoutMs: 20_000 })
  waiting.forEach((release) => release())
  const numbers = await eventually(async () => {
    const all = (await read()).flatMap(({ invoices }) => invoices.map(({ number }) => number))
    expect(all).toHaveLength(20)
    return all.sort()
  })
  const year = new Date().getUTCFullYear()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `INV-${year}-${String(n + 1).padStart(6, '0')}`))
}, 60_000)
