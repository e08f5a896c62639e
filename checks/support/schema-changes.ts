import { spawnSync } from 'node:child_process'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { root } from './files.js'

export interface EarlierSchema {
  readonly revision: string
  readonly sdl: string
}

/** The API as it was: on the main branch of origin, else in the last commit. Undefined where git knows neither. */
export function earlierSchema(): EarlierSchema | undefined {
  for (const revision of ['origin/main', 'HEAD']) {
    const { status, stdout } = spawnSync('git', ['show', `${revision}:schema.graphql`], { cwd: root, encoding: 'utf8' })
    if (status === 0) return { revision, sdl: stdout }
  }
  return undefined
}

/** What would break a client that was written for the API as it was. */
export async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path ?? 'schema'}: ${message}`)
}
