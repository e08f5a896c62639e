import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'

const fixture = fileURLToPath(new URL('./fixtures/log-each-request.ts', import.meta.url))

/** Three requests to a process that logs to there; answers how many lines it lost by its own count. */
async function linesLost(stdout: number | 'closed pipe'): Promise<{ readonly lost: number; readonly exitCode: number | null }> {
  const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', fixture], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', stdout === 'closed pipe' ? 'pipe' : stdout, 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [number]
  child.stdout?.destroy()
  let answer = ''
  for (const path of ['/a', '/b', '/c']) answer = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  const { exitCode } = child
  child.kill('SIGKILL')
  return { lost: Number(/ (\d+)$/.exec(answer)?.[1]), exitCode }
}

describe('what cannot be logged', () => {
  // A file that is always full, where the system has one.
  it.each(['/dev/full'].filter((file) => existsSync(file)))('on a full disk (%s) is counted, and no request fails of it', async (file) => {
    const full = openSync(file, 'w')
    expect(await linesLost(full)).toEqual({ lost: 3, exitCode: null })
    closeSync(full)
  })

  it('to a reader that is gone is counted, and no request fails of it', async () => {
    expect(await linesLost('closed pipe')).toEqual({ lost: 3, exitCode: null })
  })
})
