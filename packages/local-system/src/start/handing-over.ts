import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../process-lifetime.js'
import type { RunningProcess } from './managed-process.js'

/** Names the process that has taken a service over, by its id. */
const mark = (home: string, name: string) => join(home, 'taken', name)
const LOOK_EVERY_MS = 200

/** Asks the running system to stop its own and to leave the place to this process, until it gives it back or ends. */
export function takeOver(home: string, name: string): { giveBack: () => void } {
  mkdirSync(join(home, 'taken'), { recursive: true })
  const other = takenBy(home, name)
  if (other !== undefined && other !== process.pid)
    throw new Error(`${name} is developed already: pnpm dev ${name} runs as process ${other}`)
  writeFileSync(mark(home, name), String(process.pid))
  return { giveBack: () => rmSync(mark(home, name), { force: true }) }
}

/** Whoever has taken it over and lives. */
function takenBy(home: string, name: string): number | undefined {
  try {
    const pid = Number(readFileSync(mark(home, name), 'utf8'))
    return isAlive(pid) ? pid : undefined
  } catch {
    return undefined // nobody
  }
}

/** Stops what somebody takes over, and starts it again once that one gives it back or has died. @returns what ends the watch. */
export function handOver(home: string, processes: readonly RunningProcess[], log: (line: string) => void): () => void {
  const away = new Set<RunningProcess>()
  let looking = false
  const look = async (): Promise<void> => {
    for (const process of processes) {
      const pid = takenBy(home, process.name)
      if (pid !== undefined && !away.has(process)) {
        away.add(process)
        log(`${process.name} is handed over to process ${pid}, until that ends`)
        await process.stop()
      } else if (pid === undefined && away.delete(process)) {
        log(`${process.name} is given back: starting it again`)
        await process.start()
      }
    }
  }
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    look()
      .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
      .finally(() => (looking = false))
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
