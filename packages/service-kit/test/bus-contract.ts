import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { MAX_MESSAGE_BYTES, MessageTooLarge, type BusMessage, type ReceivedMessage } from '../src/index.js'
import { allOf, busScene, gapless, numbers, placesOf, valuesOf, type BusScene, type BusUnderTest } from './support/bus-scene.js'

/** What every adapter of the event bus promises. Each test has its own topic and group; each bus of a test has its own connections. */
export function busContract(name: string, underTest: BusUnderTest): void {
  describe(`the event bus on ${name}`, () => {
    let scene: BusScene
    beforeEach(() => void (scene = busScene(underTest)))
    afterEach(() => scene.close())

    whatIsPublished(() => scene)
    groups(() => scene, underTest)
    handlers(() => scene, underTest)
    followers(() => scene)
  })
}

function whatIsPublished(the: () => BusScene): void {
  it('keeps the order of each key while three producers publish at once', async () => {
    const { bus, message, member } = the()
    const keys = ['a', 'b', 'c', 'd', 'e']
    const { seen } = await member()
    const sent = await Promise.all(
      numbers(3).map(async (producer) => {
        const own = bus(`producer-${producer}`)
        const messages = numbers(200).map((n) => message(keys[Number(n) % keys.length] ?? '', `${producer} ${n.padStart(3, '0')}`))
        for (let start = 0; start < messages.length; start += 7) await own.publish(messages.slice(start, start + 7))
        return messages
      }),
    )
    await allOf(valuesOf(sent.flat()), () => seen)
    for (const key of keys) {
      for (const producer of numbers(3)) {
        const ofBoth = (messages: readonly BusMessage[]) =>
          onceEach(valuesOf(messages.filter((message) => message.key === key && message.value.startsWith(producer))))
        expect(ofBoth(seen)).toEqual(ofBoth(sent.flat()))
      }
      expect(new Set(seen.filter((received) => received.key === key).map(({ partition }) => partition)).size).toBe(1)
    }
    expect(placesOf(seen)).toEqual(gapless(seen))
  })

  it('carries headers, any script, and an empty key', async () => {
    const { bus, topic, member } = the()
    const messages: BusMessage[] = [
      { topic, key: '', value: '"no key"', headers: {} },
      { topic, key: 'ключ 🗝️', value: '{"name":"Zoë 李 🚚\\u0000"}', headers: { 'correlation-id': 'Ünïcode ✓', empty: '' } },
    ]
    const { seen } = await member()
    await bus().publish(messages)
    await eventually(() => expect(seen).toHaveLength(2))
    const received = seen.map(({ topic, key, value, headers }) => ({ topic, key, value, headers }))
    expect(received).toEqual(expect.arrayContaining(messages))
  })

  it('refuses a message over the limit, and sends nothing of that call', async () => {
    const { bus, message, member } = the()
    const own = bus()
    const tooLarge = message('a', 'x'.repeat(MAX_MESSAGE_BYTES))
    await expect(own.publish([message('a', 'before'), tooLarge])).rejects.toThrow(MessageTooLarge)
    await expect(own.publish([{ ...message('a', ''), headers: { large: 'ü'.repeat(MAX_MESSAGE_BYTES / 2) } }])).rejects.toThrow(
      MessageTooLarge,
    )
    const { seen } = await member()
    await own.publish([message('a', 'after')])
    await eventually(() => expect(valuesOf(seen)).toEqual(['after']))
  })

  it('takes many messages at the limit in one call, in order', async () => {
    const { bus, message, member } = the()
    const letters = ['p', 'q', 'r', 's', 't', 'u']
    await bus().publish(letters.map((letter) => message('a', letter.repeat(MAX_MESSAGE_BYTES - 1))))
    const { seen } = await member()
    await eventually(() => expect(onceEach(valuesOf(seen))).toHaveLength(6), { timeoutMs: 30_000 })
    expect(onceEach(valuesOf(seen)).map((value) => [value[0], value.length])).toEqual(
      letters.map((letter) => [letter, MAX_MESSAGE_BYTES - 1]),
    )
  })

  it('creates a topic with the partitions of whoever was first, and one that nobody created', async () => {
    const { bus, topic, message, member } = the()
    await bus().ensureTopics([{ name: topic, partitions: 2 }])
    await Promise.all(numbers(3).map((n) => bus().ensureTopics([{ name: topic, partitions: 3 + Number(n) }])))
    const unheardOf = `${topic}-unheard-of`
    const { seen } = await member({ topics: [topic, unheardOf] })
    await bus().publish(numbers(40).flatMap((n) => [message(n, n), { ...message(n, n), topic: unheardOf }]))
    await eventually(() => expect(onceEach(seen.map(({ topic, value }) => `${topic} ${value}`))).toHaveLength(80))
    const partitions = (of: string) => new Set(seen.filter((received) => received.topic === of).map(({ partition }) => partition)).size
    expect([partitions(topic), partitions(unheardOf)]).toEqual([2, 6])
  })
}

function groups(the: () => BusScene, { sessionMs, takeForDead }: BusUnderTest): void {
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

function handlers(the: () => BusScene, { sessionMs }: BusUnderTest): void {
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

function followers(the: () => BusScene): void {
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

/** Whoever sends may have to send again, and then a message has two places. */
const onceEach = (values: readonly string[]): string[] => [...new Set(values)]
const partitionsOf = (messages: readonly ReceivedMessage[]): number[] => messages.map(({ partition }) => partition)
