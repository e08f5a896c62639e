import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import pg from 'pg'
import { isTransient, outboxArrays, type EventHandler } from '../src/index.js'
import { aService, DONE, THING, thing, writeDown, type AService } from './support/a-service.js'

const said = (code: string): Error => Object.assign(new Error('what the server said'), { code })

describe('what passes by itself', () => {
  it.each([
    ['08000', 'connection exception'],
    ['08003', 'connection does not exist'],
    ['08006', 'connection failure'],
    ['08P01', 'protocol violation'],
    ['25006', 'read-only transaction'],
    ['25P03', 'idle in transaction time-out'],
    ['25P04', 'transaction time-out'],
    ['26000', 'prepared statement that a pooler lost'],
    ['28000', 'role that may not log in'],
    ['28P01', 'password that was changed'],
    ['3D000', 'database that is being restored'],
    ['40001', 'serialization failure'],
    ['40003', 'unknown whether it completed'],
    ['40P01', 'deadlock'],
    ['42501', 'right that was taken away'],
    ['42P01', 'table that is being exchanged'],
    ['53000', 'insufficient resources'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['53400', 'configuration limit exceeded'],
    ['55000', 'object in no state for it'],
    ['55006', 'object in use'],
    ['55P03', 'lock not available'],
    ['57000', 'operator intervention'],
    ['57014', 'statement time-out'],
    ['57P01', 'shutdown by the administrator'],
    ['57P02', 'crash shutdown'],
    ['57P03', 'cannot connect now'],
    ['57P04', 'database dropped'],
    ['57P05', 'idle session time-out'],
    ['58000', 'system error'],
    ['58030', 'input or output error'],
    ['58P01', 'undefined file'],
    ['F0001', 'lock file exists'],
    ['XX000', 'row changed beside it'],
    ['XX001', 'page that cannot be read'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'connection reset'],
    ['EPIPE', 'connection closed'],
    ['ETIMEDOUT', 'no answer'],
    ['EAI_AGAIN', 'no name server'],
    ['EMFILE', 'no file descriptors'],
  ])('is %s, a %s', (code) => {
    expect(isTransient(said(code))).toBe(true)
    expect(isTransient(new Error('around it', { cause: said(code) }))).toBe(true)
    expect(isTransient(Object.assign(new Error('of the mapper'), { driverError: said(code) }))).toBe(true)
  })

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'timeout exceeded when trying to connect',
  ])('is what pg tells without a code: %s', (message) => expect(isTransient(new Error(message))).toBe(true))

  it('is a host of which no address answers', () =>
    expect(isTransient(new AggregateError([said('ECONNREFUSED'), said('ECONNREFUSED')]))).toBe(true))

  it.each([
    ['22P02', 'text that is no number'],
    ['22001', 'text that is too long'],
    ['22021', 'character that cannot be stored'],
    ['23502', 'null where there may be none'],
    ['23505', 'value that is there already'],
    ['23514', 'check that fails'],
    ['40002', 'constraint checked at the commit'],
    ['42601', 'syntax error'],
    ['42703', 'column that does not exist'],
    ['54000', 'limit of the program'],
    ['P0001', 'exception that a function raises'],
    ['21000', 'cardinality violation'],
  ])('is not %s, a %s', (code) => expect(isTransient(said(code))).toBe(false))

  it('is no error of the code itself', () => {
    expect(isTransient(new TypeError('x is undefined'))).toBe(false)
    expect(isTransient('57014')).toBe(false)
    expect(isTransient(null)).toBe(false)
  })
})

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
