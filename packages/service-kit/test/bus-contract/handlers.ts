import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import type { ReceivedMessage } from '../../src/index.js'
import { allOf, gapless, numbers, placesOf, valuesOf, type BusScene } from '../support/bus-scene.js'

export function handlers(the: () => BusScene, sessionMs: number): void {
  it('hands a batch that failed over again, passes nothing over, and lets the other partitions go on', async () => {
    const { bus, message, member } = the()
    const failed: string[][] = []
    let mended = false
    const { seen } = await member({
      handle: async (batch) => {
        if (mended || !batch.some(({ key }) => key === '0')) return
        failed.push(valuesOf(batch))
        throw new Error('not now')
      },
    })
    await bus().publish(numbers(60).map((n) => message(n, n)))
    await eventually(() => expect(failed.length).toBeGreaterThanOrEqual(3), { timeoutMs: 20_000 })
    expect(failed[2]).toEqual(failed[1])
    const stuck = new Set(failed[1]) // the first may have had messages of other partitions with it
    await allOf(
      numbers(60).filter((n) => !stuck.has(n)),
      () => seen,
    )
    expect(valuesOf(seen).filter((value) => stuck.has(value))).toEqual([])
    mended = true
    await allOf(numbers(60), () => seen)
    expect(placesOf(seen)).toEqual(gapless(seen))
  })

  it('leaves a batch to the member that is still at work on it, however long that takes', async () => {
    const { bus, message, member } = the()
    const handed: string[] = []
    const handle = async (batch: readonly ReceivedMessage[]): Promise<void> => {
      handed.push(...valuesOf(batch))
      if (batch.some(({ value }) => value === 'slow')) await pause(sessionMs * 1.5)
    }
    const members = [await member({ handle }), await member({ handle })]
    const own = bus()
    await own.publish([message('a', 'slow')])
    await eventually(() => expect(handed).toContain('slow'), { timeoutMs: 20_000 })
    await own.publish([message('a', 'behind it'), ...numbers(12).map((n) => message(n, n))])
    const seen = () => members.flatMap((each) => each.seen)
    await allOf(['slow', 'behind it', ...numbers(12)], seen, 20_000 + 2 * sessionMs)
    expect([handed.filter((value) => value === 'slow'), handed.filter((value) => value === 'behind it')]).toEqual([['slow'], ['behind it']])
  })

  it('hands over no more than it was told, and reads no further while the handler is slow', async () => {
    const { bus, topic, message, member } = the()
    const own = bus()
    await own.ensureTopics([{ name: topic, partitions: 8 }])
    for (let start = 0; start < 4_000; start += 500) await own.publish(numbers(500, start).map((n) => message(n, n)))
    let outstanding = 0
    const most = { batch: 0, outstanding: 0 }
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { seen } = await member({
      maxBatch: 20,
      handle: async (batch) => {
        outstanding += batch.length
        most.batch = Math.max(most.batch, batch.length)
        most.outstanding = Math.max(most.outstanding, outstanding)
        await gate
        outstanding -= batch.length
      },
    })
    await eventually(() => expect(outstanding).toBe(60), { timeoutMs: 20_000 })
    release()
    await allOf(numbers(4_000), () => seen)
    expect(most).toEqual({ batch: 20, outstanding: 60 })
    expect(placesOf(seen)).toEqual(gapless(seen))
  })

  it('finishes the batch in hand when it is stopped, commits it, and says so to the handler', async () => {
    const { bus, topic, group, message, member } = the()
    const own = bus()
    await own.ensureTopics([{ name: topic, partitions: 1 }])
    await own.publish(numbers(30).map((n) => message(n, n)))
    let told = false
    let inHand: () => void = () => undefined
    const started = new Promise<void>((resolve) => (inHand = resolve))
    const first = await member({
      maxBatch: 10,
      handle: async (_, signal) => {
        inHand()
        await pause(10_000, undefined, { signal }).catch(() => (told = true))
        await pause(300)
      },
    })
    await started
    await first.stop()
    expect([told, valuesOf(first.seen), await own.lag(group, [topic])]).toEqual([true, numbers(10), 20])
    const second = await member()
    await eventually(() => expect(valuesOf(second.seen)).toEqual(numbers(20, 10)), { timeoutMs: 20_000 })
  })

  it('does not wait for a handler that cannot: stopping ends its retries, and the batch is left for the next member', async () => {
    const { bus, topic, group, message, member } = the()
    const own = bus()
    await own.publish([message('a', 'stubborn')])
    let failures = 0
    const failing = await member({
      handle: async () => {
        failures += 1
        throw new Error('not now')
      },
    })
    await eventually(() => expect(failures).toBeGreaterThan(1), { timeoutMs: 20_000 })
    await failing.stop()
    expect(await own.lag(group, [topic])).toBe(1)
    const next = await member()
    await eventually(() => expect(valuesOf(next.seen)).toEqual(['stubborn']), { timeoutMs: 20_000 })
  })
}
