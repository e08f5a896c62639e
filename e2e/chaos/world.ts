import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVICES, type Addresses } from '@kade/doctor'
import { startKafkaBroker, type KafkaBroker, type LocalSystem } from '@kade/test-kit'
import { Shop } from '../support/shop.js'
import { TcpProxy } from '../support/tcp-proxy.js'
import type { Fault } from './faults/fault.js'

export const BUSES = ['embedded', 'kafka'] as const
export type BusName = (typeof BUSES)[number]
export const DATABASES = [...SERVICES, 'bus'] as const
export type DatabaseName = (typeof DATABASES)[number]

/** A whole system of its own on durable databases, and everything of it that can be broken. */
export interface World {
  readonly shop: Shop
  readonly system: LocalSystem
  readonly home: string
  /** What lies between the services and each database. */
  readonly ways: Readonly<Record<DatabaseName, TcpProxy>>
  /** Undefined: the embedded log is the broker. */
  readonly kafka: KafkaBroker | undefined
  readonly addresses: Addresses
  close(): Promise<void>
}

export async function createWorld(bus: BusName, place: Fault['place']): Promise<World> {
  const opened: (() => unknown)[] = []
  const close = async (): Promise<void> => {
    for (const undo of opened.toReversed()) await undo()
  }
  try {
    const kafka = bus === 'kafka' ? await startKafkaBroker() : undefined
    opened.push(() => kafka?.stop())
    const { options, remove } = (await place?.(kafka?.brokers)) ?? { options: {}, remove: () => undefined }
    opened.push(remove)
    const home = options.home ?? mkdtempSync(join(tmpdir(), 'kade-chaos-'))
    opened.push(() => options.home ?? rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
    const ways = Object.fromEntries(await Promise.all(DATABASES.map(async (name) => [name, await TcpProxy.listen()]))) as World['ways']
    opened.push(() => Promise.all(Object.values(ways).map((way) => way.close())))

    const wayTo = (name: string, url: string): string => (name in ways ? past(ways[name as DatabaseName], url) : url)
    const shop = await Shop.open({ durable: true, ...options, home, wayTo, kafkaBrokers: kafka?.brokers })
    opened.push(() => shop.close())
    const { system } = shop
    const databases = new Map(SERVICES.map((name) => [name as string, system.databaseUrl(name)]))
    const addresses = { databases, bus: kafka ? { kafkaBrokers: kafka.brokers } : { busDatabaseUrl: system.databaseUrl('bus') } }
    return { shop, system, home, ways, kafka, addresses, close }
  } catch (error) {
    await close()
    throw error
  }
}

function past(way: TcpProxy, url: string): string {
  const through = new URL(url)
  way.target = Number(through.port)
  through.port = String(way.port)
  return through.href
}
