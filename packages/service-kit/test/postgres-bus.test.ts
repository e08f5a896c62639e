import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createTestDatabase, eventually, type TestDatabase } from '@kade/test-kit'
import pg from 'pg'
import { forgetKilledGroups, forgetOldMessages, temporaryGroup } from '../src/bus/postgres/forget.js'
import { createPostgresBus } from '../src/index.js'
import { busContract } from './bus-contract/bus-contract.js'
import { busOutageContract } from './bus-outage-contract.js'
import { busScene, numbers, valuesOf, type BusUnderTest } from './support/bus-scene.js'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await createTestDatabase('bus')
  pool = new pg.Pool({ connectionString: database.url, max: 1 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const underTest: BusUnderTest = {
  connect: (clientId, logger) => createPostgresBus({ url: database.url, clientId, logger }),
  sessionMs: 2_000,
  processes: {
    environment: () => ({ BUS_DATABASE_URL: database.url }),
    takeForDead: () => terminate('fixture bus'),
  },
}
busContract('the log in Postgres', underTest)
busOutageContract('the log in Postgres', underTest, () => terminate('test bus'))

describe('the log in Postgres', () => {
  it('is created once by five processes that start at the same time', async () => {
    const empty = await createTestDatabase('bus')
    const scene = busScene({ ...underTest, connect: (clientId, logger) => createPostgresBus({ url: empty.url, clientId, logger }) })
    try {
      const buses = numbers(5).map((n) => scene.bus(n))
      await Promise.all(buses.map((bus, n) => bus.publish([scene.message('a', String(n))])))
      const { seen } = await scene.member()
      await eventually(() => expect(valuesOf(seen).sort()).toEqual(numbers(5)))
    } finally {
      await scene.close()
      await empty.drop()
    }
  })

  it('takes no more than four connections of a process, whatever it does', async () => {
    const scene = busScene(underTest)
    const bus = scene.bus('thrifty')
    const members = await Promise.all(numbers(3).map((n) => scene.member({ on: bus, group: `${scene.group}-${n}` })))
    await Promise.all(numbers(50).map((n) => bus.publish([scene.message(n, n)])))
    for (const { seen } of members) await eventually(() => expect(seen).toHaveLength(50))
    const { rows } = await pool.query(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name LIKE 'thrifty bus%'`)
    expect(rows).toEqual([{ count: 4 }])
    await scene.close()
  })

  it('reads on when a clock that was hours ahead is set right', async () => {
    const scene = busScene(underTest)
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => Math.round(performance.timeOrigin + performance.now()) + 9 * 3_600_000)
    const { seen } = await scene.member()
    await scene.bus().publish([scene.message('a', 'while ahead')])
    await eventually(() => expect(valuesOf(seen)).toEqual(['while ahead']))
    ahead.mockRestore()
    await scene.bus().publish([scene.message('a', 'set right')])
    await eventually(() => expect(valuesOf(seen)).toEqual(['while ahead', 'set right']))
    await scene.close()
  })

  it('forgets what is old once every group has handled it, and starts a new group at what is left', async () => {
    const own = await createTestDatabase('bus')
    const pool = new pg.Pool({ connectionString: own.url, max: 1 })
    const scene = busScene({ ...underTest, connect: (clientId, logger) => createPostgresBus({ url: own.url, clientId, logger }) })
    const { topic, group, message } = scene
    const bus = scene.bus()
    const publish = (values: readonly string[]) => bus.publish(values.map((value) => message('a', value)))
    await publish(numbers(1_200))
    await forgetOldMessages(pool, 7)
    const first = await scene.member()
    await eventually(() => expect(first.seen).toHaveLength(1_200))
    await eventually(async () => expect(await bus.lag(group, [topic])).toBe(0))
    await first.stop()
    await publish(['left'])
    await forgetOldMessages(pool, 0)
    const rows = await pool.query('SELECT log_offset::int AS place, value FROM bus.log WHERE topic = $1', [topic])
    expect(rows.rows).toEqual([{ place: 1_200, value: 'left' }])
    expect(await bus.lag('newcomers', [topic])).toBe(1)
    const newcomer = await scene.member({ group: 'newcomers' })
    await eventually(() => expect(valuesOf(newcomer.seen)).toEqual(['left']))

    // A rebuild at work holds the log; one that was killed does not, and a service that is only away still does.
    const rebuild = await scene.member({ group: temporaryGroup('rebuild', 'a') })
    await eventually(() => expect(valuesOf(rebuild.seen)).toEqual(['left']))
    const killed = temporaryGroup('rebuild', 'b')
    await pool.query('INSERT INTO bus.group_offset (consumer_group, topic, partition) SELECT $1, topic, partition FROM bus.partition', [
      killed,
    ])
    await forgetKilledGroups(pool)
    const left = await pool.query<{ name: string }>('SELECT DISTINCT consumer_group AS name FROM bus.group_offset')
    expect(left.rows.map(({ name }) => name).sort()).toEqual([group, 'newcomers', temporaryGroup('rebuild', 'a')].sort())
    await scene.close()
    await pool.end()
    await own.drop()
  })
})

/** Ends the sessions of the processes that call themselves so. */
async function terminate(name: string): Promise<void> {
  await pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND starts_with(application_name, $1)',
    [name],
  )
}
