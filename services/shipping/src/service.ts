import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { kadeExpress } from './carrier/kade-express.js'
import type { ShippingConfig } from './config.js'
import { lockBatch } from './fulfillment-order/fulfillment-order.store.js'
import { handlers } from './handlers.js'
import { serveLabels } from './label/serve-labels.js'
import { createLoaders } from './loaders.js'
import { Shipping1700000300000 } from './migrations/1700000300000-shipping.js'
import { MissingUnits1700000311000 } from './migrations/1700000311000-missing-units.js'
import { Arrivals1700000320000 } from './migrations/1700000320000-arrivals.js'
import { Labels1700000321000 } from './migrations/1700000321000-labels.js'
import { OldLabels1700000322000 } from './migrations/1700000322000-old-labels.js'
import { resolvers } from './resolvers.js'
import { tables } from './tables.js'

const CARRIERS = [kadeExpress]

/** The only wiring. A test may hand in its own bus. */
export const createService = (config: ShippingConfig, { bus }: { readonly bus?: EventBus } = {}) =>
  wireService({
    name: 'shipping',
    config,
    bus,
    // prettier-ignore
    migrations: [
      Shipping1700000300000,
      MissingUnits1700000311000,
      Arrivals1700000320000,
      Labels1700000321000,
      OldLabels1700000322000,
    ],
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
    }),
  })
