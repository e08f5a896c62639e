import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { announceRateCards } from './carrier/announce-rate-cards.js'
import { kadeExpress } from './carrier/kade-express.js'
import type { ShippingConfig } from './config.js'
import { lockBatch } from './fulfillment-order/fulfillment-order.store.js'
import { handlers } from './handlers.js'
import { serveLabels } from './label/serve-labels.js'
import { createLoaders } from './loaders.js'
import { resolvers } from './resolvers.js'
import { tables } from './tables.js'

const CARRIERS = [kadeExpress]

/** The only wiring. A test may hand in its own bus. */
export const createService = async (config: ShippingConfig, { bus }: { readonly bus?: EventBus } = {}) =>
  wireService({
    name: 'shipping',
    config,
    bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: tables,
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
      parts: [{ start: () => announceRateCards(database, CARRIERS) }],
    }),
  })
