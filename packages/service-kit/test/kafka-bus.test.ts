import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWithKafka, describeWithOwnKafka, startKafkaBroker, type KafkaBroker } from '@kade/test-kit'
import { Kafka, logLevel } from 'kafkajs'
import { createKafkaBus, createLogger, MAX_MESSAGE_BYTES, newId } from '../src/index.js'
import { busContract } from './bus-contract/bus-contract.js'
import { busOutageContract } from './bus-outage-contract.js'
import type { BusUnderTest } from './support/bus-scene.js'

/** kafkajs's ConfigResourceTypes.TOPIC. */
const TOPIC = 2
/** Half of what the services have: the tests wait for its end. The brokers of the tests allow it. */
const SESSION_MS = 3_000

const onKafka = (broker: { readonly brokers: string }): BusUnderTest => ({
  connect: (clientId, logger) => createKafkaBus({ brokers: broker.brokers, clientId, logger, sessionTimeoutMs: SESSION_MS }),
  sessionMs: SESSION_MS,
  processes: {
    environment: () => ({ KAFKA_BROKERS: broker.brokers, SESSION_MS: String(SESSION_MS) }),
    takeForDead: async () => undefined, // the broker does, after the session's time
  },
})

describeWithKafka('with a broker', (broker) => busContract('Kafka', onKafka(broker)))

describeWithKafka('a topic that took a megabyte at most', (broker) => {
  it('takes the largest message once the bus has looked at it, and keeps what else was set on it', async () => {
    const kafka = new Kafka({ brokers: broker.brokers.split(','), logLevel: logLevel.NOTHING })
    const admin = kafka.admin()
    const topic = `small-${newId()}`
    const bus = createKafkaBus({ brokers: broker.brokers, clientId: 'limits', logger: createLogger({ service: 'test', level: 'silent' }) })
    await admin.connect()
    try {
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, configEntries: [{ name: 'retention.ms', value: '86400000' }] }] })
      await bus.ensureTopics([{ name: topic, partitions: 1 }])
      await bus.publish([{ topic, key: 'a', value: 'x'.repeat(MAX_MESSAGE_BYTES - 1) }])
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: TOPIC, name: topic, configNames: ['retention.ms'] }],
      })
      expect(resources[0]?.configEntries.map(({ configValue }) => configValue)).toEqual(['86400000'])
    } finally {
      await Promise.all([bus.close(), admin.disconnect()])
    }
  }, 60_000)
})

describeWithOwnKafka('with a broker of its own', () => {
  let own: KafkaBroker
  beforeAll(async () => void (own = await startKafkaBroker()), 120_000)
  afterAll(() => own.stop())
  const underTest: BusUnderTest = {
    ...onKafka({ brokers: '' }),
    connect: (clientId, logger) => onKafka(own).connect(clientId, logger),
  }
  busOutageContract('Kafka', underTest, () => own.restart())
})
