import { setTimeout as pause } from 'node:timers/promises'
import type { World } from '../world.js'
import type { Fault } from './fault.js'

/** What carries the events: Kafka, or the embedded log, whose broker is the way to its database. */
export const brokerFaults: Readonly<Record<string, Fault>> = {
  'the broker stopped for 60 s': {
    goesOnWithin: 10,
    happen: async ({ kafka, ways }) => {
      if (kafka) await kafka.shutDown()
      else ways.bus.refuse()
      await pause(60_000)
      if (kafka) await kafka.restart()
      else ways.bus.admit()
    },
  },
  'the broker frozen for 60 s': {
    goesOnWithin: 20,
    happen: async ({ kafka, ways }) => {
      if (kafka) await kafka.freeze()
      else ways.bus.fallSilent()
      await pause(60_000)
      if (kafka) await kafka.thaw()
      else ways.bus.speak()
    },
  },
  'the broker killed, three times': {
    goesOnWithin: 15,
    happen: async (world) => {
      for (let n = 0; n < 3; n += 1) {
        await killBroker(world)
        await pause(3_000)
      }
    },
  },
}

async function killBroker({ kafka, ways }: World): Promise<void> {
  if (kafka) {
    await kafka.kill9()
    return kafka.restart()
  }
  ways.bus.refuse()
  await pause(2_000)
  ways.bus.admit()
}
