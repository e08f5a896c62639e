import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { eventually } from '@kade/test-kit'
import { newId, type BusMessage, type EventBus, type GroupSubscription, type ReceivedMessage } from '../../src/index.js'
import type { BusLogger } from '../../src/bus/port/bus-logger.js'

export interface BusUnderTest {
  /** A bus with connections of its own, as another process has. */
  readonly connect: (clientId: string, logger: BusLogger) => EventBus
  /** After so long without a word a member may be taken for dead. */
  readonly sessionMs: number
  /** Null of a bus that lives in one process. */
  readonly processes: Processes | null
}
export interface Processes {
  /** By which a process makes the same bus. */
  readonly environment: () => Readonly<Record<string, string>>
  /** Has the members of other processes that stand still taken for dead, where their silence alone does not. */
  readonly takeForDead: () => Promise<void>
}

/** One test's own topic, its own group and its buses, all closed after it. */
export interface BusScene {
  readonly topic: string
  readonly group: string
  readonly bus: (clientId?: string) => EventBus
  readonly message: (key: string, value: string) => BusMessage
  /** A member that writes down what it is handed. */
  readonly member: (options?: Partial<GroupSubscription> & { readonly on?: EventBus }) => Promise<Member>
  /** A member in a process of its own. */
  readonly process: (environment?: Readonly<Record<string, string>>) => MemberProcess
  readonly close: () => Promise<void>
}
export interface Member {
  readonly seen: ReceivedMessage[]
  readonly stop: () => Promise<void>
}
export interface MemberProcess {
  readonly batches: string[][]
  readonly ended: Promise<unknown>
  readonly kill9: () => void
  readonly thaw: () => void
}

export const valuesOf = (messages: readonly BusMessage[]): string[] => messages.map(({ value }) => value)
/** Whoever sends may have to send again, and then a message has two places. */
export const onceEach = (values: readonly string[]): string[] => [...new Set(values)]
export const numbers = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => String(from + n))

const fixture = fileURLToPath(new URL('../fixtures/bus-member.ts', import.meta.url))
const silent: BusLogger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

export function busScene(underTest: BusUnderTest, logger: BusLogger = silent): BusScene {
  const topic = `things-${newId()}`
  const group = `readers-${newId()}`
  const buses: EventBus[] = []
  const processes: MemberProcess[] = []
  const bus = (clientId = 'test'): EventBus => {
    const opened = underTest.connect(clientId, logger)
    buses.push(opened)
    return opened
  }
  return {
    topic,
    group,
    bus,
    message: (key, value) => ({ topic, key, value }),
    member: async ({ on = bus(), handle, ...options } = {}) => {
      const seen: ReceivedMessage[] = []
      const subscription = await on.subscribe({
        group,
        topics: [topic],
        ...options,
        handle: async (batch, signal) => {
          await handle?.(batch, signal)
          seen.push(...batch)
        },
      })
      return { seen, stop: () => subscription.stop() }
    },
    process: (environment = {}) => {
      if (!underTest.processes) throw new Error('This bus lives in one process')
      const child = spawn(process.execPath, ['--conditions=@kade/source', '--import', 'tsx', fixture], {
        env: { ...process.env, NODE_OPTIONS: '', GROUP: group, TOPIC: topic, ...underTest.processes.environment(), ...environment },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      const batches: string[][] = []
      child.on('message', (batch) => batches.push(batch as string[]))
      const started = {
        batches,
        ended: once(child, 'exit'),
        kill9: () => void child.kill('SIGKILL'),
        thaw: () => void child.kill('SIGCONT'),
      }
      processes.push(started)
      return started
    },
    close: async () => {
      for (const member of processes) member.kill9()
      await Promise.all(processes.map(({ ended }) => ended))
      await Promise.all(buses.map((open) => open.close()))
    },
  }
}

/** Waits for every value, in any order, more than once if need be. */
export async function allOf(values: readonly string[], seen: () => readonly BusMessage[], timeoutMs = 30_000): Promise<void> {
  await eventually(
    () => {
      const got = new Set(valuesOf(seen()))
      const missing = values.filter((value) => !got.has(value))
      if (missing.length > 0)
        throw new Error(`Not seen: ${missing.slice(0, 5).join(', ')} and so on, ${missing.length} of ${values.length}`)
    },
    { timeoutMs },
  )
}

/** Of each partition, the offsets in the order in which they came. */
export function placesOf(messages: readonly ReceivedMessage[]): Record<number, number[]> {
  const places: Record<number, number[]> = {}
  for (const { partition, offset } of messages) (places[partition] ??= []).push(Number(offset))
  return places
}
/** The same, as it has to be: one after the other from the first. */
export function gapless(messages: readonly ReceivedMessage[]): Record<number, number[]> {
  const ranges = Object.entries(placesOf(messages)).map(([partition, [first = 0, ...rest]]) => [
    partition,
    numbers(rest.length + 1, first).map(Number),
  ])
  return Object.fromEntries(ranges) as Record<number, number[]>
}
