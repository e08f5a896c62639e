import { CompressionTypes, Kafka, logLevel, Partitioners, type Consumer, type Producer } from 'kafkajs'
import { newId } from '../small/ids.js'
import type { BusLogger } from './bus-logger.js'
import { MAX_MESSAGE_BYTES, MessageTooLarge, type BusMessage, type EventBus, type Subscription, type TopicDefinition } from './event-bus.js'
import { startKafkaConsumer, type KafkaConsumer } from './kafka-consumer.js'

export interface KafkaBusOptions {
  /** Comma-separated host:port. */
  readonly brokers: string
  readonly clientId: string
  readonly logger: BusLogger
  /** After so long without a heartbeat a member is taken for dead; 30 s unless told. */
  readonly sessionTimeoutMs?: number
}

const DEFAULT_PARTITIONS = 6

/** The event bus on Kafka. kafkajs's defaults lose order and stop silently: the settings here and in kafka-consumer.ts are what avoids it. */
export function createKafkaBus({ brokers, clientId, logger, sessionTimeoutMs = 30_000 }: KafkaBusOptions): EventBus {
  const kafka = new Kafka({
    clientId,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries: 12 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, log: { message, ...details } }) =>
        level <= logLevel.ERROR ? logger.warn(details, `Kafka: ${message}`) : logger.debug(details, `Kafka: ${message}`),
  })
  const admin = kafka.admin()
  const known = new Set<string>()
  const consumers = new Set<KafkaConsumer>()
  let adminConnected: Promise<void> | undefined
  let producing: Promise<Producer> | undefined

  const connectAdmin = (): Promise<void> =>
    (adminConnected ??= admin.connect().catch((error: unknown) => ((adminConnected = undefined), Promise.reject(error as Error))))
  const producer = (): Promise<Producer> =>
    (producing ??= connectProducer(kafka).catch((error: unknown) => {
      producing = undefined
      throw error
    }))

  const ensureTopics = async (topics: readonly TopicDefinition[]): Promise<void> => {
    await connectAdmin()
    const existing = new Set(await admin.listTopics())
    const missing = topics.filter(({ name }) => !existing.has(name))
    if (missing.length > 0) {
      await admin
        .createTopics({ waitForLeaders: true, topics: missing.map(({ name, partitions }) => ({ topic: name, numPartitions: partitions })) })
        .catch((error: unknown) => {
          if (!/already exists/i.test(String(error))) throw error // another process was first
        })
    }
    for (const { name } of topics) known.add(name)
  }
  const ensureKnown = async (topics: readonly string[]): Promise<void> => {
    const unknown = [...new Set(topics)].filter((topic) => !known.has(topic))
    if (unknown.length > 0) await ensureTopics(unknown.map((name) => ({ name, partitions: DEFAULT_PARTITIONS })))
  }
  const keep = (consumer: KafkaConsumer, afterStop: () => Promise<void> = async () => undefined): Subscription => {
    consumers.add(consumer)
    return {
      stop: async () => {
        consumers.delete(consumer)
        await consumer.stop()
        await afterStop()
      },
    }
  }

  return {
    ensureTopics,
    publish: async (messages) => {
      if (messages.length === 0) return
      for (const message of messages) checkSize(message)
      await ensureKnown(messages.map(({ topic }) => topic))
      await (await producer()).sendBatch({ acks: -1, compression: CompressionTypes.None, topicMessages: byTopic(messages) })
    },
    subscribe: async ({ group, topics, maxBatch = 250, handle }) => {
      await ensureKnown(topics)
      return keep(
        await startKafkaConsumer({
          logger,
          group,
          topics,
          fromBeginning: true,
          create: () => createConsumer(kafka, group, sessionTimeoutMs),
          handle: async (messages, signal) => {
            for (let start = 0; start < messages.length; start += maxBatch) {
              await handle(messages.slice(start, start + maxBatch), signal)
              if (signal.aborted) return Math.min(start + maxBatch, messages.length)
            }
            return messages.length
          },
        }),
      )
    },
    follow: async ({ topics, handle }) => {
      await ensureKnown(topics)
      await connectAdmin()
      // kafkajs cannot read without a group: one of our own, standing at the end of every partition, gone when we leave.
      const group = `${clientId}-follower-${newId()}`
      for (const topic of topics) {
        const ends = await admin.fetchTopicOffsets(topic)
        await admin.setOffsets({ groupId: group, topic, partitions: ends.map(({ partition, high }) => ({ partition, offset: high })) })
      }
      const consumer = await startKafkaConsumer({
        logger,
        group,
        topics,
        fromBeginning: false,
        create: () => createConsumer(kafka, group, sessionTimeoutMs),
        handle: async (messages) => {
          handle(messages)
          return messages.length
        },
      })
      return keep(consumer, () =>
        admin.deleteGroups([group]).then(
          () => undefined,
          (error: unknown) => logger.debug({ err: error, group }, 'The group of a follower was left behind'),
        ),
      )
    },
    lag: async (group, topics) => {
      await ensureKnown(topics)
      await connectAdmin()
      const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] })
      let lag = 0
      for (const { topic, partitions } of committed) {
        const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => [partition, { high, low }]))
        for (const { partition, offset } of partitions) {
          const { high = '0', low = '0' } = ends.get(partition) ?? {}
          lag += Number(BigInt(high) - (offset === '-1' ? BigInt(low) : BigInt(offset)))
        }
      }
      return lag
    },
    isHealthy: async () => {
      if ([...consumers].some((consumer) => !consumer.isMakingProgress())) return false
      try {
        await connectAdmin()
        await admin.describeCluster()
        return true
      } catch {
        return false // told by the answer
      }
    },
    close: async () => {
      await Promise.all([...consumers].map((consumer) => consumer.stop()))
      if (producing) await (await producing).disconnect()
      if (adminConnected) await admin.disconnect()
    },
  }
}

async function connectProducer(kafka: Kafka): Promise<Producer> {
  // One request in flight: a retried batch cannot overtake the one behind it.
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  })
  await producer.connect()
  return producer
}

const createConsumer = (kafka: Kafka, groupId: string, sessionTimeout: number): Consumer =>
  kafka.consumer({
    groupId,
    sessionTimeout,
    heartbeatInterval: Math.min(3_000, sessionTimeout / 3),
    rebalanceTimeout: 60_000,
    maxWaitTimeInMs: 25,
    minBytes: 1,
    maxBytesPerPartition: 262_144 * 4,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries: 8, restartOnFailure: async () => true },
  })

function byTopic(messages: readonly BusMessage[]) {
  const topics = new Map<string, { key: string; value: string; headers: Record<string, string> }[]>()
  for (const { topic, key, value, headers = {} } of messages) {
    const ofTopic = topics.get(topic) ?? []
    topics.set(topic, ofTopic)
    ofTopic.push({ key, value, headers: { ...headers } })
  }
  return [...topics].map(([topic, ofTopic]) => ({ topic, messages: ofTopic }))
}

function checkSize(message: BusMessage): void {
  const bytes = Buffer.byteLength(message.value)
  if (bytes > MAX_MESSAGE_BYTES) throw new MessageTooLarge(message, bytes)
}
