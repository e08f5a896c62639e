import type { Consumer } from 'kafkajs'
import type { BusLogger } from '../port/bus-logger.js'
import type { ReceivedMessage } from '../port/event-bus.js'

export interface KafkaConsumerOptions {
  readonly group: string
  readonly topics: readonly string[]
  readonly fromBeginning: boolean
  readonly maxBatch: number
  readonly logger: BusLogger
  readonly create: () => Consumer
  readonly handle: (messages: readonly ReceivedMessage[], signal: AbortSignal) => Promise<void>
  /** Called each time the consumer has been given its partitions, before it reads. */
  readonly onJoined?: (consumer: Consumer) => void
  /** Writes down that everything before `offset` was handled. */
  readonly commit: (
    consumer: Consumer,
    place: { readonly topic: string; readonly partition: number; readonly offset: string },
  ) => Promise<void>
}
