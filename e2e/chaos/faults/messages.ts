import { createEventBus, createLogger, newId, temporaryGroup, type BusMessage, type EventBus } from '@kade/service-kit'
import { TOPICS } from '@kade/events'
import { setTimeout as pause } from 'node:timers/promises'
import { SERVICES } from '../invariants/invariant.js'
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
          for (const group of SERVICES) await bus.forgetGroup(group)
        })
        if (emptied) for (const name of SERVICES) await within(world, name, (client) => client.query('DELETE FROM inbox'))
        await Promise.all(SERVICES.map((name) => world.system.process(name).start()))
        await pause(2_000)
      }
    },
  },
  'everything published again, shuffled': {
    goesOnWithin: 30,
    happen: (world) =>
      withBus(world, async (bus) => {
        const messages = await readMessages(bus)
        for (let rest = shuffled(messages); rest.length > 0; rest = rest.slice(200)) {
          await bus.publish(rest.slice(0, 200))
          await pause(200)
        }
        return `${messages.length} events`
      }),
  },
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
