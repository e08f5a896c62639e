import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import {
  createBusPart,
  createConsumer,
  createEventBus,
  createLogger,
  createMetrics,
  createOutboxRelay,
  createSubgraphServer,
  inOrder,
  loadTypeDefs,
  messagingMigrations,
  openDatabase,
  type EventBus,
} from '@kade/service-kit'
import type { InventoryConfig } from './config.js'
import { handlers } from './handlers.js'
import { createLoaders } from './loaders.js'
import { Inventory1700000200000 } from './migrations/1700000200000-inventory.js'
import { UnwantedUnits1700000222000 } from './migrations/1700000222000-unwanted-units.js'
import { resolvers } from './resolvers.js'
import { lockBatch } from './stockroom/stockroom.store.js'
import { tables } from './tables.js'

const NAME = 'inventory'

/** The only wiring. Opens and migrates the database; `start` begins to answer and to consume. A test may hand in its own bus. */
export async function createService(config: InventoryConfig, given: { readonly bus?: EventBus } = {}) {
  const logger = createLogger({ service: NAME, level: config.logLevel })
  const metrics = createMetrics(NAME)
  const database = await openDatabase({
    url: config.databaseUrl,
    name: NAME,
    migrations: [...messagingMigrations, Inventory1700000200000, UnwantedUnits1700000222000],
    entities: tables,
    logger,
  })
  const bus = given.bus ?? createEventBus({ ...config.bus, clientId: NAME, logger })
  const topics = [TOPICS.order, TOPICS.fulfillment, TOPICS.shipment]
  const busPart = createBusPart({
    ...{ bus, logger, isOwn: given.bus === undefined },
    topics: [TOPICS.reservation, TOPICS.stock, ...topics].map((name) => ({ name, partitions: PARTITIONS })),
  })
  const consumer = createConsumer({ database, bus, group: NAME, topics, handlers, lock: lockBatch, parse: parseEventData, logger, metrics })
  const server = await createSubgraphServer({
    name: NAME,
    typeDefs: loadTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    context: (base) => ({ ...base, database, loaders: createLoaders(database, base.size) }),
    config,
    logger,
    metrics,
    readiness: {
      database: () => database.query('SELECT 1').then(() => true),
      bus: () => busPart.isReady(),
      events: async () => consumer.isHealthy(),
    },
  })
  const parts = inOrder([
    { stop: () => database.close() },
    busPart,
    createOutboxRelay({ databaseUrl: config.databaseUrl, bus, logger, metrics }),
    consumer,
    server,
  ])
  return {
    ...parts,
    get url() {
      return server.url
    },
    get metricsUrl() {
      return server.metricsUrl
    },
    database,
    logger,
  }
}
