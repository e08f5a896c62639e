import { Unprintable } from '@kade/documents'
import { parseEventData, PARTITIONS, TOPICS } from '@kade/events'
import { createKeyRing, loadMigrations, loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { receiveDeliveries } from './carrier-news/receive-deliveries.js'
import { readAskedTracker } from './carrier-news/check-easypost.js'
import { followParcels } from './carrier-news/follow-parcels.js'
import { readUnreadAgain } from './carrier-news/retry-delivery.js'
import type { TrackingSource } from './carrier-news/tracking-source.js'
import { createCarrierNews, DELIVERY_UNREAD } from './carrier-news/worker.js'
import { announceRateCards } from './carrier/announce-rate-cards.js'
import type { CarrierProvider } from './carrier/carrier-provider.js'
import { createEasypost, type Easypost } from './carrier/providers/easypost.js'
import { harbourPost } from './carrier/harbour-post.js'
import { kadeExpress } from './carrier/kade-express.js'
import { serveEpcis } from './epcis/serve-epcis.js'
import type { ShippingConfig } from './config.js'
import { serveCustomsDocuments } from './customs/serve-customs-documents.js'
import { lockBatch } from './fulfillment-order/fulfillment-order.store.js'
import { handlers } from './handlers.js'
import { renderPdf } from './label/render-pdf.js'
import { renderZpl } from './label/render-zpl.js'
import { serveLabels } from './label/serve-labels.js'
import { serveManifests } from './manifest/serve-manifests.js'
import { serveSlips } from './pack/serve-slips.js'
import { createLoaders } from './loaders.js'
import { createOutlook } from './outlook/watch-outlook.js'
import { createOverdueWatch } from './overdue/watch-overdue.js'
import { askOrders } from './reference/ask-keys.js'
import { createAddressOpener, openAddresses } from './reference/watch-addresses.js'
import { resolvers } from './resolvers.js'
import { LABEL_UNSETTLED } from './ship/reconcile-label.js'
import { askForLabelsAgain, createLabelWorker } from './ship/worker.js'
import { sendAgain } from './return/send-again.js'
import { followLabels } from './return/follow-labels.js'
import { serveReturnLabels } from './return/serve-return-labels.js'
import { tables } from './tables.js'

const CARRIERS = [kadeExpress, harbourPost]
const CARRIER_ANSWERS_WITHIN_MS = 15_000

export interface Given {
  readonly bus?: EventBus
  /** Carriers beside those of the house. */
  readonly alsoBy?: readonly CarrierProvider[]
  readonly carrierTimeoutMs?: number
  /** Where carriers are asked about parcels. */
  readonly trackingSources?: readonly TrackingSource[]
  /** By which parcels and what has to leave are late. */
  readonly now?: () => Date
}

/** The only wiring. A test may hand in its own bus. */
export const createService = async (
  config: ShippingConfig,
  { bus, alsoBy = [], carrierTimeoutMs = CARRIER_ANSWERS_WITHIN_MS, trackingSources = [], now }: Given = {},
) =>
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
    // What we ourselves keep for later is no event of the catalogue.
    parse: (type, data) => (type === DELIVERY_UNREAD || type === LABEL_UNSETTLED ? data : parseEventData(type, data)),
    own: ({ database, logger }) => {
      const { personalDataKeys, ordersUrl } = config
      const easypost = config.easypost && createEasypost({ ...config.easypost, timeoutMs: carrierTimeoutMs })
      const carriers = [...CARRIERS, ...(easypost ? [easypost.carrier] : []), ...alsoBy]
      const sources = [...trackingSources, ...(easypost ? [askedAbout(easypost)] : [])]
      const askKeys = personalDataKeys && ordersUrl ? askOrders(ordersUrl, createKeyRing(personalDataKeys)) : cannotAsk
      const opener = createAddressOpener({ database, askKeys, logger })
      const outlook = createOutlook({ database, logger, now, toldHours: config.estimateToldHours, quietDays: config.quietDays })
      const overdue = createOverdueWatch({ database, logger, now })
      const labels = createLabelWorker({ database, logger, carriers, timeoutMs: carrierTimeoutMs })
      const news = createCarrierNews({ database, logger, takeOthers: followLabels, changed: outlook.wake })
      const parcels = followParcels({
        ...{ database, logger, sources, againAfterMinutes: config.trackingPollMinutes },
        ...{ takeOthers: followLabels, changed: outlook.wake },
      })
      return {
        handlers: {
          ...handlers(opener.wake),
          [DELIVERY_UNREAD]: readUnreadAgain(news.wake),
          [LABEL_UNSETTLED]: askForLabelsAgain(labels.wake),
        },
        lock: lockBatch,
        resolvers,
        context: (base) => ({
          ...base,
          database,
          loaders: createLoaders(database, base.size),
          carriers,
          timeoutMs: carrierTimeoutMs,
          takeOthers: followLabels,
          reship: sendAgain,
          wakeCarrierNews: news.wake,
          openAddress: async (orderId: string) => void (await openAddresses(database, askKeys, [orderId])),
          fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
        }),
        routes: (app) => {
          serveLabels(app, database, config.fileLinkSecret)
          serveSlips(app, database, config.fileLinkSecret)
          serveManifests(app, database, config.fileLinkSecret)
          serveCustomsDocuments(app, database, config.fileLinkSecret)
          serveReturnLabels(app, database, config.fileLinkSecret, {
            ...{ pdf: renderPdf, zpl: renderZpl, unprintable: Unprintable, carrier: kadeExpress.name },
          })
          serveEpcis(app, { database, secret: config.fileLinkSecret, baseUrl: config.publicUrl })
          receiveDeliveries(app, { database, secrets: config.carrierWebhookSecrets, wake: news.wake })
        },
        parts: [{ start: () => announceRateCards(database, carriers) }, opener, news, parcels, labels, outlook, overdue],
      }
    },
  })

/** What it scanned is read as that of its webhooks is. */
const askedAbout = ({ carrier, track }: Easypost): TrackingSource => ({
  ...{ peer: carrier.code, carriers: [carrier.name] },
  track: async (trackingNumber) => {
    const tracker = await track(trackingNumber)
    return tracker === null ? null : readAskedTracker(tracker)
  },
})

const cannotAsk = (): Promise<never> =>
  Promise.reject(new Error('An address came sealed: set PERSONAL_DATA_KEYS as orders has it, and ORDERS_URL'))
