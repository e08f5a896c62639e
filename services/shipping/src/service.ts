import { Unprintable } from '@kade/documents'
import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { createKeyRing, loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { announceRateCards } from './carrier/announce-rate-cards.js'
import { kadeExpress } from './carrier/kade-express.js'
import type { ShippingConfig } from './config.js'
import { lockBatch } from './fulfillment-order/fulfillment-order.store.js'
import { handlers } from './handlers.js'
import { renderPdf } from './label/render-pdf.js'
import { renderZpl } from './label/render-zpl.js'
import { serveLabels } from './label/serve-labels.js'
import { createLoaders } from './loaders.js'
import { askOrders } from './reference/ask-keys.js'
import { createAddressOpener, openAddresses } from './reference/watch-addresses.js'
import { resolvers } from './resolvers.js'
import { serveReturnLabels } from './return/serve-return-labels.js'
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
    own: ({ database, logger }) => {
      const { personalDataKeys, ordersUrl } = config
      const askKeys = personalDataKeys && ordersUrl ? askOrders(ordersUrl, createKeyRing(personalDataKeys)) : cannotAsk
      const opener = createAddressOpener({ database, askKeys, logger })
      return {
        handlers: handlers(opener.wake),
        lock: lockBatch,
        resolvers,
        context: (base) => ({
          ...base,
          database,
          loaders: createLoaders(database, base.size),
          carriers: CARRIERS,
          openAddress: async (orderId: string) => void (await openAddresses(database, askKeys, [orderId])),
          fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
        }),
        routes: (app) => {
          serveLabels(app, database, config.fileLinkSecret)
          serveReturnLabels(app, database, config.fileLinkSecret, {
            ...{ pdf: renderPdf, zpl: renderZpl, unprintable: Unprintable, carrier: kadeExpress.name },
          })
        },
        parts: [{ start: () => announceRateCards(database, CARRIERS) }, opener],
      }
    },
  })

const cannotAsk = (): Promise<never> =>
  Promise.reject(new Error('An address came sealed: set PERSONAL_DATA_KEYS as orders has it, and ORDERS_URL'))
