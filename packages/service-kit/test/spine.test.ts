import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, eventually } from '@kade/test-kit'
import { pino } from 'pino'
import {
  appendToOutbox,
  createConsumer,
  createMetrics,
  createOutboxRelay,
  createPostgresBus,
  messagingMigrations,
  newId,
  openDatabase,
  requestReplay,
  type Database,
  type EventBus,
  type EventHandlers,
} from '../src/index.js'

const logger = pino({ level: 'silent' })
let database: Database
let bus: EventBus
let url: string
const dropped: (() => Promise<void>)[] = []

beforeAll(async () => {
  const [service, log] = await Promise.all([createTestDatabase('spine'), createTestDatabase('bus')])
  dropped.push(service.drop, log.drop)
  url = service.url
  database = await openDatabase({ url, name: 'spine', migrations: messagingMigrations })
  await database.query('CREATE TABLE effect (n bigint GENERATED ALWAYS AS IDENTITY, key text, value int)')
  bus = createPostgresBus({ url: log.url, clientId: 'spine', logger })
})
afterAll(async () => {
  await bus.close()
  await database.close()
  for (const drop of dropped) await drop()
})

const handlers: EventHandlers = {
  'thing.done.v1': async (tx, events) => {
    for (const { key, data } of events) {
      if ((data as { poison?: boolean }).poison && !cured) throw new Error('poison')
      await tx.query('INSERT INTO effect (key, value) VALUES ($1, $2)', [key, (data as { value: number }).value])
    }
  },
}
let cured = false
const effects = (prefix: string) =>
  database.query<{ key: string; value: number }>(`SELECT key, value FROM effect WHERE key LIKE $1 ORDER BY n`, [`${prefix}%`])
const draft = (key: string, data: object) => ({ topic: 'spine.thing', key, type: 'thing.done.v1', data })

describe('an event', () => {
  it('goes from eight writers through the outbox, two relays and the bus to its effect: nothing lost, each key in order, once', async () => {
    const options = { databaseUrl: url, bus, logger, metrics: createMetrics('spine') }
    const relays = [createOutboxRelay(options), createOutboxRelay(options)]
    const consumer = createConsumer({
      database,
      bus,
      group: 'spine',
      topics: ['spine.thing'],
      handlers,
      logger,
      metrics: createMetrics('consumer'),
      attempts: 2,
      retryMs: 5,
    })
    await Promise.all(relays.map((relay) => relay.start()))
    await consumer.start()
    try {
      await database.query('CREATE TABLE aggregate (key text PRIMARY KEY, value int)')
      await database.query(`INSERT INTO aggregate SELECT 'a' || n, 0 FROM generate_series(0, 9) AS n`)
      const writer = async () => {
        for (let n = 0; n < 40; n += 1) {
          await database.transaction(async (tx) => {
            const key = `a${Math.floor(Math.random() * 10)}`
            const [row] = await tx.query<{ value: number }>('UPDATE aggregate SET value = value + 1 WHERE key = $1 RETURNING value', [key])
            await appendToOutbox(tx, [draft(key, { value: row?.value })])
            if (Math.random() < 0.3) await tx.query('SELECT pg_sleep(0.005)')
          })
        }
      }
      await Promise.all(Array.from({ length: 8 }, writer))
      await eventually(async () => expect((await effects('a')).length).toBe(320), { timeoutMs: 20_000 })
      for (let n = 0; n < 10; n += 1) {
        const values = (await effects(`a${n}`)).map(({ value }) => value)
        expect(values).toEqual(values.map((_, index) => index + 1))
      }
      expect(await database.query('SELECT count(*) AS left FROM outbox')).toEqual([{ left: 0 }])

      // A message that cannot be handled: kept, its key waits, the other keys go on; replayed in order.
      await database.transaction((tx) =>
        appendToOutbox(tx, [draft('bad', { value: 1, poison: true }), draft('good', { value: 1 }), draft('bad', { value: 2 })]),
      )
      await eventually(async () =>
        expect(await database.query('SELECT status FROM dead_letter ORDER BY id')).toEqual([{ status: 'DEAD' }, { status: 'PARKED' }]),
      )
      expect(await effects('good')).toEqual([{ key: 'good', value: 1 }])
      cured = true
      expect(await requestReplay(database)).toBe(2)
      await eventually(async () => expect(await effects('bad')).toEqual([{ key: 'bad', value: 1 }, { key: 'bad', value: 2 }])) // prettier-ignore

      // The same event again has no second effect.
      const event = {
        specversion: '1.0',
        id: newId(),
        source: '/spine',
        type: 'thing.done.v1',
        time: new Date().toISOString(),
        data: { value: 7 },
      }
      await bus.publish([1, 2, 3].map(() => ({ topic: 'spine.thing', key: 'twice', value: JSON.stringify(event) })))
      await bus.publish([{ topic: 'spine.thing', key: 'after', value: JSON.stringify({ ...event, id: newId() }) }])
      await eventually(async () => expect((await effects('after')).length).toBe(1))
      await eventually(async () => expect((await effects('twice')).length).toBe(1))
      await eventually(async () => expect(await bus.lag('spine', ['spine.thing'])).toBe(0))
    } finally {
      await consumer.stop()
      await Promise.all(relays.map((relay) => relay.stop()))
    }
  })
})
