import { expect, it } from '@jest/globals'
import { judgeVersions, type VersionFacts } from './versions.js'

const judge = (more: Partial<VersionFacts> = {}) =>
  judgeVersions({
    ...{
      kade: new Map([
        ['gateway', '0.1.0'],
        ['orders', '0.1.0'],
      ]),
      node: '20.19.0',
      nodeWanted: '20.19',
      pnpm: '12.21.0',
      postgres: new Map([['orders', 180_004]]),
    },
    ...{ processes: new Map([['orders', '20.19.0']]), ...more },
  })

it('tells them', () => {
  expect(judge()).toEqual([{ level: 'ok', what: 'Kade 0.1.0, Node 20.19.0, pnpm 12.21.0, PostgreSQL 18.4' }])
  expect(
    judge({
      kade: new Map([
        ['gateway', '0.2.0'],
        ['orders', '0.1.0'],
      ]),
    }).map(({ what }) => what),
  ).toEqual(['Kade (gateway 0.2.0, orders 0.1.0), Node 20.19.0, pnpm 12.21.0, PostgreSQL 18.4'])
  expect(judge({ pnpm: null, processes: new Map([['orders', '24.1.0']]) })).toEqual([
    { level: 'ok', what: 'Kade 0.1.0, Node 20.19.0 and 24.1.0, PostgreSQL 18.4' },
  ])
})

it('names a Node and a PostgreSQL that are too old', () => {
  expect(judge({ node: '20.9.1' })).toEqual([
    {
      level: 'fail',
      what: 'this command runs on Node 20.9.1, which is older than 20.19',
      todo: 'install Node 20.19 or later, and start it again',
    },
  ])
  expect(judge({ processes: new Map([['orders', '18.20.0']]) }).map(({ what }) => what)).toEqual([
    'orders runs on Node 18.20.0, which is older than 20.19',
  ])
  expect(judge({ postgres: new Map([['orders', 130_012]]) })).toEqual([
    {
      level: 'fail',
      what: 'orders is on PostgreSQL 13.12, which is older than 14',
      todo: 'upgrade its server to PostgreSQL 14 or later (pg_upgrade)',
    },
  ])
})

it('warns of processes that run on different ones', () => {
  expect(
    judge({
      processes: new Map([
        ['orders', '20.19.0'],
        ['gateway', '24.1.0'],
      ]),
    }).map(({ level, what }) => [level, what]),
  ).toEqual([['warn', 'processes run on different versions of Node: orders 20.19.0, gateway 24.1.0']])
})
