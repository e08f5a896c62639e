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
import type { AnalyticsConfig } from './config.js'
import { collectFacts } from './application/collect-facts.js'
import { rebuildFacts, type Rebuilt } from './application/rebuild-facts.js'
import { resolvers } from './graphql/resolvers.js'
import { Channels1700000121002 } from './persistence/migrations/1700000121002-channels.js'
import { Analytics1700000400000 } from './persistence/migrations/1700000400000-analytics.js'

const NAME = 'analytics'

/** What there is to know: the stock topic says nothing about orders. */
const SOURCES = [TOPICS.order, TOPICS.reservation, TOPICS.fulfillment, TOPICS.shipment]

const TOPICS_READ = SOURCES.map((name) => ({ name, partitions: PARTITIONS }))

/** The only wiring. Opens and migrates the database; `start` begins to answer and to consume. A test may hand in its own bus. */
export async function createService(config: AnalyticsConfig, given: { readonly bus?: EventBus } = {}) {
  const logger = createLogger({ service: NAME, level: config.logLevel })
  const metrics = createMetrics(NAME)
  const database = await openDatabase({
    url: config.databaseUrl,
    name: NAME,
    migrations: [...messagingMigrations, Analytics1700000400000, Channels1700000121002],
    logger,
  })
  const bus = given.bus ?? createEventBus({ ...config.bus, clientId: NAME, logger })
  const busPart = createBusPart({ bus, topics: TOPICS_READ, isOwn: given.bus === undefined, logger })
  const consumer = createConsumer({
    database,
    bus,
    group: NAME,
    topics: SOURCES,
    handlers: collectFacts,
    parse: parseEventData,
    logger,
    metrics,
  })
  const server = await createSubgraphServer({
    name: NAME,
    typeDefs: loadTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    context: (base) => ({ ...base, database }),
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
    /** Reads all facts again from the log; the service need not be started, and may be. */
    rebuild: async (): Promise<Rebuilt> => {
      await bus.ensureTopics(TOPICS_READ)
      return rebuildFacts({ database, bus, topics: SOURCES, logger })
    },
  }
}
