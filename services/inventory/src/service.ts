import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import type { InventoryConfig } from './config.js'
import { handlers } from './handlers.js'
import { createLoaders } from './loaders.js'
import { resolvers } from './resolvers.js'
import { lockBatch } from './stockroom/stockroom.store.js'
import { tables } from './tables.js'

/** The only wiring. A test may hand in its own bus. */
export const createService = async (config: InventoryConfig, { bus }: { readonly bus?: EventBus } = {}) =>
  wireService({
    name: 'inventory',
    config,
    bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: tables,
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: {
      written: [TOPICS.reservation, TOPICS.stock],
      read: [TOPICS.order, TOPICS.fulfillment, TOPICS.shipment],
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
        secondCountAbove: config.countSecondAbove ?? 500,
      }),
    }),
  })
