import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, jest } from '@jest/globals'
import { asViewer, subgraphClient, testKeys } from '../src/testing/index.js'
import { eventually } from '@kade/test-kit'
import { createPressureCheck, Overloaded } from '../src/index.js'

const fixture = fileURLToPath(new URL('./fixtures/short-of-memory.ts', import.meta.url))

describe('a process that is short of memory', () => {
  it('refuses new work with 503 and when to try again, lives on, and works again when there is room', async () => {
    const keys = testKeys()
    const flags = ['--max-old-space-size=160', '--max-semi-space-size=4', '--expose-gc', '--conditions=@kade/source', '--import', 'tsx']
    const child = spawn(process.execPath, [...flags, fixture, keys.publicKey], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    try {
      const [url] = (await once(child, 'message')) as [string]
      const graph = subgraphClient({ url, name: 'things', privateKey: keys.privateKey })
      const hold = () => graph(asViewer('ADMIN'), '{ hold }')
      let answer = await hold()
      expect(answer.data).toEqual({ hold: 20_000 })
      while (answer.status === 200) answer = await hold()
      expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterSeconds: 1 } }] })
      expect((await fetch(`${url}/livez`)).status).toBe(200)
      const refused = await fetch(`${url}/graphql`, { method: 'POST' })
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
      child.send('let go')
      await eventually(async () => expect((await hold()).data).toEqual({ hold: 20_000 }))
      expect(child.exitCode).toBeNull()
    } finally {
      child.kill('SIGKILL')
    }
  }, 60_000)

  it('is one that uses more than four fifths of its heap; it looks every 50 ms', () => {
    let [used, now] = [0.8, 1_000]
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now)
    const check = createPressureCheck(() => used)
    const refusesAt = (at: number, part: number): boolean => {
      ;[used, now] = [part, at]
      try {
        check()
        return false
      } catch (error) {
        return error instanceof Overloaded
      }
    }
    const told = [refusesAt(1_000, 0.8), refusesAt(1_049, 0.81), refusesAt(1_050, 0.81), refusesAt(1_099, 0.5), refusesAt(1_100, 0.5)]
    clock.mockRestore()
    expect(told).toEqual([false, false, true, true, false])
  })
})
