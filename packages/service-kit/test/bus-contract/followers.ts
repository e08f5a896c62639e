import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { ReceivedMessage } from '../../src/index.js'
import { allOf, gapless, numbers, placesOf, valuesOf, type BusScene } from '../support/bus-scene.js'

export function followers(the: () => BusScene): void {
  it('shows every follower everything from now on, and nothing from before', async () => {
    const { bus, topic, message } = the()
    const own = bus()
    await own.publish(numbers(20).map((n) => message(n, n)))
    const seen: ReceivedMessage[][] = [[], []]
    const follow = (into: ReceivedMessage[]) => bus().follow({ topics: [topic], handle: (messages) => void into.push(...messages) })
    const following = await Promise.all(seen.map(follow))
    await own.publish(numbers(300, 100).map((n) => message(String(Number(n) % 7), n)))
    await Promise.all(seen.map((own) => allOf(numbers(300, 100), () => own)))
    const heard = seen[0]?.length
    for (const own of seen) {
      expect(new Set(valuesOf(own))).toEqual(new Set(numbers(300, 100)))
      expect(placesOf(own)).toEqual(gapless(own))
    }
    await following[0]?.stop()
    await own.publish([message('a', 'last')])
    await eventually(() => expect(valuesOf(seen[1] ?? [])).toContain('last'))
    expect(seen[0]).toHaveLength(heard ?? 0)
  })
}
