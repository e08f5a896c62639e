/** Resident memory of each process of a system that has been idle for ten seconds. */
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { startSystem } from '@kade/test-kit'

export async function benchIdleMemory(): Promise<Record<string, number>> {
  const system = await startSystem({ durable: true })
  try {
    await pause(10_000)
    return Object.fromEntries(
      ['orders', 'inventory', 'shipping', 'analytics', 'gateway'].map((name) => [name, residentMegabytes(system.process(name).pid)]),
    )
  } finally {
    await system.stop()
  }
}

const residentMegabytes = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
