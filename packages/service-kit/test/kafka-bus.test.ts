import { describeWithKafka } from '@kade/test-kit'
import { createKafkaBus } from '../src/index.js'
import { busContract } from './bus-contract.js'

/** The shortest that a broker allows unless told otherwise. */
const SESSION_MS = 6_000

describeWithKafka('with a broker', (broker) => {
  busContract('Kafka', {
    connect: (clientId, logger) => createKafkaBus({ brokers: broker.brokers, clientId, logger, sessionTimeoutMs: SESSION_MS }),
    environment: () => ({ KAFKA_BROKERS: broker.brokers, SESSION_MS: String(SESSION_MS) }),
    sessionMs: SESSION_MS,
  })
})
