import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { memoryBus } from '../src/testing/index.js'
import { createTestDatabase, eventually, type TestDatabase } from '@kade/test-kit'
import pg from 'pg'
import { createPostgresBus, outboxArrays, type ConsumerOptions, type EventBus } from '../src/index.js'
import { aService, DONE, THING, thing, writeDownUnless, type AService } from './support/a-service.js'

let service: AService
let busDatabase: TestDatabase
let bus: EventBus
beforeEach(async () => {
  service = await aService('floor')
  busDatabase = await createTestDatabase('bus')
  bus = createPostgresBus({ url: busDatabase.url, clientId: 'floor', logger: service.logger })
})
afterEach(async () => {
  await service.stop()
  await bus.close()
  await busDatabase.drop()
})

const publish = async (on: EventBus, ...values: readonly (number | string)[]): Promise<void> => {
  const [, topics, keys, payloads] = outboxArrays(values.map((value) => thing(`k${value}`, value)))
  await on.publish(payloads.map((value, n) => ({ topic: topics[n] ?? '', key: keys[n] ?? '', value })))
}
/** Until everything on the bus is handled; then the consumer is stopped. */
async function consumeAll(options: Partial<ConsumerOptions> = {}): Promise<void> {
  const consumer = await service.consume({ bus, attempts: 1, ...options })
  await eventually(async () => expect(await (options.bus ?? bus).lag('floor', [THING])).toBe(0))
  await consumer.stop()
}
const inOrder = async () =>
  Object.values(await service.effects())
    .flat()
    .sort()

describe('the floor of a partition', () => {
  it('keeps a group whose offsets and ids are lost from counting anything twice, and lets what is new through', async () => {
    await publish(bus, 1, 2, 3, 'poison', 4)
    const handlers = { [DONE]: writeDownUnless((value) => value === 'poison') }
    await consumeAll({ handlers })
    expect(await inOrder()).toEqual([1, 2, 3, 4])

    await bus.forgetGroup('floor')
    await service.database.query('DELETE FROM inbox')
    await publish(bus, 5)
    await consumeAll({ handlers })
    expect(await inOrder()).toEqual([1, 2, 3, 4, 5])
    expect(await service.database.query('SELECT key, status FROM dead_letter')).toEqual([{ key: 'kpoison', status: 'DEAD' }])
  })

  it('is raised with the effect or not at all', async () => {
    await publish(bus, 1)
    let fails = true
    await consumeAll({
      handlers: {
        [DONE]: async (tx, events) => {
          await writeDownUnless(() => false)(tx, events)
          if (fails) {
            fails = false
            throw Object.assign(new Error('a moment please'), { code: '40P01' })
          }
        },
      },
    })
    expect(await inOrder()).toEqual([1])
  })

  it('says nothing about another log, such as the one of a bus that takes over', async () => {
    await publish(bus, 1, 2, 3)
    await consumeAll()
    const other = memoryBus()
    await publish(other, 4, 5)
    await consumeAll({ bus: other })
    expect(await inOrder()).toEqual([1, 2, 3, 4, 5])
    await other.close()
  })

  it('does not hold for a topic that was made anew and ends below it', async () => {
    await publish(bus, 1, 2, 3)
    await consumeAll()
    const client = new pg.Client({ connectionString: busDatabase.url })
    await client.connect()
    await client.query('TRUNCATE bus.log, bus.group_offset; UPDATE bus.partition SET next_offset = 0')
    await client.end()
    const started = await service.consume({ bus, attempts: 1 })
    // The group joins in the background: it looks at the empty log first, as one does whose topic was made anew while it was away.
    await eventually(async () => expect(await service.database.query('SELECT 1 FROM inbox_floor')).toEqual([]))
    await publish(bus, 4, 5, 6)
    await eventually(async () => expect(await inOrder()).toEqual([1, 2, 3, 4, 5, 6]))
    await started.stop()
  })
})
