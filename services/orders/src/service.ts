import { parseEventData, PARTITIONS, TOPICS, deadLetterTopic } from '@kade/events'
import { loadTypeDefs, wireService, type EventBus } from '@kade/service-kit'
import { announceChannels } from './channel/announce-channels.js'
import type { OrdersConfig } from './config.js'
import { createGuestTokenReader, createGuestTokens } from './customer/sign-guest-tokens.js'
import { retryStock } from './goods/retry-stock.js'
import { handlers } from './handlers.js'
import { serveInvoices } from './invoice/serve-invoices.js'
import { createLoaders } from './loaders.js'
import { Orders1700000100000 } from './migrations/1700000100000-orders.js'
import { InvoiceContents1700000113000 } from './migrations/1700000113000-invoice-contents.js'
import { OneOrderAChannelNumber1700000113001 } from './migrations/1700000113001-one-order-a-channel-number.js'
import { WhoseOrder1700000114000 } from './migrations/1700000114000-whose-order.js'
import { Guesses1700000114001 } from './migrations/1700000114001-guesses.js'
import { Claims1700000121000 } from './migrations/1700000121000-claims.js'
import { ChannelsAreTold1700000121001 } from './migrations/1700000121001-channels-are-told.js'
import { AnsweredWork1700000122000 } from './migrations/1700000122000-answered-work.js'
import { lockBatch } from './order/order.store.js'
import type { PaymentProvider } from './payment/providers/provider.js'
import { createTestProvider } from './payment/providers/test-provider.js'
import { retryPayment } from './payment/retry-payment.js'
import { createPaymentWorker } from './payment/worker.js'
import { resolvers } from './resolvers.js'
import { tables } from './tables.js'
import type { Retries } from './work/retry-work-item.js'
import { createDeadlineWatch } from './work/watch-deadlines.js'

const GROUPS = ['orders', 'inventory', 'shipping', 'analytics']

/** How the stories try again what became a person's work. */
const retries: Retries = { PAYMENT: retryPayment, STOCK_RESERVATION: retryStock, STOCK_RELEASE: retryStock }

/** What a test hands in. */
export interface Given {
  readonly bus?: EventBus
  /** The payment providers by name. */
  readonly providers?: Readonly<Record<string, PaymentProvider>>
  /** How long a provider may take for an answer, in milliseconds. */
  readonly providerWithinMs?: number
  /** The time by which deadlines and pauses between tries have passed; the database's unless given. */
  readonly now?: () => Date
}

/** The only wiring. */
export const createService = (config: OrdersConfig, given: Given = {}) =>
  wireService({
    name: 'orders',
    config,
    bus: given.bus,
    migrations: [
      Orders1700000100000,
      InvoiceContents1700000113000,
      OneOrderAChannelNumber1700000113001,
      WhoseOrder1700000114000,
      Guesses1700000114001,
      Claims1700000121000,
      ChannelsAreTold1700000121001,
      AnsweredWork1700000122000,
    ],
    entities: tables,
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: {
      written: [TOPICS.order],
      read: [TOPICS.reservation, TOPICS.fulfillment, TOPICS.shipment, TOPICS.stock, ...GROUPS.map(deadLetterTopic)],
      partitions: PARTITIONS,
    },
    parse: parseEventData,
    own: ({ database, logger }) => {
      const { now, providerWithinMs: withinMs } = given
      const providers = given.providers ?? { test: createTestProvider(database, { reviewSeconds: config.paymentReviewSeconds }) }
      const payments = createPaymentWorker({ database, providers, withinMs, logger, now })
      const guestToken = createGuestTokens(config.guestTokenSecret)
      const readGuestToken = createGuestTokenReader(config.guestTokenSecret)
      return {
        handlers: handlers(payments.wake),
        lock: lockBatch,
        resolvers,
        context: (base) => ({
          ...base,
          database,
          loaders: createLoaders(database, base.size),
          guestToken,
          readGuestToken,
          fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
          retries,
          wakePayments: payments.wake,
        }),
        routes: (app) => serveInvoices(app, database, config.fileLinkSecret),
        parts: [{ start: () => announceChannels(database) }, payments, createDeadlineWatch({ database, logger, now })],
      }
    },
  })
