import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Check } from '../check.js'
import { fail, orElse, warn, type Finding } from '../finding.js'
import { size } from '../words.js'

export interface DiskFacts {
  readonly of: string
  readonly path: string
  readonly freeBytes: number
  readonly bytes: number
}

const FREE_PART = 0.05

export const diskCheck: Check = {
  name: 'disk',
  look: async ({ home, dataDirectory, root, bars }) => {
    const places = [
      ['the data', dataDirectory],
      ['the logs', home],
      ['this machine', root],
    ] as const
    const seen = new Set<number>()
    const facts: DiskFacts[] = []
    for (const [of, path] of places) {
      if (path === null || seen.has(statSync(path).dev)) continue
      seen.add(statSync(path).dev)
      const { bavail, blocks, bsize } = await statfs(path)
      facts.push({ of, path, freeBytes: bavail * bsize, bytes: blocks * bsize })
    }
    return judgeDisk(facts, bars.freeGigabytes)
  },
}

/** Whether there is room to write: a full disk stops orders, and a database on it. */
export function judgeDisk(facts: readonly DiskFacts[], freeGigabytes: number): readonly Finding[] {
  const wrong = facts.flatMap(({ of, path, freeBytes, bytes }) => {
    const what = `the disk of ${of} (${path}) has ${size(freeBytes)} of ${size(bytes)} left`
    const todo = 'make room there: old logs, backups, images; then look what grows (du -xh --max-depth=2)'
    if (freeBytes < freeGigabytes * 1e9) return [fail(`${what} (bar ${freeGigabytes} GB)`, todo)]
    return freeBytes < FREE_PART * bytes ? [warn(`${what} (bar ${FREE_PART * 100} %)`, todo)] : []
  })
  return orElse(wrong, () => facts.map(({ of, freeBytes }) => `${size(freeBytes)} left for ${of}`).join(', '))
}
