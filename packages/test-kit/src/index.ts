export { freePort, isTaken, type LocalSystem, type RunningProcess } from '@kade/local-system'
export { eventually, type Patience } from './eventually.js'
export {
  asViewer,
  rolesThatPass,
  subgraphClient,
  testKeys,
  type GraphAnswer,
  type SubgraphClient,
  type SubgraphClientOptions,
  type TestKeys,
} from './identity.js'
export { kafkaAvailability, type KafkaAvailability } from './kafka/availability.js'
export { startKafkaBroker, type KafkaBroker } from './kafka/broker.js'
export { describeWithKafka, describeWithOwnKafka, type SharedBroker } from './kafka/describe-with-kafka.js'
export { KAFKA_VERSION } from './kafka/jars.js'
export { memoryBus, type MemoryBus } from './memory-bus.js'
export { messageQueue, type MessageQueue } from './message-queue.js'
export { lettersOf, readPdf, together, type ReadLine } from './read-pdf.js'
export { within } from './within.js'
export { startSystem, type StartSystemOptions } from './start-system.js'
export { createTestDatabase, testPostgresUrl, type TestDatabase } from './test-database.js'
export { walkPages, type PageOfTwo, type WalkedPage } from './walk-pages.js'
export { schemaDrift } from './schema-drift.js'
