import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { allOf, numbers, type BusScene, type Processes } from '../support/bus-scene.js'

/** Members in processes of their own, which are killed and stand still. */
export function processes(the: () => BusScene, sessionMs: number, { takeForDead }: Processes): void {
  it('goes on at the committed offset after kill -9, with the batch that was not committed once more', async () => {
    const { bus, topic, group, message, process } = the()
    const own = bus()
    await own.ensureTopics([{ name: topic, partitions: 1 }])
    await own.publish(numbers(10).map((n) => message(n, n)))
    const orderly = process()
    await eventually(async () => expect(await own.lag(group, [topic])).toBe(0), { timeoutMs: 30_000 })
    orderly.kill9()
    await orderly.ended
    await own.publish(numbers(10, 10).map((n) => message(n, n)))
    const dying = process({ DIES: 'yes' })
    await dying.ended
    expect(dying.batches).toEqual([numbers(10, 10)])
    expect(await own.lag(group, [topic])).toBe(10)
    const next = process()
    await eventually(() => expect(next.batches).toEqual([numbers(10, 10)]), { timeoutMs: 10_000 + 2 * sessionMs })
    await eventually(async () => expect(await own.lag(group, [topic])).toBe(0))
  })

  it('has the others take over from a member that was killed', async () => {
    const { bus, message, member, process } = the()
    const doomed = process()
    const own = bus()
    await own.publish(numbers(30).map((n) => message(n, n)))
    await eventually(() => expect(new Set(doomed.batches.flat()).size).toBe(30), { timeoutMs: 30_000 }) // some perhaps twice, as it joined
    const survivor = await member()
    doomed.kill9()
    await own.publish(numbers(30, 100).map((n) => message(n, n)))
    await allOf(
      numbers(30, 100),
      () => [...survivor.seen, ...doomed.batches.flat().map((value) => message('', value))],
      10_000 + 2 * sessionMs,
    )
  })

  it('lets a member that stood still, and was taken for dead, commit nothing any more', async () => {
    const { bus, topic, group, message, member, process } = the()
    const own = bus()
    await own.ensureTopics([{ name: topic, partitions: 1 }])
    await own.publish(numbers(10).map((n) => message(n, n)))
    const frozen = process({ FREEZES: 'yes' })
    await eventually(() => expect(frozen.batches).toEqual([numbers(10)]), { timeoutMs: 30_000 })
    await own.publish(numbers(10, 10).map((n) => message(n, n)))
    await takeForDead()
    const other = await member()
    await allOf(numbers(20), () => other.seen, 20_000 + 2 * sessionMs)
    await eventually(async () => expect(await own.lag(group, [topic])).toBe(0))
    frozen.thaw()
    await other.stop()
    await own.publish([message('a', 'after')])
    await eventually(() => expect(frozen.batches).toEqual([numbers(10), ['after']]), { timeoutMs: 30_000 })
  })
}
