import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createLogger, createMetrics, newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { setTimeout as pause } from 'node:timers/promises'
import { createPaymentWorker } from '../src/payment/worker.js'
import type { PaymentProvider } from '../src/payment/providers/provider.js'
import { issueInvoices } from '../src/order/invoice.store.js'
import { aLegalEntity, runOrders } from './running-orders.js'

const MUG = [{ sku: 'MUG', quantity: 1 }]
const answer = async () => ({ outcome: 'SUCCEEDED' as const, reference: newId() })
/** Each capture is answered by itself, all at the same moment; one that was given up meanwhile is asked again, and answered at once. */
const waiting: (() => void)[] = []
let isReleased = false
const provider: PaymentProvider = {
  authorize: answer,
  void: answer,
  capture: async () => {
    if (!isReleased) await new Promise<void>((resolve) => void waiting.push(resolve))
    return answer()
  },
}

let orders: Awaited<ReturnType<typeof runOrders>>
let workers: ReturnType<typeof createPaymentWorker>[] = []
beforeAll(async () => {
  orders = await runOrders({ providers: { test: provider } })
  const logger = createLogger({ service: 'test', level: 'silent' })
  workers = Array.from({ length: 7 }, () =>
    createPaymentWorker({ database: orders.service.database, providers: { test: provider }, logger, metrics: createMetrics('orders') }),
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
  await eventually(() => expect(waiting).toHaveLength(20), { timeoutMs: 240_000 })
  isReleased = true
  waiting.forEach((release) => release())
  const issued = async () => {
    const all = (await read()).flatMap(({ invoices }) => invoices.map(({ number }) => number))
    expect(all).toHaveLength(20)
    return all.sort()
  }
  const numbers = await eventually(issued, { timeoutMs: 120_000 })
  const year = new Date().getUTCFullYear()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `INV-${year}-${String(n + 1).padStart(6, '0')}`))
}, 600_000)

/** `KADE_ISSUERS=64 KADE_ISSUES=200` is the full size. */
const [ISSUERS, ISSUES] = [Number(process.env.KADE_ISSUERS ?? 16), Number(process.env.KADE_ISSUES ?? 12)]

it('who issues at once, and who is rolled back, leaves no gap and no double in any series', async () => {
  const { service, graph } = orders
  const input = { ...aLegalEntity(), channels: ['store'] }
  await graph(asViewer('ADMIN'), 'mutation ($input: SaveLegalEntityInput!) { saveLegalEntity(input: $input) { userErrors { code } } }', {
    input,
  })
  const [main, other] = await Promise.all(['web', 'store'].map(async (channel) => (await orders.place({ channel })).order.id))
  const invoiceOf = (orderId: string) => ({ id: newId(), orderId, total: 1_000, commandKey: newId(), charge: null, issuedAt: new Date() })
  const before = await seriesOf()
  await Promise.all(
    Array.from({ length: ISSUERS }, async (_, issuer) => {
      for (let issue = 0; issue < ISSUES; issue += 1) {
        const ids = [[main!], [other!], [main!, other!], [other!, main!, main!]][(issuer + issue) % 4]!
        const credits =
          (issuer + issue) % 5 === 1
            ? [{ orderId: ids[0]!, amount: 1, lines: null, commandKey: newId(), reason: 'r', issuedAt: new Date() }]
            : []
        const isRolledBack = (issuer * ISSUES + issue) % 5 === 0
        const issued = service.database.transaction(async (tx) => {
          await issueInvoices(tx, ids.map(invoiceOf), credits)
          if (isRolledBack) throw new Error('rolled back')
        })
        await (isRolledBack ? expect(issued).rejects.toThrow('rolled back') : issued)
      }
    }),
  )
  const after = await seriesOf()
  expect(Object.keys(after).sort()).toEqual(expect.arrayContaining(['INV', 'NL-F']))
  for (const [series, numbers] of Object.entries(after)) expect([series, numbers]).toEqual([series, numbers.map((_, index) => index + 1)])
  const count = (all: Record<string, number[]>) => Object.values(all).flat().length
  expect(count(after) - count(before)).toBeGreaterThanOrEqual(ISSUERS * ISSUES * 0.8)
}, 600_000)

/** The numbers of each series, sorted. */
async function seriesOf(): Promise<Record<string, number[]>> {
  const rows = await orders.service.database.query<{ number: string }>('SELECT number FROM invoice')
  const series: Record<string, number[]> = {}
  for (const { number } of rows) {
    const [, name = '', digits] = /^(.*)-\d{4}-(\d+)$/.exec(number) ?? []
    ;(series[name] ??= []).push(Number(digits))
  }
  for (const numbers of Object.values(series)) numbers.sort((a, b) => a - b)
  return series
}
