import { setTimeout as pause } from 'node:timers/promises'
import type { LocalSystem } from '@kade/test-kit'
import pg from 'pg'

/** Breaks a running system, and resolves when the cause is gone again. */
export type Fault = (system: LocalSystem) => Promise<void>

const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const
const PROCESSES = [...SERVICES, 'gateway'] as const

/** What may happen to a machine, a process, a database or the messages; each is given a steady flow of orders to break. */
export const faults: Readonly<Record<string, Fault>> = {
  'kill -9 of each process': async (system) => {
    for (const name of PROCESSES) {
      await system.process(name).kill9()
      await pause(700)
    }
  },
  'kill -9 of PostgreSQL': (system) => system.process('postgres').kill9(),
  'power cut': async (system) => {
    await Promise.all([...PROCESSES, 'postgres'].map((name) => system.process(name).kill9()))
  },
  'a service frozen for 10 s': async (system) => {
    const { pid } = system.process('inventory')
    process.kill(pid, 'SIGSTOP')
    await pause(10_000)
    process.kill(pid, 'SIGCONT')
  },
  'a table locked for 20 s': (system) => holding(system, 'inventory', 'LOCK TABLE stock_level IN ACCESS EXCLUSIVE MODE', 20_000),
  'every connection cut, ten times': async (system) => {
    for (let n = 0; n < 10; n += 1) {
      for (const service of [...SERVICES, 'bus'] as const) {
        await asking(
          system,
          service,
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()',
        )
      }
      await pause(300)
    }
  },
  'everything delivered again, the inboxes empty': async (system) => {
    for (const service of SERVICES) await system.process(service).kill9()
    await asking(system, 'bus', 'UPDATE bus.group_offset SET next_offset = 0')
    for (const service of SERVICES) await asking(system, service, 'DELETE FROM inbox')
  },
}

type DatabaseName = Parameters<LocalSystem['databaseUrl']>[0]

async function asking(system: LocalSystem, database: DatabaseName, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: system.databaseUrl(database) })
  client.on('error', () => undefined) // PostgreSQL may be what is broken
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function holding(system: LocalSystem, database: DatabaseName, sql: string, forMs: number): Promise<void> {
  const client = new pg.Client({ connectionString: system.databaseUrl(database) })
  await client.connect()
  await client.query(`BEGIN; ${sql}`)
  await pause(forMs)
  await client.query('ROLLBACK')
  await client.end()
}
