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
import { kadeExpress } from './carriers/kade-express.js'
import { lockBatch } from './application/lock-batch.js'
import type { ShippingConfig } from './config.js'
import { handlers } from './events/handlers.js'
import { createLoaders } from './graphql/loaders.js'
import { resolvers } from './graphql/resolvers.js'
import { serveLabels } from './labels/serve-labels.js'
import { Shipping1700000300000 } from './persistence/migrations/1700000300000-shipping.js'
import { MissingUnits1700000311000 } from './persistence/migrations/1700000311000-missing-units.js'
import { Arrivals1700000320000 } from './persistence/migrations/1700000320000-arrivals.js'
import { Labels1700000321000 } from './persistence/migrations/1700000321000-labels.js'
import { OldLabels1700000322000 } from './persistence/migrations/1700000322000-old-labels.js'

const NAME = 'shipping'
const CARRIERS = [kadeExpress]

/** The only wiring. Opens and migrates the database; `start` begins to answer and to consume. A test may hand in its own bus. */
export async function createService(config: ShippingConfig, given: { readonly bus?: EventBus } = {}) {
  const logger = createLogger({ service: NAME, level: config.logLevel })
  const metrics = createMetrics(NAME)
  const database = await openDatabase({
    url: config.databaseUrl,
    name: NAME,
    migrations: [
      ...messagingMigrations,
      Shipping1700000300000,
      MissingUnits1700000311000,
      Arrivals1700000320000,
      Labels1700000321000,
      OldLabels1700000322000,
    ],
    logger,
  })
  const bus = given.bus ?? createEventBus({ ...config.bus, clientId: NAME, logger })
  const topics = [TOPICS.order, TOPICS.reservation, TOPICS.stock]
  const busPart = createBusPart({
    ...{ bus, logger, isOwn: given.bus === undefined },
    topics: [TOPICS.fulfillment, TOPICS.shipment, ...topics].map((name) => ({ name, partitions: PARTITIONS })),
  })
  const consumer = createConsumer({ database, bus, group: NAME, topics, handlers, lock: lockBatch, parse: parseEventData, logger, metrics })
  const server = await createSubgraphServer({
    name: NAME,
    typeDefs: loadTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    context: (base) => ({
      ...base,
      database,
      loaders: createLoaders(database, base.size),
      carriers: CARRIERS,
      fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
    }),
    config,
    logger,
    metrics,
    readiness: {
      database: () => database.query('SELECT 1').then(() => true),
      bus: () => busPart.isReady(),
      events: async () => consumer.isHealthy(),
    },
    routes: (app) => serveLabels(app, database, config.fileLinkSecret),
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
