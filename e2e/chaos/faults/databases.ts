import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { SERVICES } from '@kade/doctor'
import type { World } from '../world.js'
import { within } from './asking.js'
import type { Fault } from './fault.js'
import { familyOf, frozen } from './processes.js'

export const databaseFaults: Readonly<Record<string, Fault>> = {
  'a table of each database locked for 20 s': {
    goesOnWithin: 30,
    happen: async (world) => {
      const tables = { orders: 'orders', inventory: 'stock_level', shipping: 'fulfillment_order', analytics: 'order_fact' }
      await Promise.all(
        SERVICES.map((service) =>
          within(world, service, async (client) => {
            await client.query(`BEGIN; LOCK TABLE ${tables[service]} IN ACCESS EXCLUSIVE MODE`)
            await pause(20_000)
            await client.query('ROLLBACK')
          }),
        ),
      )
    },
  },
  'every connection to the databases cut, ten times': {
    goesOnWithin: 15,
    happen: async ({ ways }) => {
      for (let n = 0; n < 10; n += 1) {
        Object.values(ways).forEach((way) => way.cut())
        await pause(500)
      }
    },
  },
  'the way to the databases silent for 30 s': {
    goesOnWithin: 40,
    happen: async ({ ways }) => {
      Object.values(ways).forEach((way) => way.fallSilent())
      await pause(30_000)
      Object.values(ways).forEach((way) => way.speak())
    },
  },
  'connections exhausted for 20 s, every process killed': {
    goesOnWithin: 30,
    happen: async (world) => {
      const held = await holdConnections(world)
      await Promise.all(SERVICES.map((name) => world.system.process(name).kill9()))
      await pause(20_000)
      await Promise.all(held.map((client) => client.end()))
      return `${held.length} held`
    },
  },
  // No device of this machine can be slowed down: each commit waits for its flush 100 ms longer, and every backend stands still in between.
  'a slow disk for 30 s': {
    goesOnWithin: 30,
    happen: async (world) => {
      await flushDelay(world, 100_000)
      for (const until = Date.now() + 30_000; Date.now() < until; await pause(150)) {
        await frozen(familyOf(world.system.process('postgres').pid).slice(1), 500)
      }
      await flushDelay(world, 0)
    },
  },
  'a full disk for 15 s': {
    goesOnWithin: 40,
    place: smallDisk,
    happen: async ({ home }) => {
      const ballast = join(home, 'ballast')
      fill(ballast, home)
      await pause(15_000)
      rmSync(ballast)
    },
  },
}

async function flushDelay(world: World, microseconds: number): Promise<void> {
  const ask = async (client: pg.Client): Promise<void> => {
    await client.query(`ALTER SYSTEM SET commit_delay = ${microseconds}`)
    await client.query('ALTER SYSTEM SET commit_siblings = 0')
    await client.query('SELECT pg_reload_conf()')
  }
  await within(world, 'orders', ask, true)
}

/** Takes what the server has left, until it gives no more to anybody. */
async function holdConnections({ system }: World): Promise<readonly pg.Client[]> {
  const held: pg.Client[] = []
  for (;;) {
    const client = new pg.Client({ connectionString: system.databaseUrl('bus') })
    client.on('error', () => undefined)
    try {
      await client.connect()
      held.push(client)
    } catch (error) {
      if ((error as { readonly code?: string }).code !== '53300') throw error
      return held
    }
  }
}

/** The home of the system, logs and databases, on a disk of its own of 500 MB in memory. Only root may mount one. */
function smallDisk() {
  const home = mkdtempSync(join(tmpdir(), 'kade-small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=500m,mode=0755', 'kade-chaos', home])
  const remove = (): void => {
    execFileSync('umount', [home])
    rmSync(home, { recursive: true })
  }
  return { options: { home }, remove }
}

function fill(file: string, disk: string): void {
  const descriptor = openSync(file, 'w')
  const block = Buffer.alloc(2 ** 20)
  try {
    for (;;) writeSync(descriptor, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    if (statfsSync(disk).bavail > 0) throw new Error(`The disk of ${disk} is not full`, { cause: error })
  } finally {
    closeSync(descriptor)
  }
}
