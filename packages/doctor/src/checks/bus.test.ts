import { expect, it } from '@jest/globals'
import { judgeBus } from './bus.js'

it('lets a group read for a minute', () => {
  expect(
    judgeBus(
      [
        { group: 'orders', partitions: 6, lag: 0, seconds: null },
        { group: 'shipping', partitions: 6, lag: 7, seconds: 59 },
      ],
      'Kafka',
    ),
  ).toEqual([{ level: 'ok', what: 'Kafka: 2 groups have 7 messages to read' }])
  expect(judgeBus([{ group: 'orders', partitions: 6, lag: 0, seconds: null }], 'embedded bus')).toEqual([
    { level: 'ok', what: 'embedded bus: 1 group has read all' },
  ])
})

it('names a group that does not read', () => {
  expect(judgeBus([{ group: 'shipping', partitions: 6, lag: 1, seconds: 60 }], 'Kafka')).toEqual([
    {
      level: 'fail',
      what: 'the group shipping has not read 1 message, the oldest for 60 s or longer (bar 60 s)',
      todo: 'look whether shipping runs, and what its log says of events; a group that is gone for good is deleted',
    },
  ])
})

it('warns of a service that has never read, as on the bus of another system', () => {
  expect(
    judgeBus(
      [
        { group: 'orders', partitions: 0, lag: 0, seconds: null },
        { group: 'shipping', partitions: 0, lag: 0, seconds: null },
      ],
      'Kafka',
    ),
  ).toEqual([
    {
      level: 'warn',
      what: 'Kafka: nothing was ever read by orders, shipping',
      todo: 'where events were published: look whether these services run, and whether this is the bus that they are told',
    },
  ])
})
