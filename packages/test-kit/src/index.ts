export { freePort } from '@kade/local-system'
export { eventually, type Patience } from './eventually.js'
export { messageQueue, type MessageQueue } from './message-queue.js'
export { createTestDatabase, testPostgresUrl, type TestDatabase } from './test-database.js'
