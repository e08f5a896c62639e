import { expect, it } from '@jest/globals'
import { judgeBus } from './bus.js'

it('lets a group read for a minute', () => {
  expect(
    judgeBus(
      [
        { group: 'orders', lag: 0, seconds: null },
        { group: 'shipping', lag: 7, seconds: 59 },
      ],
      'Kafka',
    ),
  ).toEqual([{ level: 'ok', what: 'Kafka: 2 groups have 7 messages to read' }])
  expect(judgeBus([{ group: 'orders', lag: 0, seconds: null }], 'embedded bus')).toEqual([
    { level: 'ok', what: 'embedded bus: 1 group has read all' },
  ])
})

it('names a group that does not read', () => {
  expect(judgeBus([{ group: 'shipping', lag: 1, seconds: 60 }], 'Kafka')).toEqual([
    {
      level: 'fail',
      what: 'the group shipping has not read 1 message, the oldest for 60 s or longer (bar 60 s)',
      todo: 'look whether shipping runs, and what its log says of events; a group that is gone for good is deleted',
    },
  ])
})
