import { expect, it } from '@jest/globals'
import { judgeOutbox } from './outbox.js'

it('lets events be on their way for a minute', () => {
  expect(judgeOutbox([{ service: 'orders', waiting: 0, seconds: null }])).toEqual([{ level: 'ok', what: 'nothing waits in 1 database' }])
  expect(judgeOutbox([{ service: 'orders', waiting: 3, seconds: 60 }])).toEqual([{ level: 'ok', what: '3 events on the way' }])
  expect(judgeOutbox([])).toEqual([{ level: 'ok', what: 'not asked: no database answers' }])
})

it('names a service whose events do not leave', () => {
  expect(
    judgeOutbox([
      { service: 'orders', waiting: 3, seconds: 61 },
      { service: 'shipping', waiting: 0, seconds: null },
    ]),
  ).toEqual([
    {
      level: 'fail',
      what: 'orders: 3 events not published, the oldest for 61 s (bar 60 s)',
      todo: 'look whether orders runs and reaches the bus: its log says why nothing leaves',
    },
  ])
})
