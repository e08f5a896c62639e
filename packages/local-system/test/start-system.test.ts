import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { databases, startSystem, type DatabaseName, type LocalSystem, type SystemOptions } from '../src/index.js'
import { pretendedCheckout } from './fixtures/checkout.js'

const root = pretendedCheckout()
const lines: string[] = []
const options: SystemOptions = { root, home: join(root, '.kade'), durable: false, log: (line) => lines.push(line) }
let system: LocalSystem

beforeAll(async () => {
  system = await startSystem(options)
})
afterAll(async () => {
  await system.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('the system on one machine', () => {
  it('tells each process its database, the bus and the secrets it shares, and no more', async () => {
    const [orders, analytics, gateway] = await Promise.all([
      env(system.subgraphUrls.orders),
      env(system.subgraphUrls.analytics),
      env(system.gatewayUrl),
    ])
    expect(orders.DATABASE_URL).toBe(system.databaseUrl('orders'))
    expect(orders.BUS_DATABASE_URL).toBe(system.databaseUrl('bus'))
    expect(orders.PUBLIC_URL).toBe(system.gatewayUrl)
    expect(gateway.ORDERS_URL).toBe(system.subgraphUrls.orders)
    expect(system.metricsUrls.orders).toBe(`http://127.0.0.1:${orders.METRICS_PORT}/metrics`)
    const told = [orders, analytics, gateway].flatMap(({ PORT, METRICS_PORT }) => [PORT, METRICS_PORT])
    expect(new Set(told).size).toBe(6)
    expect(gateway.GUEST_TOKEN_SECRET).toBe(orders.GUEST_TOKEN_SECRET)
    expect([orders.GATEWAY_PRIVATE_KEY, analytics.GUEST_TOKEN_SECRET, gateway.DATABASE_URL]).toEqual([undefined, undefined, undefined])
    expect(orders.GATEWAY_PUBLIC_KEY).toMatch(/^-----BEGIN PUBLIC KEY-----/)
    expect(statSync(join(options.home, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('refuses to be started twice from one home', async () => {
    await expect(startSystem(options)).rejects.toThrow(
      `Kade runs already from ${options.home} at ${system.gatewayUrl} (pid ${process.pid})`,
    )
  })

  it('starts a process again that dies, and says so in one line', async () => {
    const orders = system.process('orders')
    await fetch(`${system.subgraphUrls.orders}/exit`).catch(() => undefined)
    await until(() => orders.restarts === 1)
    await orders.start()
    expect(lines).toContainEqual(expect.stringMatching(/^orders ended with exit code 7; starting it again in 0.2 s \(.*orders.log\)$/))
    expect(Number((await env(system.subgraphUrls.orders)).PORT)).toBe(Number(new URL(system.subgraphUrls.orders).port))
  })

  it('pauses no longer before a restart when the process ran well in between', async () => {
    const analytics = system.process('analytics')
    for (let kills = 1; kills <= 5; kills++) {
      await analytics.kill9()
      await until(() => analytics.restarts === kills)
      await analytics.start()
      // The supervisor looks for itself whether it is ready again.
      await sleep(200)
    }
    const pauses = lines.flatMap((line) => /^analytics ended .* again in ([\d.]+) s/.exec(line)?.[1] ?? [])
    expect(pauses).toEqual(['0.2', '0.2', '0.2', '0.2', '0.2'])
  })

  it('leaves a process down that was stopped, until it is started', async () => {
    const shipping = system.process('shipping')
    await shipping.stop()
    await expect(fetch(system.subgraphUrls.shipping)).rejects.toThrow('fetch failed')
    expect(() => shipping.pid).toThrow('shipping does not run at this moment')
    await shipping.start()
    expect((await fetch(`${system.subgraphUrls.shipping}/readyz`)).status).toBe(200)
    expect(system.logs('shipping')).toContain('drained')
  })

  it('starts its database again at the same address when it is killed', async () => {
    const postgres = system.process('postgres')
    await postgres.kill9()
    await until(() => postgres.restarts === 1)
    await postgres.start()
    const client = new Client({ connectionString: system.databaseUrl('orders') })
    await client.connect()
    await client.end()
  })

  it('keeps keys and databases for the next start, unless it is told to forget them', async () => {
    const before = (await env(system.subgraphUrls.orders)).FILE_LINK_SECRET
    await system.stop()
    system = await startSystem(options)
    expect((await env(system.subgraphUrls.orders)).FILE_LINK_SECRET).toBe(before)
    await system.stop()
    system = await startSystem({ ...options, reset: true })
    expect((await env(system.subgraphUrls.orders)).FILE_LINK_SECRET).not.toBe(before)
  })

  it('starts though the number of an earlier run belongs to a stranger now, and though its keys were cut off', async () => {
    await system.stop()
    const stranger = spawn('sleep', ['60'])
    const secrets = join(options.home, 'secrets.json')
    writeFileSync(
      join(options.home, 'running.json'),
      JSON.stringify({ pid: stranger.pid, gatewayUrl: 'http://localhost:1', databaseUrls: {} }),
    )
    const cutOff = readFileSync(secrets, 'utf8').slice(0, 100)
    writeFileSync(secrets, cutOff)
    system = await startSystem(options)
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
    expect(readFileSync(`${secrets}.broken`, 'utf8')).toBe(cutOff)
    expect((await env(system.subgraphUrls.orders)).FILE_LINK_SECRET).toMatch(/^[\w-]{43}$/)
    expect(lines).toContainEqual(expect.stringMatching(/secrets\.json was cut off .* Tokens and links of before are void\.$/))
  })

  it('runs on Kafka and on databases elsewhere, where they are given', async () => {
    const home = join(root, 'elsewhere')
    mkdirSync(home)
    const others = Object.fromEntries(databases.map((name) => [name, ''])) as Record<DatabaseName, string>
    const databaseUrls = { ...others, orders: 'postgres://o' }
    const remote = await startSystem({ ...options, home, databaseUrls, bus: { kafkaBrokers: 'broker:9092' } })
    const orders = await env(remote.subgraphUrls.orders)
    expect([orders.DATABASE_URL, orders.KAFKA_BROKERS, orders.BUS_DATABASE_URL]).toEqual(['postgres://o', 'broker:9092', undefined])
    expect(() => remote.process('postgres')).toThrow('No process postgres')
    await remote.stop()
  })
})

async function env(url: string): Promise<Record<string, string>> {
  return (await fetch(url)).json() as Promise<Record<string, string>>
}

async function until(fact: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !fact(); await sleep(20))
    if (Date.now() > deadline) throw new Error('It did not happen within 20 s')
}
