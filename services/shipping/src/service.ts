import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
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

const CARRIERS = [kadeExpress]

/** The only wiring. A test may hand in its own bus. */
export const createService = (config: ShippingConfig, { bus }: { readonly bus?: EventBus } = {}) =>
  wireService({
    name: 'shipping',
    config,
    bus,
    migrations: [Shipping1700000300000, MissingUnits1700000311000, Arrivals1700000320000, Labels1700000321000, OldLabels1700000322000],
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: {
      written: [TOPICS.fulfillment, TOPICS.shipment],
      read: [TOPICS.order, TOPICS.reservation, TOPICS.stock],
      partitions: PARTITIONS,
    },
    parse: parseEventData,
    own: ({ database }) => ({
      handlers,
      lock: lockBatch,
      resolvers,
      context: (base) => ({
        ...base,
        database,
        loaders: createLoaders(database, base.size),
        carriers: CARRIERS,
        fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
      }),
      routes: (app) => serveLabels(app, database, config.fileLinkSecret),
    }),
  })
