import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../process-lifetime.js'
import type { RunningProcess } from './managed-process.js'

/** Names the process that wants a service's place, and the one that it was left to: each by its id. */
const mark = (home: string, name: string) => join(home, 'taken', name)
const handed = (home: string, name: string) => join(home, 'taken', `${name}.handed-to`)
const LOOK_EVERY_MS = 200
const HANDED_WITHIN_MS = 90_000

/** Asks the running system to stop its own, and has the place to itself once that was done: until it gives it back or ends. */
export async function takeOver(home: string, name: string): Promise<{ giveBack: () => void }> {
  mkdirSync(join(home, 'taken'), { recursive: true })
  const other = readPid(mark(home, name))
  if (other !== undefined && other !== process.pid && isAlive(other))
    throw new Error(`${name} is developed already: pnpm dev ${name} runs as process ${other}`)
  writeFileSync(mark(home, name), String(process.pid))
  const giveBack = () => rmSync(mark(home, name), { force: true })
  // The system may be about to start its own again, of whoever was here before: a port that is free, or answers, says nothing.
  for (const deadline = performance.now() + HANDED_WITHIN_MS; readPid(handed(home, name)) !== process.pid; await sleep(50)) {
    if (performance.now() < deadline) continue
    giveBack()
    throw new Error(`${name} was not handed over: is the Kade that runs of an earlier version? Start it anew`)
  }
  return { giveBack }
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined // nobody
  }
}

/**
 * Stops what somebody takes over, and starts it again once that one gives it back or has died; a service that the system does not run is
 * anybody's. @returns what ends the watch.
 */
export function handOver(
  home: string,
  names: readonly string[],
  processes: readonly Pick<RunningProcess, 'name' | 'start' | 'stop'>[],
  log: (line: string) => void,
): () => void {
  const away = new Map<string, number>()
  const leaveTo = async (name: string, pid: number): Promise<void> => {
    const own = processes.find((process) => process.name === name)
    if (own && !away.has(name)) {
      log(`${name} is handed over to process ${pid}, until that ends`)
      await own.stop()
    }
    away.set(name, pid)
    writeFileSync(handed(home, name), String(pid))
  }
  const takeBack = async (name: string): Promise<void> => {
    away.delete(name)
    rmSync(handed(home, name), { force: true })
    const own = processes.find((process) => process.name === name)
    if (!own) return
    log(`${name} is given back: starting it again`)
    await own.start()
  }
  const look = async (): Promise<void> => {
    for (const name of names) {
      const pid = readPid(mark(home, name))
      if (pid !== undefined && isAlive(pid)) {
        if (away.get(name) !== pid) await leaveTo(name, pid)
      } else if (away.has(name)) await takeBack(name)
    }
  }
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    look()
      .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
      .finally(() => (looking = false))
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
