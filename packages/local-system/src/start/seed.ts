import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Seed {
  readonly root: string
  readonly home: string
  readonly gatewayUrl: string
  readonly signal: AbortSignal
}

/** Is there once the seed is in: the gateway is ready from then on. */
export const seedMark = (home: string) => join(home, 'seeded')

/** Fills a system that was never seeded with real orders, by the import's own command, which shows its progress. False when that failed. */
export async function seedOnce({ root, home, gatewayUrl, signal }: Seed): Promise<boolean> {
  const script = join(root, 'packages', 'online-retail', 'dist', 'main.js')
  const mark = seedMark(home)
  if (existsSync(mark) || !existsSync(script)) return true
  const child = spawn(process.execPath, ['--enable-source-maps', script, '--seed', '--gateway', gatewayUrl], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, KADE_HOME: home },
  })
  const end = () => child.kill('SIGTERM')
  signal.addEventListener('abort', end)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    // The import ends well when it is interrupted too, since it can go on: the next start does that.
    if (code === 0 && !signal.aborted) writeFileSync(mark, new Date().toISOString())
    return code === 0
  } finally {
    signal.removeEventListener('abort', end)
  }
}
