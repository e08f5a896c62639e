import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createTestDatabase, eventually } from '@kade/test-kit'
import pg from 'pg'
import {
  appendToOutbox,
  createPostgresBus,
  MessageTooLarge,
  OUTBOX_CHANNEL,
  outboxArrays,
  outboxInsert,
  runWithCorrelation,
  toReceivedEvent,
  type EventBus,
} from '../src/index.js'
import { aService, THING, thing, type AService } from './support/a-service.js'

let service: AService
beforeEach(async () => void (service = await aService('outbox')))
afterEach(() => service.stop())

const AGGREGATES = 40
const RELAY = fileURLToPath(new URL('./fixtures/relay.ts', import.meta.url))

/** Eight writers at once: each change locks an aggregate, counts it up and tells of it; commits are late by chance. */
async function writeMuch(changes: number): Promise<void> {
  const { database } = service
  await database.query('CREATE TABLE IF NOT EXISTS aggregate (key text PRIMARY KEY, version int)')
  await database.query(`INSERT INTO aggregate SELECT 'a' || n, 0 FROM generate_series(1, ${AGGREGATES}) AS n ON CONFLICT DO NOTHING`)
  const writer = async (): Promise<void> => {
    for (let n = 0; n < changes / 8; n += 1) {
      await database.transaction(async (tx) => {
        const key = `a${1 + Math.floor(Math.random() * AGGREGATES)}`
        const [row] = await tx.query<{ version: number }>('UPDATE aggregate SET version = version + 1 WHERE key = $1 RETURNING version', [
          key,
        ])
        await appendToOutbox(tx, [thing(key, row?.version)])
        if (Math.random() < 0.2) await tx.query('SELECT pg_sleep(random() * 0.01)')
      })
    }
  }
  await Promise.all(Array.from({ length: 8 }, writer))
}
const versions = () =>
  service.database.query<{ key: string; version: number }>('SELECT key, version FROM aggregate WHERE version > 0 ORDER BY key')

/** Values per key in the order in which they were first published, and how many were published twice. */
function readBus(bus: { readonly published: readonly { readonly topic: string; readonly key: string; readonly value: string }[] }) {
  const seen = new Set<string>()
  const values: Record<string, unknown[]> = {}
  for (const message of bus.published) {
    const { id, data } = toReceivedEvent(message)
    if (seen.has(id)) continue
    seen.add(id)
    ;(values[message.key] ??= []).push((data as { readonly value: unknown }).value)
  }
  return { values, repeated: bus.published.length - seen.size }
}
const upTo = (version: number): number[] => Array.from({ length: version }, (_, n) => n + 1)
const emptyOutbox = () =>
  eventually(async () => expect(await service.database.query('SELECT count(*) AS left FROM outbox')).toEqual([{ left: 0 }]), {
    timeoutMs: 45_000,
  })

describe('the outbox', () => {
  it('loses nothing of eight writers whose commits come late, and keeps each aggregate in order, with three relays', async () => {
    for (let n = 0; n < 3; n += 1) await service.relay()
    await writeMuch(1_200)
    await emptyOutbox()
    const { values, repeated } = readBus(service.bus)
    expect(values).toEqual(Object.fromEntries((await versions()).map(({ key, version }) => [key, upTo(version)])))
    expect(repeated).toBe(0)
  })

  it('loses nothing and keeps the order when the active relay is killed again and again', async () => {
    for (let n = 0; n < 3; n += 1) await service.relay()
    const killing = new AbortController()
    let killed = 0
    const killer = (async () => {
      while (!killing.signal.aborted) {
        const rows = await service.database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE locktype = 'advisory' AND granted AND application_name = 'outbox-relay' AND datname = current_database()`,
        )
        killed += rows.length
        await pause(60)
      }
    })()
    // Standing in for one that was killed takes longer than many a write: they go on until three were killed.
    await writeMuch(800)
    for (let rounds = 1; killed < 3 && rounds < 30; rounds += 1) await writeMuch(100)
    killing.abort()
    await killer
    await emptyOutbox()
    expect(killed).toBeGreaterThanOrEqual(3)
    expect(readBus(service.bus).values).toEqual(Object.fromEntries((await versions()).map(({ key, version }) => [key, upTo(version)])))
  })

  it('is carried on by the one that stands by when the active relay stands still; woken, that changes no order', async () => {
    const busDatabase = await createTestDatabase('bus')
    const bus = createPostgresBus({ url: busDatabase.url, clientId: 'standby', logger: service.logger })
    const active = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', RELAY], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: service.url, BUS_DATABASE_URL: busDatabase.url },
      stdio: 'inherit',
    })
    await service.tell(thing('a', 1))
    await emptyOutbox()
    await service.relay(bus)
    active.kill('SIGSTOP')
    await service.tell(thing('a', 2), thing('a', 3))
    await emptyOutbox()
    active.kill('SIGCONT')
    await service.tell(thing('a', 4))
    await service.consume({ bus })
    await eventually(async () => expect(await service.effects()).toEqual({ a: [1, 2, 3, 4] }))
    active.kill('SIGKILL')
    await service.stop()
    await bus.close()
    await busDatabase.drop()
    service = await aService('outbox')
  }, 120_000)

  it('publishes again what was published when the relay died before it could say so; the inbox absorbs it', async () => {
    const { bus, database } = service
    let dies = true
    const dyingBus: EventBus = {
      ...bus,
      publish: async (messages) => {
        await bus.publish(messages)
        if (!dies) return
        dies = false
        await database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox-relay' AND datname = current_database()`,
        )
      },
    }
    await service.tell(thing('a', 1), thing('a', 2), thing('b', 1))
    await service.consume()
    await service.relay(dyingBus)
    await emptyOutbox()
    await eventually(async () => expect(await bus.lag('outbox', [THING])).toBe(0))
    expect(readBus(bus)).toEqual({ values: { a: [1, 2], b: [1] }, repeated: 3 })
    expect(await service.effects()).toEqual({ a: [1, 2], b: [1] })
  })

  it('keeps events while the bus is away, and sends them in order when it is back', async () => {
    let away = true
    const bus: EventBus = {
      ...service.bus,
      publish: async (messages) => (away ? Promise.reject(new Error('no broker')) : service.bus.publish(messages)),
    }
    await service.relay(bus)
    for (const value of [1, 2, 3]) await service.tell(thing('a', value))
    await eventually(() => expect(service.logged.filter(({ level }) => level === 'warn').length).toBeGreaterThan(0))
    expect(await service.metrics.registry.getSingleMetricAsString('outbox_age_seconds')).toMatch(
      /outbox_age_seconds\{service="outbox"\} \d/,
    )
    away = false
    await emptyOutbox()
    expect(readBus(service.bus)).toEqual({ values: { a: [1, 2, 3] }, repeated: 0 })
  })

  it('is published to the last event when the relay is stopped', async () => {
    await service.tell(...Array.from({ length: 600 }, (_, n) => thing('a', n)))
    const relay = await service.relay()
    await eventually(() => expect(service.bus.published.length).toBeGreaterThan(0))
    await relay.stop()
    expect(service.bus.published).toHaveLength(600)
  })

  it('has no event of a transaction that was rolled back', async () => {
    const failing = service.database.transaction(async (tx) => {
      await appendToOutbox(tx, [thing('a', 1)])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await service.database.query('SELECT FROM outbox')).toEqual([])
  })

  it('takes one statement for many events, and none for none', async () => {
    const statements: string[] = []
    const forget = service.database.onStatement((sql) => statements.push(sql))
    await service.tell(thing('a', 1), thing('b', 1), thing('c', 1))
    await service.tell()
    forget()
    expect(statements.map((sql) => sql.split(' ')[0])).toEqual(['START', 'INSERT', 'COMMIT', 'START', 'COMMIT'])
  })

  it('wakes the relay from within a statement of another purpose as well', async () => {
    const listener = new pg.Client({ connectionString: service.url })
    await listener.connect()
    try {
      const heard: string[] = []
      listener.on('notification', ({ channel }) => heard.push(channel))
      await listener.query(`LISTEN ${OUTBOX_CHANNEL}`)
      const rows = await service.database.query(`WITH told AS (${outboxInsert(2)}) SELECT $1::int AS answer`, [
        42,
        ...outboxArrays([thing('a', 1)]),
      ])
      expect(rows).toEqual([{ answer: 42 }])
      await eventually(() => expect(heard).toEqual([OUTBOX_CHANNEL]))
    } finally {
      await listener.end()
    }
  })

  it('refuses an event that no bus would take, before anything is committed', async () => {
    await expect(service.tell(thing('a', 'x'.repeat(5_000_001)))).rejects.toThrow(MessageTooLarge)
    expect(await service.database.query('SELECT FROM outbox')).toEqual([])
  })

  it('gives an event the correlation of the request, or of the event that caused it', async () => {
    const cause = {
      ...{ id: 'cause', type: 't', source: '/s', topic: THING, key: 'k', time: new Date(), causationId: null, data: {} },
      correlationId: 'of-the-cause',
    }
    await runWithCorrelation('of-the-request', () => service.tell(thing('a', 1), thing('b', 1, { causedBy: cause })))
    await service.tell(thing('c', 1, { id: '019d0000-0000-7000-8000-000000000009' }))
    const rows = await service.database.query<{ topic: string; key: string; value: string }>(
      'SELECT topic, key, payload AS value FROM outbox ORDER BY id',
    )
    expect(
      rows
        .map((row) => toReceivedEvent(row))
        .map(({ key, correlationId, causationId, source }) => ({ key, correlationId, causationId, source })),
    ).toEqual([
      { key: 'a', correlationId: 'of-the-request', causationId: null, source: '/test' },
      { key: 'b', correlationId: 'of-the-cause', causationId: 'cause', source: '/test' },
      { key: 'c', correlationId: '019d0000-0000-7000-8000-000000000009', causationId: null, source: '/test' },
    ])
  })

  it('forgets inbox rows after thirty days, some at a time, between events', async () => {
    await service.database.query(
      `INSERT INTO inbox (consumer_group, event_id, handled_at) SELECT 'g', 'old' || n, now() - interval '31 days' FROM generate_series(1, 700) AS n`,
    )
    await service.database.query(
      `INSERT INTO inbox (consumer_group, event_id, handled_at) VALUES ('g', 'young', now() - interval '29 days')`,
    )
    await service.relay()
    await eventually(async () => expect(await service.database.query('SELECT event_id AS id FROM inbox')).toEqual([{ id: 'young' }]))
  })
})

describe('the whole way, over the bus in Postgres', () => {
  it('takes every event of eight writers to its effect, in order, once', async () => {
    const log = await createTestDatabase('bus')
    const bus = createPostgresBus({ url: log.url, clientId: 'outbox', logger: service.logger })
    try {
      await service.relay(bus)
      const consumers = [await service.consume({ bus }), await service.consume({ bus })]
      await writeMuch(400)
      await emptyOutbox()
      await eventually(async () => expect(await bus.lag('outbox', [THING])).toBe(0), { timeoutMs: 20_000 })
      expect(await service.effects()).toEqual(Object.fromEntries((await versions()).map(({ key, version }) => [key, upTo(version)])))
      await Promise.all(consumers.map((consumer) => consumer.stop()))
    } finally {
      await bus.close()
      await log.drop()
    }
  })
})
