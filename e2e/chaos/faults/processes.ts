import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { eventually } from '@kade/test-kit'
import { SERVICES } from '@kade/doctor'
import type { World } from '../world.js'
import { within } from './asking.js'
import type { Fault } from './fault.js'
import { surroundingsOf } from './surroundings.js'

const PROCESSES = [...SERVICES, 'gateway'] as const

export const processFaults: Readonly<Record<string, Fault>> = {
  'kill -9 of each process': {
    goesOnWithin: 15,
    happen: async ({ system }) => {
      for (const name of PROCESSES) {
        await system.process(name).kill9()
        await pause(700)
      }
    },
  },
  'kill -9 of PostgreSQL': { goesOnWithin: 30, happen: ({ system }) => system.process('postgres').kill9() },
  'power cut': {
    goesOnWithin: 30,
    happen: async ({ system }) => {
      await Promise.all([...PROCESSES, 'postgres'].map((name) => system.process(name).kill9()))
    },
  },
  'each process frozen for 20 s': {
    goesOnWithin: 30,
    happen: async ({ system }) => {
      for (const name of PROCESSES) await frozen([system.process(name).pid], 20_000)
    },
  },
  'PostgreSQL frozen for 30 s': {
    goesOnWithin: 30,
    happen: ({ system }) => frozen(familyOf(system.process('postgres').pid), 30_000),
  },
  'two replicas of each service, killed and stopped in turn': {
    goesOnWithin: 30,
    happen: async (world) => {
      const replicas = new Map<string, ChildProcess>()
      for (const name of SERVICES) replicas.set(name, await replicaOf(world, name))
      for (const how of ['SIGKILL', 'SIGTERM'] as const) {
        for (const name of SERVICES) {
          await ended(replicas.get(name)!, how)
          replicas.set(name, await replicaOf(world, name))
          await world.system.process(name).kill9()
          await pause(500)
        }
      }
      for (const replica of replicas.values()) await ended(replica, 'SIGTERM')
    },
  },
  'a replica takes over from a frozen one': {
    goesOnWithin: 30,
    happen: async (world) => {
      const frozenNames = ['inventory', 'shipping', 'analytics'] as const
      const replicas = await Promise.all(frozenNames.map((name) => replicaOf(world, name)))
      await pause(5_000) // the groups have shared their partitions by then
      const pids = frozenNames.map((name) => world.system.process(name).pid)
      pids.forEach((pid) => process.kill(pid, 'SIGSTOP'))
      const since = Date.now()
      try {
        const { id } = await eventually(() => world.shop.place({ lines: [{ sku: 'CHAOS-1', quantity: 1 }] }), { timeoutMs: 30_000 })
        // The gateway asks the frozen ones in vain: what became of the order is read where it is kept.
        await eventually(() => isAllocated(world, id), { timeoutMs: 90_000 })
      } finally {
        pids.forEach((pid) => process.kill(pid, 'SIGCONT'))
      }
      const seconds = (Date.now() - since) / 1_000
      await pause(3_000)
      for (const replica of replicas) await ended(replica, 'SIGTERM')
      if (seconds > 45) throw new Error(`Nobody took over within 45 s: it took ${seconds} s`)
      return `taken over after ${seconds.toFixed(0)} s`
    },
  },
}

export async function frozen(pids: readonly number[], forMs: number): Promise<void> {
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => pids.forEach((pid) => tell(pid, name))
  signal('SIGSTOP')
  await pause(forMs)
  signal('SIGCONT')
}

function tell(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // ended meanwhile
  }
}

/** A process and its children: of PostgreSQL, everything that works on the data. */
export function familyOf(pid: number): readonly number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const children = rows.map((row) => row.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === pid)
  return [pid, ...children.map(([child]) => child!)]
}

/** Another process of the service beside the one that runs; resolves when it is ready. */
async function replicaOf(world: World, name: (typeof SERVICES)[number]): Promise<ChildProcess> {
  const { script, env, port } = await surroundingsOf(world, name)
  const replica = spawn(process.execPath, [script], { env, stdio: 'ignore' })
  const killed = (): void => void replica.kill('SIGKILL')
  process.once('exit', killed)
  replica.once('exit', () => process.off('exit', killed))
  const isReady = async (): Promise<void> => {
    if (!(await fetch(`http://127.0.0.1:${port}/readyz`)).ok) throw new Error(`The replica of ${name} is not ready`)
  }
  await eventually(isReady, { timeoutMs: 60_000 })
  return replica
}

async function ended(child: ChildProcess, how: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(how)
  await exit
}

async function isAllocated(world: World, orderId: string): Promise<void> {
  const { rowCount } = await within(world, 'shipping', (client) =>
    client.query('SELECT FROM fulfillment_order WHERE order_id = $1', [orderId]),
  )
  if (!rowCount) throw new Error(`Order ${orderId} has not come to shipping`)
}
