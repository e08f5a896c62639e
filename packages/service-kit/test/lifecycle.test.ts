import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { inOrder } from '../src/index.js'

const fixture = fileURLToPath(new URL('./fixtures/run-a-service.ts', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** Runs the fixture, does something to it once it has started, and answers how it ended. */
async function run(env: Readonly<Record<string, string>>, whenStarted: (child: ChildProcess) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', fixture], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.once('message', () => whenStarted(child))
  // Not 'close': it does not come when the channel was closed from here.
  const [[code]] = (await Promise.all([once(child, 'exit'), child.stdout && once(child.stdout, 'end')])) as [[number | null], unknown]
  return { code, lines: output.trim().split('\n') }
}
const messages = ({ lines }: Ended) => lines.map((line) => (line.startsWith('{') ? (JSON.parse(line) as { msg: string }).msg : line))

describe('a process', () => {
  it('drains and ends well on SIGTERM', async () => {
    const ended = await run({}, (child) => child.kill('SIGTERM'))
    expect([ended.code, messages(ended)]).toEqual([0, ['Stopping', 'Drained']])
  })

  it('ends with its supervisor, when told to', async () => {
    const ended = await run({ KADE_EXIT_WITH_PARENT: '1' }, (child) => child.disconnect())
    expect([ended.code, messages(ended)]).toEqual([0, ['Stopping', 'Drained']])
  })

  it('does not hang in a part that never stops', async () => {
    const ended = await run({ STOPS: 'never' }, (child) => child.kill('SIGTERM'))
    expect([ended.code, messages(ended)]).toEqual([1, ['Stopping', 'Not stopped after 1000 ms: ending anyway']])
  })

  it('says in one line why it cannot start, stops what had started, and ends with code 1', async () => {
    const ended = await run({ STARTS: 'badly' })
    expect([ended.code, messages(ended)]).toEqual([1, ['Cannot start: the port is taken', 'Drained']])
  })

  it('does so even when what had started does not stop', async () => {
    const ended = await run({ STARTS: 'badly', STOPS: 'badly' })
    expect([ended.code, messages(ended)]).toEqual([1, ['Cannot start: the port is taken', 'Did not stop well']])
  })

  it('logs an error that nothing caught, drains, and ends with code 1', async () => {
    const ended = await run({ STARTS: 'and throws later' })
    expect([ended.code, messages(ended)]).toEqual([1, ['An error that nothing caught: stopping', 'Drained']])
  })

  it('starts nothing when only the migration is wanted', async () => {
    const ended = await run({ MIGRATE_ONLY: '1' })
    expect(ended.code).toBe(0)
    expect(messages(ended)).not.toContain('Drained')
  })
})

describe('the parts of a service', () => {
  it('start in order and stop in reverse, each of them, whatever fails', async () => {
    const told: string[] = []
    const part = (name: string, stop: () => Promise<void> = async () => void told.push(`${name} stops`)) => ({
      start: async () => void told.push(`${name} starts`),
      stop,
    })
    const parts = inOrder([
      part('database'),
      part('bus', () => Promise.reject(new Error('stuck'))),
      { stop: async () => void told.push('only stops') },
    ])
    await parts.start()
    await expect(parts.stop()).rejects.toThrow('Some parts did not stop well')
    expect(told).toEqual(['database starts', 'bus starts', 'only stops', 'database stops'])
    await parts.stop()
    expect(told).toHaveLength(4)
  })
})
