import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { handOver, takeOver } from '../../packages/local-system/src/start/handing-over.js'

let home: string
let told: string[]
const ending: (() => unknown)[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'kade-handing-'))
  told = []
})
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
  rmSync(home, { recursive: true })
})

/** The system's own, whose start lasts as long as the test wants. */
function anOwn(name: string) {
  const done: string[] = []
  let started = () => {}
  return {
    ...{ name, done, started: () => started() },
    stop: () => Promise.resolve(void done.push('stopped')),
    start: () => new Promise<void>((resolve) => ((started = resolve), done.push('starting'))),
  }
}
const watch = (...processes: ReturnType<typeof anOwn>[]) =>
  ending.push(handOver(home, ['orders', 'inventory'], processes, (line) => told.push(line)))

/** Another process that has taken a service over. */
async function somebody(name: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  ending.push(() => child.kill('SIGKILL'))
  await once(child, 'spawn')
  mkdirSync(join(home, 'taken'), { recursive: true })
  writeFileSync(join(home, 'taken', name), String(child.pid))
  return child
}

it('whoever takes a service over while it is being started again waits for that, and is given the place', async () => {
  const own = anOwn('inventory')
  watch(own)
  const first = await somebody('inventory')
  await eventually(() => expect(own.done).toEqual(['stopped']))
  first.kill('SIGKILL')
  await eventually(() => expect(own.done).toEqual(['stopped', 'starting']))

  let isMine = false
  const taking = takeOver(home, 'inventory').then((place) => ((isMine = true), place))
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(isMine).toBe(false)
  own.started()
  const { giveBack } = await taking
  expect(own.done).toEqual(['stopped', 'starting', 'stopped'])

  giveBack()
  await eventually(() => expect(own.done).toEqual(['stopped', 'starting', 'stopped', 'starting']))
  own.started()
  expect(told.filter((line) => line === 'inventory is given back: starting it again')).toHaveLength(2)
})

it('the place goes from one to the next without a start between them', async () => {
  const own = anOwn('inventory')
  const first = await somebody('inventory')
  watch(own)
  await eventually(() => expect(own.done).toEqual(['stopped']))
  await expect(takeOver(home, 'inventory')).rejects.toThrow(
    `inventory is developed already: pnpm dev inventory runs as process ${first.pid}`,
  )
  const second = await somebody('inventory')
  await eventually(() => expect(own.done).toEqual(['stopped']))
  second.kill('SIGKILL')
  await eventually(() => expect(own.done).toEqual(['stopped', 'starting']))
  own.started()
})

it('a service that the system does not run is left to whoever takes it', async () => {
  watch(anOwn('inventory'))
  const { giveBack } = await takeOver(home, 'orders')
  giveBack()
  expect(told).toEqual([])
})
