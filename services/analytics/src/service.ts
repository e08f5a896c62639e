import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import type { FastifyInstance } from 'fastify'
import { collectFacts } from './fact/collect-facts.js'
import { rebuildFacts, type Rebuilt } from './fact/rebuild-facts.js'
import { freshness } from './fact/sold.reads.js'
import { createSumming } from './fact/renew-sums.js'
import { verifyRebuild, type Verified } from './fact/verify-rebuild.js'
import type { AnalyticsConfig } from './config.js'
import { serveFiles } from './files/serve-files.js'
import { createLoaders } from './loaders.js'
import { resolvers } from './resolvers.js'
import { createPlanning, planNight } from './suggestion/renew-plans.js'
import { tables } from './tables.js'

/** What there is to know. */
const SOURCES = [TOPICS.order, TOPICS.reservation, TOPICS.fulfillment, TOPICS.shipment, TOPICS.stock]

/** The only wiring. A test may hand in its own bus. */
export async function createService(config: AnalyticsConfig, { bus }: { readonly bus?: EventBus } = {}) {
  const { fileLinkSecret, publicUrl } = config
  const service = await wireService({
    name: 'analytics',
    config,
    bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: tables,
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: { written: [], read: SOURCES, partitions: PARTITIONS },
    parse: parseEventData,
    own: ({ database, logger, metrics }) => {
      metrics.measure('facts_known_until_seconds', 'When the newest fact of sales was told, in Unix time', {}, () => freshness(database))
      return {
        handlers: collectFacts,
        parts: [createPlanning({ database, logger }), createSumming({ database, logger })],
        resolvers,
        context: (base) => ({
          ...base,
          database,
          loaders: createLoaders(database, new Date()),
          fileLinks: fileLinkSecret && publicUrl ? { baseUrl: publicUrl, secret: fileLinkSecret } : null,
        }),
        ...(fileLinkSecret && { routes: (app: FastifyInstance) => serveFiles(app, database, fileLinkSecret) }),
      }
    },
  })
  const options = async () => {
    await service.bus.ensureTopics(SOURCES.map((name) => ({ name, partitions: PARTITIONS })))
    return { database: service.database, bus: service.bus, topics: SOURCES, logger: service.logger }
  }
  return Object.assign(service, {
    /** Plans what is bought, unless that is done for the night of this moment: the service does so by itself. */
    plan: (now: Date) => planNight(service.database, now),
    /** Reads all facts again from the log; the service need not be started, and may be. */
    rebuild: async (): Promise<Rebuilt> => rebuildFacts(await options()),
    /** The same, and proves it; nothing may be told meanwhile. */
    verify: async (random?: () => number): Promise<Verified> => verifyRebuild(await options(), random),
  })
}
