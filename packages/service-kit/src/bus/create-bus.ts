import type { BusConfig } from '../process/config/read-config.js'
import type { BusLogger } from './port/bus-logger.js'
import type { EventBus } from './port/event-bus.js'
import { createKafkaBus } from './kafka/kafka-bus.js'
import { createPostgresBus } from './postgres/postgres-bus.js'

export interface EventBusOptions extends BusConfig {
  /** Names this process to the broker. */
  readonly clientId: string
  readonly logger: BusLogger
}

/** Kafka where brokers are named, else the embedded log. */
export function createEventBus({ kafkaBrokers, busDatabaseUrl, clientId, logger }: EventBusOptions): EventBus {
  if (kafkaBrokers) return createKafkaBus({ brokers: kafkaBrokers, clientId, logger })
  if (busDatabaseUrl) return createPostgresBus({ url: busDatabaseUrl, clientId, logger })
  throw new Error('An event bus needs Kafka brokers or the URL of its database')
}
