import { connect } from 'node:net'
import { Kafka, logLevel, Partitioners, type Consumer, type ISocketFactory, type LogEntry, type Producer } from 'kafkajs'
import type { BusLogger } from '../port/bus-logger.js'
import type { EventBus, Subscription, TopicDefinition } from '../port/event-bus.js'
import { REBALANCE_TIMEOUT_MS, startKafkaConsumer, type KafkaConsumer } from './consumer.js'
import { followKafka } from './follower.js'
import { isUnknownGroup, whenCoordinated } from './groups.js'
import { MAX_BATCH_BYTES, raiseSizeLimits, SIZE_LIMIT } from './limits.js'
import { sendInOrder } from './send.js'
import { refuseTooLarge } from '../port/message-size.js'
import { kafkaRetentionMs } from '../port/retention.js'
import { within } from '../port/within.js'

export interface KafkaBusOptions {
  /** Comma-separated host:port. */
  readonly brokers: string
  readonly clientId: string
  readonly logger: BusLogger
  /** After so long without a heartbeat a member is taken for dead; {@link SESSION_MS} unless given. */
  readonly sessionTimeoutMs?: number
}

const DEFAULT_PARTITIONS = 6
/**
 * The group waits for so long for a member that was killed, or whose broker was: its partitions rest meanwhile. A broker allows no less, unless
 * its group.min.session.timeout.ms is lowered. Heartbeats go out beside the handlers, however long those take; a process that stands still for
 * longer loses its partitions.
 */
const SESSION_MS = 6_000
/** Whoever asks asks again: a call that has failed for seconds is better told. In between, a broker that is back is noticed within a second. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6 }

const KEEP_ALIVE_MS = 60_000
/**
 * While a broker is away kafkajs gives the same lost connection up again at every try, and asks its dead socket each time not to hold the
 * process (`unref`). Node remembers each as a listener, and warns of a leak at the eleventh; they go with the socket at the next connection.
 */
const socketFactory: ISocketFactory = ({ host, port, onConnect }) =>
  connect({ host, port }, onConnect).setKeepAlive(true, KEEP_ALIVE_MS).setMaxListeners(0)

/** The event bus on Kafka. kafkajs's defaults lose order and stop silently: the settings here and in kafka-consumer.ts are what avoids it. */
export function createKafkaBus({ brokers, clientId, logger, sessionTimeoutMs = SESSION_MS }: KafkaBusOptions): EventBus {
  const kafka = new Kafka({
    clientId,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: RETRY,
    socketFactory,
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => tell(logger, entry),
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
      const wanted = missing.map(({ name, partitions }) => ({
        ...{ topic: name, numPartitions: partitions },
        configEntries: [SIZE_LIMIT, { name: 'retention.ms', value: kafkaRetentionMs(name) }],
      }))
      // A broker that has just made a topic may not know it yet when it is asked for its leaders: it is asked again.
      await whenCoordinated(() => admin.createTopics({ waitForLeaders: true, topics: wanted })).catch((error: unknown) => {
        if (!/already exists/i.test(String(error))) throw error // another process was first
      })
    }
    await raiseSizeLimits(
      admin,
      topics.map(({ name }) => name).filter((name) => existing.has(name)),
      logger,
    )
    // Only its leader answers where a partition ends. kafkajs sends everything of a request once more when one partition has no leader yet.
    await Promise.all(topics.map(({ name }) => whenCoordinated(() => admin.fetchTopicOffsets(name))))
    for (const { name } of topics) known.add(name)
  }
  const ensureKnown = async (topics: readonly string[]): Promise<void> => {
    const unknown = [...new Set(topics)].filter((topic) => !known.has(topic))
    if (unknown.length > 0) await ensureTopics(unknown.map((name) => ({ name, partitions: DEFAULT_PARTITIONS })))
  }
  /** Stopped with the bus from the first, not only when it has joined. */
  const keep = async (consumer: KafkaConsumer): Promise<Subscription> => {
    consumers.add(consumer)
    const stop = async (): Promise<void> => {
      consumers.delete(consumer)
      await consumer.stop()
    }
    try {
      await consumer.joined
    } catch (error) {
      await stop()
      throw error
    }
    return { stop }
  }

  return {
    system: 'kafka',
    ensureTopics,
    publish: async (messages) => {
      if (messages.length === 0) return
      refuseTooLarge(messages)
      await ensureKnown(messages.map(({ topic }) => topic))
      await sendInOrder(await producer(), messages)
    },
    subscribe: async ({ group, topics, maxBatch = 250, handle }) => {
      await ensureKnown(topics)
      return keep(
        startKafkaConsumer({
          logger,
          group,
          topics,
          maxBatch,
          fromBeginning: true,
          create: () => createConsumer(kafka, group, sessionTimeoutMs),
          handle,
          commit: (consumer, place) => consumer.commitOffsets([place]),
        }),
      )
    },
    follow: async (follower) => {
      await ensureKnown(follower.topics)
      await connectAdmin()
      const create = (group: string): Consumer => createConsumer(kafka, group, sessionTimeoutMs)
      return keep(await followKafka({ admin, clientId, logger, create }, follower))
    },
    survey: async (topics) => {
      await ensureKnown(topics)
      const { clusterId } = await admin.describeCluster()
      const ends = await Promise.all(
        topics.map(async (topic) => (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ topic, partition, end: high }))),
      )
      return { log: `kafka ${clusterId}`, ends: ends.flat() }
    },
    lag: async (group, topics) => {
      await ensureKnown(topics)
      await connectAdmin()
      const committed = await whenCoordinated(() => admin.fetchOffsets({ groupId: group, topics: [...topics] }))
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
    forgetGroup: async (group) => {
      await connectAdmin()
      await whenCoordinated(() => admin.deleteGroups([group])).catch((error: unknown) => {
        if (!isUnknownGroup(error)) throw error
      })
    },
    isHealthy: async () => {
      if ([...consumers].some((consumer) => !consumer.isMakingProgress())) return false
      return within(
        3_000,
        'The answer of Kafka',
        connectAdmin().then(() => admin.describeCluster()),
      ).then(
        () => true,
        (error: unknown) => (logger.debug({ err: error }, 'Kafka does not answer'), false),
      )
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
    heartbeatInterval: Math.min(3_000, Math.floor(sessionTimeout / 3)),
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
    // The broker answers a connection's requests one by one: a commit waits behind a fetch that waits for messages.
    maxWaitTimeInMs: 25,
    minBytes: 1,
    // A broker cuts what it answers of a partition here, but for the first one of a request: less, and a large batch would wait its turn.
    maxBytesPerPartition: MAX_BATCH_BYTES,
    allowAutoTopicCreation: false,
    // kafkajs's own restart starts over on the connections that failed, and nobody hears when that fails too: kafka-consumer.ts replaces it.
    retry: { ...RETRY, restartOnFailure: async () => false },
  })

/** An error in an answer of the broker, such as that a group is being rebalanced, is dealt with where it was asked: there it is told, or not. */
function tell(logger: BusLogger, { level, log: { message, ...details } }: LogEntry): void {
  if (level <= logLevel.ERROR && !message.startsWith('Response ')) logger.warn(details, `Kafka: ${message}`)
  else logger.debug(details, `Kafka: ${message}`)
}
