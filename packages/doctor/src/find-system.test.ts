import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { findSystem } from './find-system.js'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kade-doctor-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))
const runs = (running: object) => writeFileSync(join(home, 'running.json'), JSON.stringify(running))

it('takes what the environment describes, and then nothing of a local system', () => {
  runs({ pid: process.pid, gatewayUrl: 'http://local', databaseUrls: { orders: 'postgres://local' } })
  const environment = {
    ORDERS_DATABASE_URL: 'postgres://o',
    BUS_DATABASE_URL: 'postgres://b',
    GATEWAY_URL: 'https://g',
    ORDERS_URL: 'http://o',
    ORDERS_METRICS_URL: 'http://m',
  }
  expect(findSystem(environment, home)).toEqual({
    databases: new Map([['orders', 'postgres://o']]),
    bus: { busDatabaseUrl: 'postgres://b' },
    processes: new Map([
      ['gateway', 'https://g'],
      ['orders', 'http://o'],
    ]),
    metrics: new Map([['orders', 'http://m']]),
    ...{ publicUrl: 'https://g', home: null, dataDirectory: null },
  })
  expect(findSystem({ ...environment, KAFKA_BROKERS: 'k:9092', PUBLIC_URL: 'https://shop' }, home)).toMatchObject({
    bus: { kafkaBrokers: 'k:9092' },
    publicUrl: 'https://shop',
  })
})

it('takes the local system that runs', () => {
  runs({
    pid: process.pid,
    gatewayUrl: 'http://g',
    databaseUrls: { orders: 'postgres://o', bus: 'postgres://b' },
    processUrls: { orders: 'http://o' },
    metricsUrls: { orders: 'http://m' },
  })
  expect(findSystem({}, home)).toEqual({
    databases: new Map([['orders', 'postgres://o']]),
    bus: { busDatabaseUrl: 'postgres://b' },
    processes: new Map([
      ['gateway', 'http://g'],
      ['orders', 'http://o'],
    ]),
    metrics: new Map([['orders', 'http://m']]),
    ...{ publicUrl: 'http://g', home, dataDirectory: null },
  })
})

it('says why there is nothing to look at', () => {
  const file = join(home, 'running.json')
  expect(() => findSystem({}, home)).toThrow(`Looked in ${file}`)
  expect(() => findSystem({ BUS_DATABASE_URL: 'postgres://b' }, home)).toThrow(
    'No system to look at: start one (pnpm start), or set ORDERS_DATABASE_URL',
  )
  runs({ pid: 2 ** 22 + 1, gatewayUrl: 'http://g', databaseUrls: { orders: 'postgres://o' } })
  expect(() => findSystem({}, home)).toThrow(`The system of ${file} does not run any more: pnpm start`)
  runs({ pid: process.pid, gatewayUrl: '', databaseUrls: {} })
  expect(() => findSystem({}, home)).toThrow(`The system of ${file} is only starting: look again when it is ready`)
  writeFileSync(file, '{ "pid"')
  expect(() => findSystem({}, home)).toThrow(`${file} cannot be read`)
})
