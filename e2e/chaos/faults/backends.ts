import { setTimeout as pause } from 'node:timers/promises'
import { eventually } from '@kade/test-kit'
import type { World } from '../world.js'
import { within } from './asking.js'
import type { Fault } from './fault.js'
import { frozen } from './processes.js'

export const backendFaults: Readonly<Record<string, Fault>> = {
  // PostgreSQL answers a killed backend by starting all of them again: their shared memory may be torn.
  'twenty backends of PostgreSQL ended, five by kill -9': {
    goesOnWithin: 30,
    happen: async (world) => {
      for (let n = 0; n < 20; n += 1) {
        const pids = await eventually(() => backendsOf(world), { timeoutMs: 30_000 })
        const pid = pids[(n * 7) % pids.length]
        if (pid !== undefined) process.kill(pid, n % 4 === 3 ? 'SIGKILL' : 'SIGTERM')
        await pause(500)
      }
    },
  },
  'a backend of each service frozen for 40 s': {
    goesOnWithin: 40,
    happen: async (world) => {
      const pids = await backendsOf(world, "application_name IN ('orders', 'inventory', 'shipping', 'analytics')")
      await frozen(pids, 40_000)
      return `${pids.length} backends`
    },
  },
}

function backendsOf(world: World, which = 'true'): Promise<readonly number[]> {
  return within(
    world,
    'bus',
    async (client) => {
      const { rows } = await client.query<{ readonly pid: number }>(
        `SELECT DISTINCT ON (datname) pid FROM pg_stat_activity
         WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND ${which} ORDER BY datname, random()`,
      )
      return rows.map(({ pid }) => pid)
    },
    true,
  )
}
