import { setTimeout as pause } from 'node:timers/promises'
import type { Consumer, EachBatchPayload } from 'kafkajs'
import type { BusLogger } from './bus-logger.js'
import type { ReceivedMessage, Subscription } from './event-bus.js'
import { toReceivedMessage } from './kafka-message.js'

export interface KafkaConsumerOptions {
  readonly group: string
  readonly topics: readonly string[]
  readonly fromBeginning: boolean
  readonly logger: BusLogger
  readonly create: () => Consumer
  /** Answers how many of the messages, from the first on, were handled. */
  readonly handle: (messages: readonly ReceivedMessage[], signal: AbortSignal) => Promise<number>
}
export interface KafkaConsumer extends Subscription {
  isMakingProgress(): boolean
}

const HEARTBEAT_MS = 2_000
const SILENT_MS = 60_000

/**
 * A kafkajs consumer that never stops silently: a crash that kafkajs gives up on makes a new consumer. Nothing is thrown out of a
 * handler, since kafkajs would rejoin and hand over the same batch in a circle: it is tried again in place, with heartbeats.
 */
export async function startKafkaConsumer(options: KafkaConsumerOptions): Promise<KafkaConsumer> {
  const stopping = new AbortController()
  let progressAt = Date.now()
  const progress = (): void => void (progressAt = Date.now())
  let consumer = await connect(options, stopping.signal, progress, onCrash)
  let rebuilding: Promise<void> = Promise.resolve()

  function onCrash(): void {
    if (stopping.signal.aborted) return
    rebuilding = (async () => {
      await consumer.disconnect().catch(() => undefined)
      for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
        await pause(Math.min(5_000, 200 * 2 ** attempt))
        try {
          consumer = await connect(options, stopping.signal, progress, onCrash)
          return
        } catch (error) {
          options.logger.warn({ err: error, group: options.group }, 'Kafka does not take the consumer back yet; trying again')
        }
      }
    })()
  }

  return {
    isMakingProgress: () => Date.now() - progressAt < SILENT_MS,
    stop: async () => {
      stopping.abort()
      await rebuilding
      await consumer.disconnect()
    },
  }
}

async function connect(options: KafkaConsumerOptions, stopping: AbortSignal, progress: () => void, onCrash: () => void): Promise<Consumer> {
  const { group, topics, fromBeginning, logger } = options
  const consumer = options.create()
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => (progress(), resolve())))
  consumer.on(consumer.events.HEARTBEAT, progress)
  consumer.on(consumer.events.FETCH, progress)
  consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
    logger.warn({ err: error, group, restart }, 'A Kafka consumer crashed; it is started again')
    if (!restart) onCrash()
  })
  await consumer.connect()
  await consumer.subscribe({ topics: [...topics], fromBeginning })
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 3,
    eachBatch: (payload) => handleBatch(options, consumer, payload, stopping),
  })
  await joined
  return consumer
}

async function handleBatch(
  { logger, group, handle }: KafkaConsumerOptions,
  consumer: Consumer,
  payload: EachBatchPayload,
  stopping: AbortSignal,
): Promise<void> {
  const { batch } = payload
  const messages = batch.messages.map((message) => toReceivedMessage(batch.topic, batch.partition, message))
  const leave = new AbortController()
  const abort = (): void => leave.abort()
  stopping.addEventListener('abort', abort, { once: true })
  const beat = setInterval(() => {
    if (payload.isStale() || !payload.isRunning()) leave.abort()
    else payload.heartbeat().catch((error: unknown) => logger.debug({ err: error, group }, 'A heartbeat was not answered'))
  }, HEARTBEAT_MS)
  try {
    let rest = messages
    for (let attempt = 0; rest.length > 0; attempt += 1) {
      try {
        const handled = await handle(rest, leave.signal)
        const last = rest[handled - 1]
        if (last) {
          await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset: String(BigInt(last.offset) + 1n) }])
          payload.resolveOffset(last.offset)
        }
        rest = rest.slice(handled)
        if (leave.signal.aborted) return
      } catch (error) {
        if (leave.signal.aborted || payload.isStale() || !payload.isRunning()) return
        logger.warn(
          { err: error, group, topic: batch.topic, partition: batch.partition },
          'A batch was not handled: it is handed over again',
        )
        await pause(Math.min(5_000, 100 * 2 ** attempt), undefined, { signal: leave.signal }).catch(() => undefined)
      }
    }
  } finally {
    clearInterval(beat)
    stopping.removeEventListener('abort', abort)
  }
}
