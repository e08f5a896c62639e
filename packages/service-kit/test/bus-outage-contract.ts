import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { EventBus, ReceivedMessage } from '../src/index.js'
import { allOf, busScene, numbers, type BusScene, type BusUnderTest } from './support/bus-scene.js'

/** What every adapter promises when what it stands on goes away and comes back. */
export function busOutageContract(name: string, underTest: BusUnderTest, loseConnections: () => Promise<void>): void {
  describe(`an outage of the event bus on ${name}`, () => {
    let scene: BusScene
    beforeEach(() => void (scene = busScene(underTest)))
    afterEach(() => scene.close())

    it('goes on publishing, consuming and following, with nothing lost and each key in order', async () => {
      const { bus, topic, group, message, member } = scene
      const [publisher, reader, follower] = [bus(), bus(), bus()]
      const { seen } = await member({ on: reader })
      const followed: ReceivedMessage[] = []
      await follower.follow({ topics: [topic], handle: (messages) => void followed.push(...messages) })
      const publishing = publishOneByOne(publisher, (n) => message(String(Number(n) % 5), n))
      await eventually(() => expect(seen.length).toBeGreaterThan(20), { timeoutMs: 20_000 })
      await loseConnections()
      await loseConnections()
      const before = publishing.acknowledged.length
      await eventually(() => expect(publishing.acknowledged.length).toBeGreaterThan(before + 20), { timeoutMs: 90_000 })
      const acknowledged = await publishing.stop()
      await allOf(acknowledged, () => seen, 60_000)
      await allOf(acknowledged, () => followed, 60_000)
      for (const messages of [seen, followed]) expect(firstSights(messages)).toEqual([...firstSights(messages)].sort(byPlace))
      await eventually(async () => expect(await publisher.lag(group, [topic])).toBe(0))
      await eventually(async () =>
        expect(await Promise.all([publisher, reader, follower].map((each) => each.isHealthy()))).toEqual([true, true, true]),
      )
    })
  })
}

/** As the relay of an outbox does: the next only when the one before was acknowledged. */
function publishOneByOne(bus: EventBus, message: (n: string) => Parameters<EventBus['publish']>[0][number]) {
  const acknowledged: string[] = []
  let stopped = false
  const running = (async () => {
    for (const n of numbers(100_000)) {
      for (let sent = false; !sent && !stopped;) {
        sent = await bus.publish([message(n)]).then(
          () => true,
          () => false, // sent again
        )
        if (sent) acknowledged.push(n)
      }
      if (stopped) return
      await pause(5)
    }
  })()
  return {
    acknowledged,
    stop: async () => {
      stopped = true
      await running
      return acknowledged
    },
  }
}

/** Key and number of each message when it was first seen: what comes again after an outage is no news. */
function firstSights(messages: readonly ReceivedMessage[]): [string, number][] {
  const sights = new Map(messages.toReversed().map((received) => [received.value, received]))
  const inOrder = messages.filter((received) => sights.get(received.value) === received)
  return inOrder.map(({ key, value }): [string, number] => [key, Number(value)]).sort(([a], [b]) => a.localeCompare(b))
}
const byPlace = ([a, m]: [string, number], [b, n]: [string, number]): number => a.localeCompare(b) || m - n
