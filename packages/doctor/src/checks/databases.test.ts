import { expect, it } from '@jest/globals'
import { judgeDatabases, type DatabaseFacts } from './databases.js'

const facts = (more: Partial<DatabaseFacts> = {}): DatabaseFacts => ({
  name: 'orders',
  bytes: 12e6,
  connections: 40,
  most: 100,
  oldest: null,
  ...more,
})
const judge = (...up: readonly DatabaseFacts[]) => judgeDatabases({ up, down: new Map() }, null)
const open = (seconds: number) => facts({ oldest: { pid: 7, by: 'psql', state: 'idle in transaction', seconds } })

it('tells how large they are, and of the most crowded server', () => {
  expect(judge(facts(), facts({ bytes: 3e9, connections: 5, most: 10 }))).toEqual([
    { level: 'ok', what: '2 answer, 3.0 GB, 5 of 10 connections' },
  ])
})

it('names one that does not answer, and where to look', () => {
  const down = new Map([['orders', 'connect ECONNREFUSED 127.0.0.1:5432']])
  const what = 'orders does not answer: connect ECONNREFUSED 127.0.0.1:5432'
  expect(judgeDatabases({ up: [facts({ name: 'bus' })], down }, '/home/.kade')).toEqual([
    { level: 'fail', what, todo: 'look at /home/.kade/logs/postgres.log' },
  ])
  expect(judgeDatabases({ up: [], down }, null)).toEqual([
    { level: 'fail', what, todo: 'look at whether its server runs and can be reached from here' },
  ])
})

it.each([
  [79, 'ok'],
  [80, 'warn'],
  [94, 'warn'],
  [95, 'fail'],
])('finds %i of 100 connections: %s', (connections, level) => {
  expect(judge(facts({ connections })).map((finding) => finding.level)).toEqual([level])
})

it('says whose server has few connections left, and how to see by whom', () => {
  expect(judge(facts({ connections: 97 }), facts({ name: 'bus', connections: 97 }))).toEqual([
    {
      level: 'fail',
      what: 'the server of orders has 97 of 100 connections',
      todo: 'end what is not needed (SELECT application_name, count(*) FROM pg_stat_activity GROUP BY 1), run fewer replicas, or raise max_connections',
    },
  ])
})

it.each([
  [59, 'ok'],
  [60, 'warn'],
  [599, 'warn'],
  [600, 'fail'],
])('finds a transaction that is open for %i s: %s', (seconds, level) => {
  expect(judge(open(seconds)).map((finding) => finding.level)).toEqual([level])
})

it('says whose transaction is open, and how it is ended', () => {
  expect(judge(open(900))).toEqual([
    {
      level: 'fail',
      what: 'orders: a transaction of psql (pid 7, idle in transaction) is open for 15 min',
      todo: 'end it when nobody needs it: SELECT pg_terminate_backend(7)',
    },
  ])
})
