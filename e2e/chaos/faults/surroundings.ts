import { readFileSync } from 'node:fs'
import { eventually, freePort } from '@kade/test-kit'
import type { World } from '../world.js'
import type { SERVICES } from '@kade/doctor'

export interface Surroundings {
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly port: number
}

/** What another process of a service that runs is started with: the same, on ports of its own. */
export async function surroundingsOf({ system }: World, name: (typeof SERVICES)[number]): Promise<Surroundings> {
  const pid = await eventually(async () => system.process(name).pid)
  const words = (file: string): string[] => readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean)
  const { NODE_CHANNEL_FD: _, KADE_EXIT_WITH_PARENT: __, ...env } = Object.fromEntries(words('environ').map(pairOf))
  const port = await freePort()
  return { script: words('cmdline').at(-1)!, env: { ...env, PORT: String(port), METRICS_PORT: String(await freePort()) }, port }
}

const pairOf = (line: string): readonly [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]
