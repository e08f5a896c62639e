import { spawnSync } from 'node:child_process'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { root } from './files.js'

export interface EarlierSchema {
  readonly revision: string
  readonly sdl: string
}

/**
 * The API as it was where this branch left the main branch of origin (what main has gained since is not ours to break), else in the last
 * commit. Undefined where git knows neither.
 */
export function earlierSchema(folder = root): EarlierSchema | undefined {
  const left = git(folder, 'merge-base', 'origin/main', 'HEAD')?.trim()
  for (const revision of [left, 'origin/main', 'HEAD']) {
    const sdl = revision && git(folder, 'show', `${revision}:schema.graphql`)
    if (revision && sdl) return { revision, sdl }
  }
  return undefined
}

function git(folder: string, ...command: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', command, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** What would break a client that was written for the API as it was. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path ?? 'schema'}: ${message}`)
}
