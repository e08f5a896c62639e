import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { outboxArrays, type EventHandler } from '../src/index.js'
import { aService, DONE, THING, thing, writeDown, type AService } from './support/a-service.js'

describe('a consumer whose database is busy', () => {
  let service: AService
  beforeEach(async () => void (service = await aService('busy')))
  afterEach(() => service.stop())
  const publish = async (...values: readonly number[]): Promise<void> => {
    const [, topics, keys, payloads] = outboxArrays(values.map((value) => thing(`k${value}`, value)))
    await service.bus.publish(payloads.map((value, n) => ({ topic: topics[n] ?? '', key: keys[n] ?? '', value })))
  }
  /** Real statements that run into the server's real time limit, made short. */
  const impatiently: EventHandler = async (tx, events) => {
    await tx.query(`SET LOCAL statement_timeout = '100ms'`)
    await writeDown(tx, events)
  }

  it('waits out a lock on its table, says so, and buries nothing', async () => {
    const blocker = new pg.Client({ connectionString: service.url })
    await blocker.connect()
    await blocker.query('BEGIN; LOCK TABLE effect IN ACCESS EXCLUSIVE MODE')
    await publish(1, 2, 3)
    await service.consume({ handlers: { [DONE]: impatiently }, attempts: 1 })
    const stalled = async () =>
      Number(/ ([\d.]+)$/.exec(await service.metrics.registry.getSingleMetricAsString('events_stalled_seconds'))?.[1])
    await eventually(async () => expect(await stalled()).toBeGreaterThan(1))
    expect(await service.database.query('SELECT status FROM dead_letter')).toEqual([])

    await blocker.query('COMMIT')
    await blocker.end()
    await eventually(async () => expect(await service.effects()).toEqual({ k1: [1], k2: [2], k3: [3] }), { timeoutMs: 20_000 })
    expect(await service.database.query('SELECT status FROM dead_letter')).toEqual([])
    await eventually(async () => expect(await stalled()).toBe(0))
    expect(await service.bus.lag('busy', [THING])).toBe(0)
  })

  it('takes less at once when so much at once takes too long', async () => {
    const slowInSets: EventHandler = async (tx, events) => {
      await tx.query(`SET LOCAL statement_timeout = '400ms'`)
      await tx.query('SELECT pg_sleep($1)', [events.length / 20])
      await writeDown(tx, events)
    }
    await publish(...Array.from({ length: 16 }, (_, n) => n))
    await service.consume({ handlers: { [DONE]: slowInSets }, attempts: 1 })
    await eventually(async () => expect(Object.keys(await service.effects())).toHaveLength(16), { timeoutMs: 20_000 })
    expect(await service.database.query('SELECT status FROM dead_letter')).toEqual([])
  })
})
