import type { Admin, Consumer } from 'kafkajs'
import { newId } from '../../process/ids.js'
import type { BusLogger } from '../port/bus-logger.js'
import type { Follower } from '../port/event-bus.js'
import { startKafkaConsumer, type KafkaConsumer } from './consumer.js'

export interface KafkaPlace {
  readonly admin: Admin
  readonly clientId: string
  readonly logger: BusLogger
  readonly create: (group: string) => Consumer
}

/**
 * kafkajs cannot read without a group: this one is the follower's own, and a new one each time it is at a loss, so that it waits for no member of
 * before. It commits nothing; the follower itself knows where it stands, and goes back there whenever it has (re)joined, so that it misses
 * nothing while the broker was away.
 */
export async function followKafka({ admin, clientId, logger, create }: KafkaPlace, { topics, handle }: Follower): Promise<KafkaConsumer> {
  let group = ''
  const positions = new Map<string, { topic: string; partition: number; offset: string }>()
  for (const topic of topics) {
    for (const { partition, high } of await admin.fetchTopicOffsets(topic)) {
      positions.set(`${topic} ${partition}`, { topic, partition, offset: high })
    }
  }
  const consumer = startKafkaConsumer({
    group: `${clientId}-follower`,
    topics,
    logger,
    fromBeginning: false,
    maxBatch: 500,
    create: () => create((group = `${clientId}-follower-${newId()}`)),
    onJoined: (joined) => positions.forEach((position) => joined.seek(position)),
    handle: async (messages) => {
      try {
        handle(messages)
      } catch (error) {
        logger.error({ err: error, topic: messages[0]?.topic }, 'A follower failed on messages; it goes on after them')
      }
    },
    commit: async (_, place) => void positions.set(`${place.topic} ${place.partition}`, place),
  })
  return {
    joined: consumer.joined,
    isMakingProgress: () => consumer.isMakingProgress(),
    stop: async () => {
      await consumer.stop()
      await admin
        .deleteGroups([group])
        .catch((error: unknown) => logger.debug({ err: error, group }, 'The group of a follower was left behind'))
    },
  }
}
