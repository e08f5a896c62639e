import { expect, it } from '@jest/globals'
import type { ProcessAnswer } from '../processes.js'
import { judgeProcesses } from './processes.js'

const machine = { availableBytes: 8e9, bytes: 16e9 }
const answer = (more: Partial<ProcessAnswer> = {}): ProcessAnswer => ({
  ...{ name: 'orders', readiness: { status: 200, parts: { status: 'ready' } }, aheadMs: null, node: null },
  ...{ metrics: new Map([['process_resident_memory_bytes', 120e6]]), ...more },
})
const judge = (more: Partial<ProcessAnswer>) => judgeProcesses([answer(more)], machine, null)

it('counts those that are ready, and their memory', () => {
  expect(judgeProcesses([answer(), answer({ name: 'gateway' })], machine, null)).toEqual([
    { level: 'ok', what: '2 processes are ready, 240 MB of memory' },
  ])
  expect(judge({ metrics: new Map() })).toEqual([{ level: 'ok', what: '1 process is ready' }])
  expect(judgeProcesses([], machine, null)).toEqual([
    { level: 'ok', what: 'none to look at: GATEWAY_URL, ORDERS_URL and so on are not set' },
  ])
})

it('names one that does not answer, and where its log is', () => {
  expect(judgeProcesses([answer({ readiness: 'http://o/readyz: connect ECONNREFUSED' })], machine, '/home/.kade')).toEqual([
    {
      level: 'fail',
      what: 'orders does not answer: http://o/readyz: connect ECONNREFUSED',
      todo: 'start it (a local one: pnpm start), and look why it ended: /home/.kade/logs/orders.log',
    },
  ])
})

it('says which part is not ready, and what each asks for', () => {
  const parts = { status: 'not ready', database: true, bus: false, events: false, clock: "differs from the gateway's by 90 s" }
  expect(judge({ readiness: { status: 503, parts } })).toEqual([
    {
      level: 'fail',
      what: "orders is not ready: bus, events, clock differs from the gateway's by 90 s",
      todo: "see what the check of the bus says; see what the checks of the bus and the dead letters say; set its machine's clock, or the gateway's, right; look at the log of orders",
    },
  ])
  const answering = (status: number) => judge({ readiness: { status, parts: {} } }).map(({ what }) => what)
  expect([answering(502), answering(404)]).toEqual([['orders is not ready: it answers 502'], ['orders is not ready: it answers 404']])
})

it('warns of few files and of little memory', () => {
  const metrics = (open: number) =>
    new Map([
      ['process_open_fds', open],
      ['process_max_fds', 100],
    ])
  expect(judge({ metrics: metrics(79) }).map(({ level }) => level)).toEqual(['ok'])
  expect(judge({ metrics: metrics(80) }).map(({ level, what }) => [level, what])).toEqual([
    ['warn', 'orders has 80 of 100 files and sockets open'],
  ])
  expect(judgeProcesses([answer()], { availableBytes: 0.7e9, bytes: 16e9 }, null).map(({ level, what }) => [level, what])).toEqual([
    ['warn', 'this machine has 700 MB of 16.0 GB memory left'],
  ])
})
