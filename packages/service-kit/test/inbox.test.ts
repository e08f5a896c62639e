import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import {
  DEAD_LETTER_RECORDED,
  listDeadLetters,
  newId,
  outboxArrays,
  requestReplay,
  type EventDraft,
  type EventHandler,
} from '../src/index.js'
import { aService, DONE, THING, thing, writeDown, writeDownUnless, type AService } from './support/a-service.js'

let service: AService
beforeEach(async () => void (service = await aService('inbox')))
afterEach(() => service.stop())

/** Straight onto the bus, as the relay of another service would. */
async function publish(...drafts: readonly EventDraft[]): Promise<void> {
  const [, topics, keys, values] = outboxArrays(drafts)
  await service.bus.publish(values.map((value, n) => ({ topic: topics[n] ?? '', key: keys[n] ?? '', value })))
}
const caughtUp = () => eventually(async () => expect(await service.bus.lag('inbox', [THING])).toBe(0))
const statuses = async () =>
  (await service.database.query<{ s: string }>(`SELECT key || ' ' || status AS s FROM dead_letter ORDER BY id`)).map(({ s }) => s)

/** What was told of letters that are closed. */
const closings = async () =>
  (await service.database.query<{ event: string }>(`SELECT payload AS event FROM outbox ORDER BY id`))
    .map(({ event }) => JSON.parse(event) as { type: string; data: unknown })
    .flatMap(({ type, data }) => (type === 'dead-letter.closed.v1' ? [data] : []))

describe('a consumer', () => {
  it('takes a batch in one transaction with one statement of its own', async () => {
    await publish(thing('a', 1), thing('b', 1), thing('c', 1))
    const statements: string[] = []
    const forget = service.database.onStatement((sql) => statements.push(sql.trim().split(/\s+/).slice(0, 3).join(' ')))
    await service.consume()
    await caughtUp()
    forget()
    // Joining looks at the floors, and the look for replays goes on beside it.
    const ofBatch = statements.filter((sql) => !/^(SELECT id AS|DELETE FROM inbox_floor)/.test(sql))
    expect(ofBatch).toEqual(expect.arrayContaining(['WITH message AS', 'INSERT INTO effect']))
    expect(ofBatch.filter((sql) => !/^(START TRANSACTION|COMMIT)/.test(sql))).toEqual(['WITH message AS', 'INSERT INTO effect'])
    expect(await service.effects()).toEqual({ a: [1], b: [1], c: [1] })
  })

  it('keeps the order of a key over types that are handled as sets', async () => {
    const other = 'thing.undone.v1'
    const seen: string[][] = []
    const note: EventHandler = async (_tx, events) => void seen.push(events.map(({ key, type }) => `${key} ${type}`))
    await publish(thing('a', 1), thing('b', 1), thing('a', 2, { type: other }), thing('b', 2), thing('a', 3))
    await service.consume({ handlers: { [DONE]: note, [other]: note } })
    await caughtUp()
    expect(seen).toEqual([[`a ${DONE}`, `b ${DONE}`], [`a ${other}`], [`b ${DONE}`], [`a ${DONE}`]])
  })

  it('passes over types that nobody handles, those with the name of a method too', async () => {
    await publish(thing('a', 1, { type: 'thing.unknown.v1' }), thing('a', 2, { type: 'toString' }), thing('a', 3))
    await service.consume()
    await caughtUp()
    expect(await service.effects()).toEqual({ a: [3] })
    expect(await service.database.query('SELECT count(*) AS rows FROM inbox')).toEqual([{ rows: 1 }])
  })

  it('gives a batch that is delivered again no second effect', async () => {
    const events = [thing('a', 1, { id: newId() }), thing('b', 1, { id: newId() }), thing('a', 2, { id: newId() })]
    await publish(...events)
    const first = await service.consume()
    await caughtUp()
    await first.stop()
    await publish(...events, ...events)
    await publish(thing('a', 3))
    await service.consume()
    await caughtUp()
    expect(await service.effects()).toEqual({ a: [1, 2, 3], b: [1] })
    expect(await service.metrics.registry.getSingleMetricAsString('events_repeated_total')).toMatch(/group="inbox",service="inbox"\} 6$/m)
  })

  it.each([
    ['serialization failure', '40001', 7],
    ['lost connection', '08006', 3],
    ['full disk', '53100', 2],
  ])('tries again after a %s, and calls nothing dead', async (_name, code, times) => {
    let left = times
    await publish(thing('a', 1))
    await service.consume({
      attempts: 1,
      handlers: {
        [DONE]: async (tx, events) => {
          if (left-- > 0) throw Object.assign(new Error('a moment please'), { code })
          await writeDown(tx, events)
        },
      },
    })
    await eventually(async () => expect(await service.effects()).toEqual({ a: [1] }), { timeoutMs: 20_000 })
    expect(await statuses()).toEqual([])
  })

  it('survives its connection being cut in the middle of a batch', async () => {
    let cut = true
    await publish(thing('a', 1), thing('b', 1))
    await service.consume({
      attempts: 1,
      handlers: {
        [DONE]: async (tx, events) => {
          await writeDown(tx, events)
          if (cut) {
            cut = false
            await tx.query('SELECT pg_terminate_backend(pg_backend_pid())')
          }
        },
      },
    })
    await caughtUp()
    expect(await service.effects()).toEqual({ a: [1], b: [1] })
    expect(await statuses()).toEqual([])
  })
})

describe('a message that cannot be handled', () => {
  it('is tried a bounded number of times; its key waits, the others flow; replayed, all of the key takes effect in order, once', async () => {
    let cured = false
    let tries = 0
    const handlers = {
      [DONE]: writeDownUnless((value) => {
        if (value === 'poison') tries += 1
        return value === 'poison' && !cured
      }),
    }
    await publish(thing('bad', 0), thing('bad', 'poison'), thing('good', 1), thing('bad', 2))
    await service.consume({ handlers, attempts: 4 })
    await caughtUp()
    await publish(thing('good', 2), thing('bad', 3))
    await caughtUp()
    expect(await service.effects()).toEqual({ bad: [0], good: [1, 2] })
    expect(tries).toBeLessThanOrEqual(4 + 2) // and twice in batches that it made fail
    expect(await listDeadLetters(service.database)).toEqual([
      expect.objectContaining({ key: 'bad', type: DONE, status: 'DEAD', error: 'poison is poison', attempts: 4 }),
      expect.objectContaining({ key: 'bad', type: DONE, status: 'PARKED', attempts: 0 }),
      expect.objectContaining({ key: 'bad', type: DONE, status: 'PARKED', attempts: 0 }),
    ])
    expect(service.logged).toContainEqual(
      expect.objectContaining({ level: 'error', type: DONE, key: 'bad', attempts: 4, correlationId: expect.any(String) }),
    )

    cured = true
    expect(await requestReplay(service.database)).toBe(3)
    await eventually(async () => expect(await service.effects()).toEqual({ bad: [0, 'poison', 2, 3], good: [1, 2] }))
    await publish(thing('bad', 4))
    await caughtUp()
    expect(await service.effects()).toEqual({ bad: [0, 'poison', 2, 3, 4], good: [1, 2] })
    expect(await listDeadLetters(service.database)).toEqual([])
  })

  it('is told on the dead-letter topic of the group; news of dead letters that fail is not told again', async () => {
    const handlers = { [DONE]: writeDownUnless(() => true), [DEAD_LETTER_RECORDED]: writeDownUnless(() => true) }
    await publish(thing('bad', 'x', { id: '019d0000-0000-7000-8000-000000000001' }), thing('news', 'y', { type: DEAD_LETTER_RECORDED }))
    await service.consume({ handlers, attempts: 2 })
    await caughtUp()
    expect(await statuses()).toEqual(['bad DEAD', 'news DEAD'])
    const told = await service.database.query<{ topic: string; key: string; payload: string }>('SELECT topic, key, payload FROM outbox')
    expect(told.map(({ payload, ...rest }) => ({ ...rest, data: (JSON.parse(payload) as { data: unknown }).data }))).toEqual([
      {
        topic: 'inbox.dead-letters',
        key: 'bad',
        data: {
          group: 'inbox',
          topic: THING,
          key: 'bad',
          eventId: '019d0000-0000-7000-8000-000000000001',
          type: DONE,
          error: 'x is poison',
          attempts: 2,
        },
      },
    ])
  })

  it('stays dead when its replay fails, and those behind it wait on', async () => {
    await publish(thing('bad', 'poison'), thing('bad', 2))
    await service.consume({ handlers: { [DONE]: writeDownUnless((value) => value === 'poison') }, attempts: 1 })
    await caughtUp()
    await requestReplay(service.database)
    await eventually(async () => expect((await listDeadLetters(service.database))[0]).toMatchObject({ status: 'DEAD', attempts: 2 }))
    expect(await statuses()).toEqual(['bad DEAD', 'bad PARKED'])
    expect(await service.effects()).toEqual({})
  })

  it('does not stay in replay when the replay fails for what should have passed by itself', async () => {
    let away = false
    const handler: EventHandler = async () => {
      if (!away) throw new Error('poison')
      throw Object.assign(new Error('the lock is not to be had'), { code: '55P03' })
    }
    await publish(thing('bad', 1), thing('bad', 2))
    await service.consume({ handlers: { [DONE]: handler }, attempts: 1, replayPatienceMs: 700 })
    await caughtUp()
    away = true
    await requestReplay(service.database)
    await eventually(async () =>
      expect((await listDeadLetters(service.database)).map(({ status, error }) => [status, error])).toEqual([
        ['DEAD', 'the lock is not to be had'],
        ['PARKED', 'waits behind a dead letter of its key'],
      ]),
    )
  })

  it('may be no event at all, or break its contract: it is kept in its place in the order of its key', async () => {
    const rejectsTwo = (_type: string, data: unknown): unknown => {
      if ((data as { value: unknown }).value === 2) throw new Error('two is not in the contract')
      return data
    }
    await publish(thing('a', 1))
    await service.bus.publish([
      { topic: THING, key: 'a', value: '{"half":' },
      { topic: THING, key: 'n\0l', value: 'NUL \0 in it' },
      { topic: THING, key: 'b', value: 'null' },
    ])
    await publish(thing('a', 3), thing('c', 2), thing('c', 4), thing('d', 'text with \0 in it'))
    await publish(thing('e', 1, { id: 'an id with \0 in it' }), thing('f', 1))
    await service.consume({ parse: rejectsTwo, attempts: 2 })
    await caughtUp()
    expect(await service.effects()).toEqual({ a: [1], f: [1] })
    expect(await statuses()).toEqual(['a DEAD', 'n\uFFFDl DEAD', 'b DEAD', 'a PARKED', 'c DEAD', 'c PARKED', 'd DEAD', 'e DEAD'])
  })

  it('is buried once, however often it is delivered', async () => {
    const bad = thing('bad', 'poison', { id: newId() })
    await publish(bad)
    await service.bus.publish([{ topic: THING, key: 'b', value: '{"id": "x1"}' }])
    await service.consume({ handlers: { [DONE]: writeDownUnless((value) => value === 'poison') }, attempts: 1 })
    await caughtUp()
    await publish(bad)
    await service.bus.publish([{ topic: THING, key: 'b', value: '{"id": "x1"}' }])
    await caughtUp()
    expect(await statuses()).toEqual(['bad DEAD', 'b DEAD'])
    expect(await service.database.query('SELECT count(*) AS told FROM outbox')).toEqual([{ told: 2 }])
  })

  it('is replayed by one of two processes of the service, and what arrives meanwhile follows it', async () => {
    let cured = false
    let goOn: () => void = () => undefined
    const heldUp = new Promise<void>((resolve) => (goOn = resolve))
    const handler: EventHandler = async (tx, events) => {
      if (cured && events.some(({ data }) => (data as { value: unknown }).value === 'poison')) await heldUp
      await writeDownUnless((value) => value === 'poison' && !cured)(tx, events)
    }
    await service.consume({ handlers: { [DONE]: handler }, attempts: 1 })
    await service.consume({ handlers: { [DONE]: handler }, attempts: 1 })
    await publish(thing('bad', 'poison'), thing('bad', 2))
    await caughtUp()
    cured = true
    await requestReplay(service.database)
    await publish(thing('bad', 3))
    await caughtUp()
    expect(await statuses()).toEqual(['bad REPLAYING', 'bad REPLAYING', 'bad PARKED'])
    goOn()
    await eventually(async () => expect(await statuses()).toEqual(['bad REPLAYED', 'bad REPLAYED', 'bad REPLAYED']))
    expect(await service.effects()).toEqual({ bad: ['poison', 2, 3] })
  })

  it('is replayed when a message asks for it', async () => {
    let cured = false
    const id = newId()
    await service.consume({
      handlers: { [DONE]: writeDownUnless((value) => value === 'poison' && !cured) },
      attempts: 1,
      parse: (_type, data) => data,
    })
    await publish(thing('bad', 'poison', { id }), thing('worse', 'poison'))
    await caughtUp()
    cured = true
    await publish({ topic: 'inbox.replays', key: id, type: 'dead-letter.replay_requested.v1', data: { eventId: id } })
    await eventually(async () => expect(await service.effects()).toEqual({ bad: ['poison'] }))
    expect(await statuses()).toEqual(['bad REPLAYED', 'worse DEAD'])
    expect(await closings()).toEqual([
      { group: 'inbox', topic: THING, key: 'bad', eventId: id, type: DONE, outcome: 'REPLAYED', reason: null },
    ])
  })

  it('costs a full batch few transactions, not one for each of the others', async () => {
    let transactions = 0
    await publish(...Array.from({ length: 128 }, (_, n) => thing(`k${n}`, n)))
    service.database.onStatement((sql) => void (transactions += /^\s*WITH message/.test(sql) ? 1 : 0))
    await service.consume({ handlers: { [DONE]: writeDownUnless((value) => value === 77) }, attempts: 2 })
    await caughtUp()
    expect(Object.keys(await service.effects())).toHaveLength(127)
    expect(await statuses()).toEqual(['k77 DEAD'])
    expect(transactions).toBeLessThan(20)
  })
})
