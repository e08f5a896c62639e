import type { BusLogger } from '../port/bus-logger.js'
import type { BusMessage, EventBus, ReceivedMessage, Subscription } from '../port/event-bus.js'
import { refuseTooLarge } from '../port/message-size.js'
import { GroupMember } from './group-member.js'
import { MemoryLog, type Partition } from './memory-log.js'

export interface MemoryBus extends EventBus {
  /** All that was published so far, the oldest first. */
  readonly published: readonly BusMessage[]
}

/** An event bus inside of one process, for tests that are not about the bus. Buses on one log are as buses of several processes. */
export function memoryBus({ log = new MemoryLog(), logger }: { readonly log?: MemoryLog; readonly logger?: BusLogger } = {}): MemoryBus {
  const open = new Set<Subscription>()
  const opened = (stop: () => Promise<void>): Subscription => {
    const subscription = { stop: () => (open.delete(subscription) ? stop() : Promise.resolve()) }
    open.add(subscription)
    return subscription
  }
  const partitionsOf = (topics: readonly string[]): Partition[] => topics.flatMap((topic) => [...log.partitions(topic)])
  return {
    system: 'memory',
    published: log.published,
    ensureTopics: async (topics) => topics.forEach(({ name, partitions }) => void log.partitions(name, partitions)),
    publish: async (messages) => {
      refuseTooLarge(messages)
      for (const message of messages) log.append(message)
      log.tellChange()
    },
    subscribe: async (subscription) => {
      const member = new GroupMember(log, subscription)
      return opened(() => member.stop())
    },
    follow: async ({ topics, handle }) => {
      const tell = (message: ReceivedMessage): void => {
        if (!topics.includes(message.topic)) return
        try {
          handle([message])
        } catch (err) {
          logger?.error({ err }, 'A follower failed: it goes on after these messages')
        }
      }
      log.followers.add(tell)
      return opened(async () => void log.followers.delete(tell))
    },
    survey: async (topics) => ({
      log: log.name,
      ends: partitionsOf(topics).map(({ topic, number, messages }) => ({ topic, partition: number, end: String(messages.length) })),
    }),
    lag: async (group, topics) => {
      const committed = log.groups.get(group)?.committed
      return partitionsOf(topics).reduce((lag, partition) => lag + partition.messages.length - (committed?.get(partition) ?? 0), 0)
    },
    forgetGroup: async (group) => void log.groups.delete(group),
    isHealthy: async () => true,
    close: async () => void (await Promise.all([...open].map((subscription) => subscription.stop()))),
  }
}
