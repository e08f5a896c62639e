import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { BusMessage, EventBus, GroupSubscription, ReceivedMessage } from '../bus/port/event-bus.js'

export interface MemoryBus extends EventBus {
  /** All that was published so far, the oldest first. */
  readonly published: readonly BusMessage[]
}

/** Where a group stands in a topic. The first member reads; when it leaves, the next goes on where it stood. */
interface Reading {
  next: number
  readonly members: object[]
}

/**
 * An event bus inside of one process, for tests that are not about the bus: topics of one partition, in order; a group is handed every
 * message at least once, and again when its handler throws. Nothing survives the process.
 */
export function memoryBus(): MemoryBus {
  const log = `memory ${randomUUID()}`
  const published: BusMessage[] = []
  const logs = new Map<string, ReceivedMessage[]>()
  const readings = new Map<string, Reading>()
  const followers = new Set<(messages: readonly ReceivedMessage[]) => void>()
  const stops = new Set<() => Promise<void>>()
  const waiting = new Set<() => void>()

  const logOf = (topic: string): ReceivedMessage[] => valueOf(logs, topic, () => [])
  const readingOf = (group: string, topic: string): Reading => valueOf(readings, `${group} ${topic}`, () => ({ next: 0, members: [] }))
  const change = (): Promise<void> => new Promise((resolve) => void waiting.add(resolve))
  const tellChange = (): void => {
    for (const wake of waiting) wake()
    waiting.clear()
  }

  const read = async (topic: string, member: object, subscription: GroupSubscription, signal: AbortSignal) => {
    const { group, maxBatch = 250 } = subscription
    const reading = readingOf(group, topic)
    while (!signal.aborted) {
      const batch = reading.members[0] === member ? logOf(topic).slice(reading.next, reading.next + maxBatch) : []
      if (batch.length === 0) {
        await change()
        continue
      }
      try {
        await subscription.handle(batch, signal)
        reading.next += batch.length
      } catch {
        await pause(20) // handed over again, as every bus does; the reason is the handler's to tell
      }
    }
  }

  return {
    published,
    ensureTopics: async (topics) => topics.forEach(({ name }) => void logOf(name)),
    publish: async (messages) => {
      for (const message of messages) {
        published.push(message)
        const log = logOf(message.topic)
        const received = { ...message, partition: 0, offset: String(log.length), headers: message.headers ?? {} }
        log.push(received)
        for (const tell of followers) tell([received])
      }
      tellChange()
    },
    subscribe: async (subscription) => {
      const stopping = new AbortController()
      const member = {}
      const own = subscription.topics.map((topic) => readingOf(subscription.group, topic))
      for (const { members } of own) members.push(member)
      const reads = subscription.topics.map((topic) => read(topic, member, subscription, stopping.signal))
      const stop = async (): Promise<void> => {
        stops.delete(stop)
        stopping.abort()
        tellChange()
        await Promise.all(reads)
        for (const { members } of own) members.splice(members.indexOf(member) >>> 0, 1)
        tellChange()
      }
      stops.add(stop)
      return { stop }
    },
    follow: async (follower) => {
      const tell = (messages: readonly ReceivedMessage[]): void => {
        if (messages.some(({ topic }) => follower.topics.includes(topic))) follower.handle(messages)
      }
      followers.add(tell)
      return { stop: async () => void followers.delete(tell) }
    },
    survey: async (topics) => ({ log, ends: topics.map((topic) => ({ topic, partition: 0, end: String(logOf(topic).length) })) }),
    lag: async (group, topics) => topics.reduce((lag, topic) => lag + logOf(topic).length - readingOf(group, topic).next, 0),
    forgetGroup: async (group) => {
      for (const name of readings.keys()) if (name.startsWith(`${group} `)) readings.delete(name)
    },
    isHealthy: async () => true,
    close: async () => {
      followers.clear()
      await Promise.all([...stops].map((stop) => stop()))
    },
  }
}

function valueOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create()
  map.set(key, value)
  return value
}
