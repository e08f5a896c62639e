import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { EventDraft } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import fc from 'fast-check'
import { LogIncomplete } from '../src/fact/rebuild-facts.js'
import { anOrder } from './support/an-order.js'
import { openAnalytics, row, toMessage, type Analytics, type Message } from './support/analytics.js'

let analytics: Analytics
beforeAll(async () => {
  analytics = await openAnalytics()
})
afterAll(() => analytics.close())

const FACTS = ['order_fact', 'order_line_fact', 'rejected_order', 'cancelled_units', 'refused_cancellation', 'milestone_fact', 'refund', 'stock_answer'] // prettier-ignore
const PRICE = 1_000
interface History {
  readonly quantity: number
  readonly end: 'OPEN' | 'REJECTED' | 'DELIVERED'
  readonly cancelled: number
  readonly refused: number
}
const history: fc.Arbitrary<History> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 9 }),
    end: fc.constantFrom('OPEN', 'REJECTED', 'DELIVERED'),
    cancelled: fc.nat(9),
    refused: fc.nat(9),
  })
  .map(({ quantity, cancelled, refused, end }) => {
    const units = end === 'REJECTED' ? 0 : Math.min(cancelled, quantity)
    return { quantity, end, cancelled: units, refused: Math.min(refused, units) }
  })

it('Whatever the order between topics, and however often events come, the facts are their fold; read again from the log, they are the same', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), fc.integer(), async (histories, seed) => {
      runs += 1
      const channel = `run-${runs}`
      await analytics.publish(
        delivered(
          histories.map((each) => eventsOf(each, channel)),
          seed,
        ),
      )
      await analytics.allHandled()
      expect((await analytics.sales({ by: 'CHANNEL', channel })).total).toEqual(expected(histories))
    }),
    { numRuns: 20 },
  )
  const before = await everything()
  const { leftOut } = await analytics.service.rebuild()
  expect({ leftOut, facts: await everything() }).toEqual({ leftOut: 0, facts: before })
})

it('The service goes on answering and adding while the facts are rebuilt, and counts nothing twice', async () => {
  const channel = 'meanwhile'
  const rebuilt = analytics.service.rebuild()
  const answers: string[] = []
  for (let placed = 0; placed < 20; placed += 1) {
    await analytics.publish([toMessage(anOrder({ channel }).placed())])
    answers.push((await analytics.sales({ by: 'CHANNEL', channel: 'run-1' })).total.key)
  }
  await rebuilt
  expect(new Set(answers)).toEqual(new Set(['TOTAL']))
  await eventually(async () => expect((await analytics.sales({ by: 'CHANNEL', channel })).total).toEqual(row('TOTAL', 20, 40, '500.00')))
  const before = await everything()
  await analytics.service.rebuild()
  expect(await everything()).toEqual(before)
})

it('It is proved that the facts are those of the log, in whatever order its events come, and however often; others are told', async () => {
  await analytics.allHandled()
  const { hashes, missed, leftOut } = await analytics.service.verify(generator(7))
  expect(hashes).toEqual({ before: hashes.rebuilt, rebuilt: expect.stringMatching(/^[0-9a-f]{16}$/), disordered: hashes.rebuilt })
  expect({ leftOut, missed: missed.filter((bar) => !bar.includes('events a second')) }).toEqual({ leftOut: 0, missed: [] })
  await analytics.service.database.query('UPDATE cancelled_units SET units = units + 1')
  const other = await analytics.service.verify(generator(8))
  expect(other.hashes).toEqual({ ...hashes, before: expect.not.stringMatching(hashes.rebuilt) })
  expect(other.missed).toContain('The facts were others than the log has: those of the log answer from here on')
})

it('Facts that went wrong are right again, and nothing of the rebuild is left', async () => {
  const before = await everything()
  await analytics.service.database.query('UPDATE order_line_fact SET units = 7')
  await analytics.service.database.query('DELETE FROM milestone_fact')
  await analytics.service.rebuild()
  expect(await everything()).toEqual(before)
  expect(await analytics.service.database.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'rebuilt%'`)).toEqual([])
  expect(await analytics.groups()).toEqual(['analytics'])
})

it('The command rebuilds beside the running service, and ends', async () => {
  const before = await everything()
  await analytics.service.database.query('DELETE FROM rejected_order')
  const argv = ['--conditions=@kade/source', '--import', 'tsx', join(import.meta.dirname, '..', 'src', 'main.ts'), '--rebuild']
  const command = spawn(process.execPath, argv, { env: { PATH: process.env.PATH, ...analytics.environment }, stdio: 'inherit' })
  expect(await once(command, 'exit')).toEqual([0, null])
  expect(await everything()).toEqual(before)
})

it('A message that nobody understands is left out of both, and stops neither', async () => {
  const order = anOrder({ channel: 'muddled' })
  const placed = toMessage(order.placed())
  const broken = { ...toMessage(anOrder().placed()), value: '{"not":"an event"}' }
  const unlikeItsContract = JSON.parse(toMessage(anOrder().placed()).value) as { data: { lines: unknown } }
  unlikeItsContract.data.lines = 'three mugs'
  // Its contract allows any text for an id, the facts do not: the database refuses it, and not the others of its batch.
  const stranger = JSON.parse(toMessage(anOrder().placed()).value) as { data: { orderId: string } }
  stranger.data.orderId = 'a stranger'
  await analytics.publish([
    broken,
    { ...placed, key: 'a', value: JSON.stringify(unlikeItsContract) },
    { ...placed, key: 'b', value: JSON.stringify(stranger) },
    placed,
  ])
  await analytics.allHandled()
  expect((await analytics.sales({ by: 'SKU', channel: 'muddled' })).total).toEqual(row('TOTAL', 1, 2, '25.00'))
  const before = await everything()
  const { leftOut } = await analytics.service.rebuild()
  expect({ leftOut, facts: await everything() }).toEqual({ leftOut: 3, facts: before })
})

it('Where the log has no more of an order, the facts stay as they were', async () => {
  await analytics.service.database.query(
    `INSERT INTO order_fact VALUES ('01980000-0000-7000-8000-000000000000', '2010-12-01T08:26:00Z', 'web', 'GB', '(none)', '(none)', 'GBP', now())`,
  )
  const before = await everything()
  await expect(analytics.service.rebuild()).rejects.toThrow(new LogIncomplete({ count: 1, oldest: new Date('2010-12-01T08:26:00.000Z') }))
  expect(await everything()).toEqual(before)
})

it('A batch costs the same statements for one order and for two hundred', async () => {
  const { database } = analytics.service
  const statementsFor = async (orders: number): Promise<number> => {
    const messages = Array.from({ length: orders }, () => toMessage(anOrder({ channel: 'many' }).placed()))
    let statements = 0
    const stop = database.onStatement((sql) => void (statements += /_fact/.test(sql) ? 1 : 0))
    await analytics.publish(messages)
    await analytics.allHandled()
    stop()
    return statements
  }
  // At most a batch for each of the six partitions; a batch is two statements: orders with their lines, and their milestone.
  expect(await statementsFor(1)).toBe(2)
  expect(await statementsFor(200)).toBeLessThanOrEqual(2 * 6)
})

/** What an order's services tell of it: in order within a topic. */
function eventsOf({ quantity, end, cancelled, refused }: History, channel: string): readonly EventDraft[] {
  const order = anOrder({ channel, lines: [{ sku: 'MUG', quantity, unitPrice: PRICE }] })
  const moment = '2026-11-24T10:00:00.000Z'
  return [
    order.placed(),
    ...(end === 'REJECTED' ? [order.refusedForStock(), order.rejected()] : []),
    ...(end === 'OPEN' ? [order.backordered(), order.amendmentRefused(2)] : []),
    ...(end === 'DELIVERED'
      ? [order.confirmed(), order.allocated(), order.picked(moment), order.packed(moment), order.shipped(moment), order.delivered(moment)]
      : []),
    ...(cancelled > 0 ? [order.cancelled({ 0: cancelled })] : []),
    ...(end === 'DELIVERED' ? [order.refunded(500)] : []),
    ...(refused > 0 ? [order.cancellationRefused({ sku: 'MUG', quantity: refused })] : []),
  ]
}

function expected(histories: readonly History[]) {
  const units = histories
    .map(({ quantity, end, cancelled, refused }) => (end === 'REJECTED' ? 0 : quantity - cancelled + refused))
    .filter((left) => left > 0)
  const sum = units.reduce((total, left) => total + left, 0)
  return row('TOTAL', units.length, sum, sum === 0 ? '0.00' : `${sum * (PRICE / 100)}.00`)
}

/** The topics of all orders in any order among each other, every third message twice. */
function delivered(orders: readonly (readonly EventDraft[])[], seed: number): Message[] {
  const topics = orders.flatMap((drafts) => topicsOf(drafts.map(toMessage)))
  const random = generator(seed)
  const messages: Message[] = []
  while (topics.length > 0) {
    const place = Math.floor(random() * topics.length)
    const [message] = topics[place]?.splice(0, 1) ?? []
    if (message) messages.push(message, ...(random() < 1 / 3 ? [message] : []))
    if (topics[place]?.length === 0) topics.splice(place, 1)
  }
  return messages
}

const topicsOf = (messages: readonly Message[]): Message[][] =>
  [...new Set(messages.map(({ topic }) => topic))].map((topic) => messages.filter((message) => message.topic === topic))

/** A linear congruential generator (Numerical Recipes): the same order again for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

/** Every row of every table of facts. */
async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  await analytics.allHandled()
  const tables = FACTS.map(
    async (table) => [table, await analytics.service.database.query(`SELECT * FROM ${table} AS f ORDER BY f.*::text`)] as const,
  )
  return Object.fromEntries(await Promise.all(tables))
}
