import { expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { MAX_MESSAGE_BYTES, MessageTooLarge, type BusMessage } from '../../src/index.js'
import { allOf, gapless, numbers, onceEach, placesOf, valuesOf, type BusScene } from '../support/bus-scene.js'

export function whatIsPublished(the: () => BusScene): void {
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
