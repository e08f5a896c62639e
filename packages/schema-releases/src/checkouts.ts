import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaFolders, subgraphsOf, type Subgraphs } from '@kade/graph-schema'

/** The subgraphs as a revision of a checkout has them. Null where git does not know it, or it has none. */
export function subgraphsAt(checkout: string, revision: string): Subgraphs | null {
  const folder = mkdtempSync(join(tmpdir(), 'kade-schema-'))
  try {
    const archive = spawnSync('git', ['archive', revision, '--', ...schemaFolders], { cwd: checkout, maxBuffer: 2 ** 26 })
    if (archive.status !== 0) return null
    const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
    if (unpacked.status !== 0) throw new Error(`The schemas of ${revision} cannot be unpacked: ${unpacked.stderr.toString()}`)
    return subgraphsOf(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Where this branch left the main branch of origin (what main has gained since is not ours to break), else the last commit.
 * Null where git knows neither.
 */
export function baseRevision(checkout: string): string | null {
  for (const [command, ...words] of [
    ['merge-base', 'origin/main', 'HEAD'],
    ['rev-parse', '--verify', 'HEAD'],
  ] as const) {
    const { status, stdout } = spawnSync('git', [command, ...words], { cwd: checkout, encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return null
}
