export * from './bus/event-bus.js'
export * from './bus/create-bus.js'
export { createKafkaBus } from './bus/kafka-bus.js'
export { createPostgresBus } from './bus/postgres-bus.js'
export * from './config/read-config.js'
export * from './database/database.js'
export { isTransient } from './database/transient.js'
export * from './errors/graphql-errors.js'
export * from './errors/user-errors.js'
export * from './identity/identity-token.js'
export * from './identity/viewer.js'
export * from './inbox/consumer.js'
export {
  DEAD_LETTER_RECORDED,
  listDeadLetters,
  requestReplay,
  type DeadLetter,
  type DeadLetterFilter,
  type DeadLetterRecorded,
} from './inbox/dead-letters.js'
export * from './lifecycle/parts.js'
export * from './lifecycle/run-service.js'
export * from './logging/correlation.js'
export * from './logging/logger.js'
export * from './metrics/metrics.js'
export { appendToOutbox, OUTBOX_CHANNEL, outboxArrays, outboxInsert } from './outbox/append.js'
export * from './outbox/event.js'
export { messagingMigrations } from './outbox/migration.js'
export { createOutboxRelay } from './outbox/relay.js'
export * from './pages/connection.js'
export * from './server/scalars.js'
export * from './server/subgraph-server.js'
export { isId, newId } from './small/ids.js'
export * from './small/money.js'
export * from './small/signed-link.js'
