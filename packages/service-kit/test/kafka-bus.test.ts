import { afterAll, beforeAll } from '@jest/globals'
import { describeWithKafka, describeWithOwnKafka, startKafkaBroker, type KafkaBroker } from '@kade/test-kit'
import { createKafkaBus } from '../src/index.js'
import { busContract } from './bus-contract.js'
import { busOutageContract } from './bus-outage-contract.js'
import type { BusUnderTest } from './support/bus-scene.js'

/** The shortest that a broker allows unless told otherwise. */
const SESSION_MS = 6_000

const onKafka = (broker: { readonly brokers: string }): BusUnderTest => ({
  connect: (clientId, logger) => createKafkaBus({ brokers: broker.brokers, clientId, logger, sessionTimeoutMs: SESSION_MS }),
  environment: () => ({ KAFKA_BROKERS: broker.brokers, SESSION_MS: String(SESSION_MS) }),
  sessionMs: SESSION_MS,
  takeForDead: async () => undefined, // the broker does, after the session's time
})

describeWithKafka('with a broker', (broker) => busContract('Kafka', onKafka(broker)))

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
