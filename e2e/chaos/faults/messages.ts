import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { TOPICS } from '@kade/events'
import { createEventBus, createLogger, newId, temporaryGroup, type BusMessage, type EventBus } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { SERVICES } from '@kade/doctor'
import type { World } from '../world.js'
import { within } from './asking.js'
import type { Fault } from './fault.js'

export const messageFaults: Readonly<Record<string, Fault>> = {
  'everything delivered again, twice, the second time to empty inboxes': {
    goesOnWithin: 60,
    happen: async (world) => {
      for (const emptied of [false, true]) {
        await Promise.all(SERVICES.map((name) => world.system.process(name).stop()))
        await withBus(world, async (bus) => {
          // A member that went without a goodbye is waited for.
          for (const group of SERVICES) await eventually(() => bus.forgetGroup(group), { timeoutMs: 60_000, everyMs: 1_000 })
        })
        if (emptied) for (const name of SERVICES) await within(world, name, (client) => client.query('DELETE FROM inbox'))
        await Promise.all(SERVICES.map((name) => world.system.process(name).start()))
        await pause(2_000)
      }
    },
  },
  'every seventh order poison to shipping, then mended and replayed': {
    goesOnWithin: 30,
    happen: async (world) => {
      await within(world, 'shipping', (client) => client.query(POISON))
      await pause(8_000)
      await within(world, 'shipping', (client) => client.query('DROP TRIGGER poison ON fulfillment_order; DROP FUNCTION poison()'))
      const dead = await within(world, 'shipping', (client) => client.query(`SELECT FROM dead_letter WHERE status IN ('DEAD', 'PARKED')`))
      await replayAll(world)
      return `${dead.rowCount} letters`
    },
  },
  'everything published again, shuffled': {
    goesOnWithin: 30,
    happen: (world) =>
      withBus(world, async (bus) => {
        await pause(4_000) // the more there is, the more comes again
        const messages = await readMessages(bus)
        for (let rest = shuffled(messages); rest.length > 0; rest = rest.slice(200)) {
          await bus.publish(rest.slice(0, 200))
          await pause(200)
        }
        return `${messages.length} events`
      }),
  },
}

const POISON = `
  CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF ('x' || substr(md5(new.order_id::text), 1, 4))::bit(16)::int % 7 = 0 THEN RAISE EXCEPTION 'poison'; END IF;
    RETURN new;
  END $$;
  CREATE TRIGGER poison BEFORE INSERT ON fulfillment_order FOR EACH ROW EXECUTE FUNCTION poison()`

/** As an operator does, once the cause is mended. */
async function replayAll({ addresses }: World): Promise<void> {
  const command = join(import.meta.dirname, '../../../packages/service-kit/dist/messaging/dead-letters/command/main.js')
  const named = [...addresses.databases].map(([service, url]) => [`${service.toUpperCase()}_DATABASE_URL`, url] as const)
  await promisify(execFile)(process.execPath, [command, 'replay', '--all'], { env: { ...process.env, ...Object.fromEntries(named) } })
}

async function withBus<Result>({ addresses }: World, work: (bus: EventBus) => Promise<Result>): Promise<Result> {
  const bus = createEventBus({ ...addresses.bus, clientId: 'chaos', logger: createLogger({ service: 'chaos', level: 'fatal' }) })
  try {
    return await work(bus)
  } finally {
    await bus.close()
  }
}

/** All that the log holds at this moment. */
async function readMessages(bus: EventBus): Promise<readonly BusMessage[]> {
  const topics = Object.values(TOPICS)
  const group = temporaryGroup('chaos', newId())
  const messages: BusMessage[] = []
  const subscription = await bus.subscribe({ group, topics, handle: async (batch) => void messages.push(...batch) })
  while ((await bus.lag(group, topics)) > 0 && messages.length < 2_000) await pause(50)
  await subscription.stop()
  await bus.forgetGroup(group)
  return messages
}

const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
