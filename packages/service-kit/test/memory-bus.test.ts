import { beforeEach, expect, it } from '@jest/globals'
import { MemoryLog } from '../src/bus/memory/memory-log.js'
import { memoryBus } from '../src/testing/index.js'
import { busContract } from './bus-contract/bus-contract.js'

let log: MemoryLog
beforeEach(() => void (log = new MemoryLog()))

busContract('memory', { connect: (_, logger) => memoryBus({ log, logger }), sessionMs: 500, processes: null })

it('a bus in memory shows what was published, in the order of all topics', async () => {
  const bus = memoryBus()
  const message = (topic: string, value: string) => ({ topic, key: value, value })
  await bus.publish([message('things', '1'), message('others', '2')])
  await bus.publish([message('things', '3')])
  expect(bus.published.map(({ topic, value }) => `${topic} ${value}`)).toEqual(['things 1', 'others 2', 'things 3'])
  await bus.close()
})
