import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startCommand, type StartedFrom } from '../../support/start-command.js'
import type { Fault } from './fault.js'
import { surroundingsOf } from './surroundings.js'

/** Of these the home is a heap of broken things before the system starts on it, and the flow is asked whether it is whole again. */
export const interruptionFaults: Readonly<Record<string, Fault>> = {
  'a start interrupted six times': {
    goesOnWithin: 15,
    place: (kafkaBrokers) =>
      homeAfter(async (home) => {
        for (const [n, afterMs] of [400, 900, 1_700, 3_100, 5_300, 8_900].entries()) {
          const start = await startCommand({ home, kafkaBrokers, args: ['--no-seed'] })
          await pause(afterMs) // the moment is the input
          if (n % 2 === 0) start.kill9()
          else start.interrupt()
          await start.ended
        }
      }),
    happen: async () => undefined,
  },
  'what a power cut leaves of a home': {
    goesOnWithin: 15,
    place: (kafkaBrokers) =>
      homeAfter(async (home) => {
        await runsThrough({ home, kafkaBrokers, args: ['--no-seed'] })
        const secrets = join(home, 'secrets.json')
        truncateSync(secrets, Math.floor(readFileSync(secrets).length / 2))
        // Numbers of processes are given again: ours is now that of a stranger.
        writeFileSync(
          join(home, 'running.json'),
          JSON.stringify({ pid: process.pid, startedAt: 'before', gatewayUrl: '', databaseUrls: {} }),
        )
        writeFileSync(join(home, 'postgres', 'postmaster.pid'), `${process.pid}\n`)
      }),
    happen: async () => undefined,
  },
  'a seed interrupted by Ctrl-C and kill -9': {
    goesOnWithin: 30,
    place: (kafkaBrokers) =>
      homeAfter(async (home) => {
        for (const end of ['interrupt', 'kill9'] as const) {
          const start = await startCommand({ home, kafkaBrokers })
          await hasSaid(start, 'Orders: ')
          await pause(1_500)
          start[end]()
          await start.ended
        }
        await runsThrough({ home, kafkaBrokers })
      }),
    happen: async () => undefined,
  },
  'a rebuild killed three times': {
    goesOnWithin: 15,
    happen: async (world) => {
      const rebuild = async () => {
        const { script, env } = await surroundingsOf(world, 'analytics')
        return spawn(process.execPath, [script, '--rebuild'], { env, stdio: 'ignore' })
      }
      for (const afterMs of [900, 1_500, 2_300]) {
        const child = await rebuild()
        await pause(afterMs)
        child.kill('SIGKILL')
      }
      const [code] = (await once(await rebuild(), 'exit')) as [number | null]
      if (code !== 0) throw new Error(`The last rebuild ended with ${code}`)
    },
  },
}

async function homeAfter(happened: (home: string) => Promise<void>) {
  const home = mkdtempSync(join(tmpdir(), 'kade-interrupted-'))
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  try {
    await happened(home)
    return { options: { home }, remove }
  } catch (error) {
    remove()
    throw error
  }
}

async function runsThrough(from: StartedFrom): Promise<void> {
  const start = await startCommand(from)
  await hasSaid(start, 'Ready after')
  start.interrupt()
  const code = await start.ended
  if (code !== 0) throw new Error(`pnpm start ended with ${code}:\n${start.output()}`)
}

async function hasSaid(start: Awaited<ReturnType<typeof startCommand>>, words: string): Promise<void> {
  if (!(await start.says(words))) throw new Error(`pnpm start ended before it said "${words}":\n${start.output()}`)
}
