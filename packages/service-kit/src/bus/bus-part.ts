import { untilItWorks } from '../process/lifecycle/until-it-works.js'
import type { Runnable } from '../process/lifecycle/run-service.js'
import type { Logger } from '../process/logging/logger.js'
import type { EventBus, TopicDefinition } from './port/event-bus.js'

export interface BusPart extends Runnable {
  /** Whether its topics are there, and the broker answers now. */
  isReady(): Promise<boolean>
}

export interface BusPartOptions {
  readonly bus: EventBus
  readonly topics: readonly TopicDefinition[]
  /** Whether the bus is closed at the end: one that was handed in belongs to whoever did so. */
  readonly isOwn: boolean
  readonly logger: Logger
}

/** The bus as a part of a service, which answers its clients with the broker away too: topics are made in the background, whenever it is there. */
export function createBusPart({ bus, topics, isOwn, logger }: BusPartOptions): BusPart {
  const stopping = new AbortController()
  let hasTopics = false
  let making: Promise<void> = Promise.resolve()
  const make = async (): Promise<void> => {
    await bus.ensureTopics(topics)
    hasTopics = true
  }
  return {
    start: async () => {
      making = untilItWorks(make, 'The topics of the event bus cannot be made', logger, stopping.signal)
    },
    isReady: async () => hasTopics && (await bus.isHealthy()),
    stop: async () => {
      stopping.abort()
      await making
      if (isOwn) await bus.close()
    },
  }
}
