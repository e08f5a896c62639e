import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { isTaken } from '../free-port.js'
import { takeOver } from '../start/handing-over.js'
import type { KeptPlan } from '../start/home.js'
import { createGraphOnSave } from './graph-on-save.js'
import { SourceProcess } from './source-process.js'

export interface DevLoopOptions {
  readonly root: string
  readonly home: string
  readonly name: string
  /** How the running system would run it. */
  readonly plan: KeptPlan
  readonly inspect: number
  readonly log: (line: string) => void
}

/** An editor writes several files, and some write one in several steps. */
const SETTLED_AFTER_MS = 50

/** What a service is made of: its own sources and schema, and the packages of ours that it may need. */
const WATCHED = [
  'packages/service-kit',
  'packages/graph-schema',
  'packages/events',
  'packages/documents',
  'packages/rates',
  'packages/packing',
  'packages/customs',
  'packages/forecast',
  'packages/csv',
]

/** Runs a service from its sources in its place of the running system: anew on each save, and with it the graph. */
export function createDevLoop({ root, home, name, plan, inspect, log }: DevLoopOptions) {
  const service = new SourceProcess({ root, name, plan, inspect, log })
  const graph = createGraphOnSave({ root, home, name, log })
  const watchers = [`services/${name}`, ...WATCHED]
    .flatMap((folder) => ['src', 'schema'].map((part) => join(root, folder, part)))
    .filter(existsSync)
    .map((folder) => watch(folder, { recursive: true }))
  let place: { giveBack: () => void } | undefined
  let settling: NodeJS.Timeout | undefined
  let savedAt = 0
  let turning: Promise<void> = Promise.resolve()

  const turn = async (): Promise<void> => {
    const since = savedAt
    await service.stop()
    // Saved again meanwhile: that save has a turn of its own.
    const isReady = since === savedAt && (await service.start())
    if (!isReady) return
    await graph.publish()
    log(`${name} answers, ${((performance.now() - since) / 1_000).toFixed(1)} s after the ${since === begun ? 'start' : 'save'}`)
  }
  const saved = (): void => {
    savedAt = performance.now()
    service.hurry()
    clearTimeout(settling)
    settling = setTimeout(() => void (turning = turning.then(turn)), SETTLED_AFTER_MS)
  }
  const begun = performance.now()

  return {
    /** Resolves when it answers, or has said why it does not: it is tried again at the next save. */
    start: async (): Promise<void> => {
      place = await takeOver(home, name)
      await untilFree(Number(plan.env.PORT))
      savedAt = begun
      for (const watcher of watchers) watcher.on('change', saved)
      turning = turning.then(turn)
      await turning
    },
    /** Gives its place back, and the graph that was served before. */
    stop: async (): Promise<void> => {
      clearTimeout(settling)
      for (const watcher of watchers) watcher.close()
      service.hurry()
      await turning
      await service.stop()
      await graph.restore()
      place?.giveBack()
    },
  }
}

/** Nobody else answers in its place: of a service that the system does not run, somebody may. */
async function untilFree(port: number): Promise<void> {
  for (const deadline = performance.now() + 15_000; await isTaken(port); await new Promise((next) => setTimeout(next, 50)))
    if (performance.now() > deadline) throw new Error(`Port ${port} is taken by another process: end that one, then say this again`)
}
