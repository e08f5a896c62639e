import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { ReceivedMessage } from '../../src/index.js'
import { allOf, gapless, numbers, placesOf, type BusScene } from '../support/bus-scene.js'

export function groups(the: () => BusScene): void {
  it('hands every message to every group, from the oldest on, and knows what each has yet to handle', async () => {
    const { bus, topic, group, message, member } = the()
    const own = bus()
    await own.publish(numbers(30).map((n) => message(n, n)))
    const lag = () => Promise.all([own.lag(group, [topic]), own.lag(`${group}-late`, [topic])])
    expect(await lag()).toEqual([30, 30])
    const first = await member()
    await allOf(numbers(30), () => first.seen)
    await eventually(async () => expect(await lag()).toEqual([0, 30]))
    await first.stop()
    await own.publish(numbers(12, 30).map((n) => message(n, n)))
    expect(await lag()).toEqual([12, 42])
    const late = await member({ group: `${group}-late` })
    await allOf(numbers(42), () => late.seen)
    await eventually(async () => expect(await lag()).toEqual([12, 0]))
    expect([first.seen, late.seen].map(placesOf)).toEqual([first.seen, late.seen].map(gapless))
  })

  it('forgets a group that is gone for good, and one that it never knew', async () => {
    const { bus, topic, group, message, member } = the()
    const own = bus()
    await own.forgetGroup(`${group}-unknown`)
    await own.publish(numbers(10).map((n) => message(n, n)))
    const first = await member()
    await allOf(numbers(10), () => first.seen)
    await eventually(async () => expect(await own.lag(group, [topic])).toBe(0))
    await first.stop()
    await own.forgetGroup(group)
    expect(await own.lag(group, [topic])).toBe(10)
    const second = await member()
    await allOf(numbers(10), () => second.seen)
  })

  it('shares the partitions among the members of a group, and loses nothing when they come and go', async () => {
    const { bus, message, member } = the()
    const own = bus()
    const publishFrom = (from: number) => own.publish(numbers(60, from).map((n) => message(n, n)))
    const [first, second] = [await member(), await member()]
    let next = 0
    await eventually(
      async () => {
        await publishFrom((next += 60) - 60)
        await allOf(numbers(next), () => [...first.seen, ...second.seen], 2_000)
        expect([first, second].map(({ seen }) => new Set(partitionsOf(seen.slice(-30))).size)).toEqual([3, 3])
      },
      { timeoutMs: 30_000 },
    )
    const leaving = first.stop()
    await publishFrom((next += 60) - 60)
    await leaving
    const third = await member()
    await publishFrom((next += 60) - 60)
    await allOf(numbers(next), () => [...first.seen, ...second.seen, ...third.seen])
  })

  it('hands a partition to one member at a time, even to members of one process, while they come and go', async () => {
    const { bus, message, member } = the()
    const own = bus()
    const atWork = new Set<number>()
    const overlaps: number[] = []
    const handle = async (batch: readonly ReceivedMessage[]): Promise<void> => {
      const partitions = new Set(batch.map(({ partition }) => partition))
      for (const partition of partitions) {
        if (atWork.has(partition)) overlaps.push(partition)
        atWork.add(partition)
      }
      await pause(50)
      for (const partition of partitions) atWork.delete(partition)
    }
    const slowly = { on: own, maxBatch: 5, handle }
    await own.publish(numbers(300).map((n) => message(n, n)))
    const members = [await member(slowly)]
    await eventually(() => expect(members[0]?.seen).not.toEqual([]), { timeoutMs: 20_000 })
    members.push(await member(slowly), await member(slowly))
    await members[1]?.stop()
    await allOf(numbers(300), () => members.flatMap(({ seen }) => seen))
    expect(overlaps).toEqual([])
  })
}

const partitionsOf = (messages: readonly ReceivedMessage[]): number[] => messages.map(({ partition }) => partition)
