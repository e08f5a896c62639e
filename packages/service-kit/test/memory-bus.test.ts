import { describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { memoryBus } from '../src/testing/index.js'

const message = (key: string, value: string) => ({ topic: 't', key, value })

describe('the bus inside of a process', () => {
  it('hands every group every message, in order, from the beginning; a stopped group goes on where it stood', async () => {
    const bus = memoryBus()
    const [one, two]: [string[], string[]] = [[], []]
    const subscribe = (group: string, into: string[]) =>
      bus.subscribe({ group, topics: ['t'], handle: async (batch) => void into.push(...batch.map(({ value }) => value)) })
    await bus.publish([message('a', '1'), message('b', '2')])
    const first = await subscribe('one', one)
    await subscribe('two', two)
    await eventually(async () => expect(await bus.lag('one', ['t'])).toBe(0))
    await first.stop()
    await bus.publish([message('a', '3')])
    expect(await bus.lag('one', ['t'])).toBe(1)
    await subscribe('one', one)
    await eventually(() => expect([one, two]).toEqual([['1', '2', '3'], ['1', '2', '3']])) // prettier-ignore
    expect(bus.published.map(({ value }) => value)).toEqual(['1', '2', '3'])
    await bus.close()
  })

  it('hands a batch over again when its handler fails', async () => {
    const bus = memoryBus()
    const handed: string[][] = []
    await bus.publish([message('a', '1')])
    await bus.subscribe({
      group: 'g',
      topics: ['t'],
      handle: async (batch) => {
        handed.push(batch.map(({ value }) => value))
        if (handed.length === 1) throw new Error('not yet')
      },
    })
    await eventually(async () => expect(await bus.lag('g', ['t'])).toBe(0))
    expect(handed).toEqual([['1'], ['1']])
    await bus.close()
  })

  it('lets one member of a group read, and the next when it leaves', async () => {
    const bus = memoryBus()
    const reads: string[] = []
    const member = (name: string) => bus.subscribe({ group: 'g', topics: ['t'], handle: async () => void reads.push(name) })
    const first = await member('first')
    await member('second')
    await bus.publish([message('a', '1')])
    await eventually(() => expect(reads).toEqual(['first']))
    await first.stop()
    await bus.publish([message('a', '2')])
    await eventually(() => expect(reads).toEqual(['first', 'second']))
    await bus.close()
  })

  it('shows a follower what comes from now on', async () => {
    const bus = memoryBus()
    const seen: string[] = []
    await bus.publish([message('a', '1')])
    const following = await bus.follow({ topics: ['t'], handle: (messages) => void seen.push(...messages.map(({ value }) => value)) })
    await bus.publish([message('a', '2'), { ...message('a', '3'), topic: 'other' }])
    await following.stop()
    await bus.publish([message('a', '4')])
    expect(seen).toEqual(['2'])
  })
})
