import { parseEventData, PARTITIONS, shipmentTracked, TOPICS, deadLetterTopic } from '@kade/events'
import { createKeyRing, loadMigrations, loadTypeDefs, OPEN_INTERNET, wireService, type EventBus, type Reachable } from '@kade/service-kit'
import { followParcels } from './channel-feedback/follow-parcels.js'
import { createFeedback, retryMessage } from './channel-feedback/worker.js'
import { announceChannels } from './channel/announce-channels.js'
import { retryCase } from './case/retry-case.js'
import { createHabitWatch } from './correction/watch-habits.js'
import { createCaseWatch } from './case/watch-cases.js'
import type { OrdersConfig } from './config.js'
import { createGuestTokenReader, createGuestTokens, trackingLink } from './customer/sign-guest-tokens.js'
import { forgetScans } from './history/scan.store.js'
import { retryStock } from './goods/retry-stock.js'
import { handlers } from './handlers.js'
import { receiveDeliveries } from './inbox/receive-deliveries.js'
import { retryChannelOrder, type Again } from './inbox/retry-delivery.js'
import { createInbox } from './inbox/worker.js'
import { serveInvoices } from './invoice/serve-invoices.js'
import { createLoaders } from './loaders.js'
import { amend } from './order/amend.js'
import { forgetChanges } from './order/change.store.js'
import { lockBatch } from './order/order.store.js'
import type { Mailer } from './message/mailer.js'
import { createFileMailer } from './message/send-by-file.js'
import { createSmtpMailer } from './message/send-by-smtp.js'
import { serveMails } from './message/serve-mails.js'
import { createMessages, retryMail } from './message/worker.js'
import { followParcels as followForPush } from './push/follow-parcels.js'
import { createApns } from './push/providers/apns.js'
import { createFcm } from './push/providers/fcm.js'
import { createWebPush } from './push/providers/web-push.js'
import { createPushes, type PushPorts } from './push/worker.js'
import type { PaymentProvider } from './payment/providers/provider.js'
import { createChannelProvider } from './payment/providers/channel-provider.js'
import { createTestNotices } from './payment/providers/test-notices.js'
import { createTestProvider } from './payment/providers/test-provider.js'
import { createNoticeWatch } from './payment/follow-notices.js'
import { createExchangeProvider } from './payment/providers/exchange-provider.js'
import { createGiftCardProvider } from './payment/providers/gift-card-provider.js'
import { createStoreCreditProvider } from './payment/providers/store-credit-provider.js'
import { createStripeReader } from './payment/providers/stripe-notices.js'
import { createStripeProvider } from './payment/providers/stripe-provider.js'
import { createComparison, createReconciliation } from './payment/reconcile-payments.js'
import { receiveNotices, type NoticeReader } from './payment/receive-notices.js'
import { createHoldWatch } from './payment/renew-holds.js'
import { refund } from './payment/refund.js'
import { isTaxedAlike, previewAddedLines } from './placing/preview-added-lines.js'
import { retryChargeback, retryComparison, retryHold, retryPayment } from './payment/retry-payment.js'
import { createPaymentWorker } from './payment/worker.js'
import { cancel } from './cancellation/cancel.js'
import { createUnpaidWatch } from './cancellation/watch-unpaid.js'
import { redactOrders, type ForgetElsewhere } from './privacy/erase-customer.js'
import { createDeliverySealer, openDeliveries, reopenDelivery } from './privacy/seal-deliveries.js'
import { sealEvents } from './privacy/seal-events.js'
import { serveKeys } from './privacy/serve-keys.js'
import { createErasureWatch } from './privacy/watch-erasures.js'
import { placeOrder } from './placing/place-order.js'
import { resolvers } from './resolvers.js'
import { forgetInSearch } from './search/search.store.js'
import { createSearchWatch } from './search/watch-search.js'
import { tables } from './tables.js'
import { createWebhooks, retryDelivery } from './webhook/worker.js'
import { tellWaitingWork } from './work/tell-waiting-work.js'
import { decidedByPerson, replayDeadLetter, type Retries } from './work/retry-work-item.js'
import { createDeadlineWatch } from './work/watch-deadlines.js'

const GROUPS = ['orders', 'inventory', 'shipping', 'analytics']

/** How the stories try again what became a person's work; the others need what the service is made of. */
const retries = {
  ...{ PAYMENT: retryPayment, PAYMENT_HOLD: retryHold, CHARGEBACK: retryChargeback },
  ...{ STOCK_RESERVATION: retryStock, STOCK_RELEASE: retryStock, DELIVERY: decidedByPerson, SOURCING: decidedByPerson },
  SHIP_BY: decidedByPerson,
  ...{ RETURN: decidedByPerson, DEAD_LETTER: replayDeadLetter, CASE: retryCase },
} satisfies Partial<Retries>

/** Called when an erased customer's orders are blanked. */
const forgetElsewhere: ForgetElsewhere = async (tx, customerId) => {
  await forgetInSearch(tx, customerId)
  await forgetChanges(tx, customerId)
  await forgetScans(tx, customerId)
}

/** What a test hands in. */
export interface Given {
  readonly bus?: EventBus
  /** The payment providers by name. */
  readonly providers?: Readonly<Record<string, PaymentProvider>>
  /** Whom webhooks may reach; the open internet unless given. */
  readonly reachable?: Partial<Reachable>
  /** By what mails are sent; by the configuration unless given. */
  readonly mailer?: Mailer
  /** How long a provider may take for an answer, in milliseconds. */
  readonly providerWithinMs?: number
  /** The time by which deadlines and pauses between tries have passed; the database's unless given. */
  readonly now?: () => Date
  /** Milliseconds between two looks for deadlines that have passed; five seconds unless given. */
  readonly deadlinesEveryMs?: number
  /** Milliseconds between two counts of what is usual; an hour unless given. */
  readonly habitsEveryMs?: number
}

/** The only wiring. */
export const createService = async (config: OrdersConfig, given: Given = {}) =>
  wireService({
    name: 'orders',
    config,
    bus: given.bus,
    migrations: await loadMigrations(new URL('./migrations/', import.meta.url)),
    entities: tables,
    typeDefs: loadTypeDefs(new URL('../schema/', import.meta.url)),
    topics: {
      written: [TOPICS.order],
      read: [TOPICS.reservation, TOPICS.fulfillment, TOPICS.shipment, TOPICS.stock, ...GROUPS.map(deadLetterTopic)],
      partitions: PARTITIONS,
    },
    parse: parseEventData,
    own: ({ database, logger, metrics }) => {
      tellWaitingWork(metrics, database)
      const { now, providerWithinMs: withinMs, deadlinesEveryMs: everyMs } = given
      const testNotices = config.testPayments ? createTestNotices() : null
      const providers = {
        channel: createChannelProvider(database),
        'gift-card': createGiftCardProvider(database),
        'store-credit': createStoreCreditProvider(database),
        exchange: createExchangeProvider(database, () => payments.wake()),
        ...(config.stripe ? { stripe: createStripeProvider({ ...config.stripe, returnUrl: `${config.publicUrl}/track` }) } : {}),
        ...(given.providers ??
          (testNotices
            ? { test: createTestProvider(database, { reviewSeconds: config.paymentReviewSeconds, now, tell: testNotices.tell }) }
            : {})),
      }
      const payments = createPaymentWorker({
        database,
        providers,
        withinMs,
        logger,
        metrics,
        now,
        stepUpSeconds: config.paymentStepUpSeconds,
      })
      const inbox = createInbox({
        ...{ database, logger, now, cancel, refund, redact: redactOrders, wakePayments: payments.wake },
        amend: (order, command, deciding) => amend(order, { ...command, addLines: [] }, deciding),
        place: async (viewer, input) => (await placeOrder(database, viewer, input)).order.id,
      })
      const feedback = createFeedback({ database, connections: config.channelConnections, logger })
      const notices = createNoticeWatch({ database, logger, providers, everyMs, wakePayments: payments.wake })
      const readers: Readonly<Record<string, NoticeReader>> = {
        ...(config.stripe ? { stripe: createStripeReader(config.stripe.webhookSecrets) } : {}),
        ...(testNotices ? { test: testNotices.reader } : {}),
      }
      const holds = createHoldWatch({ database, logger, now, everyMs, wakePayments: payments.wake })
      const guestToken = createGuestTokens(config.guestTokenSecret)
      const linkTo = async (orderId: string) => trackingLink(config.publicUrl, (await guestToken(orderId, null, 'LINK')).accessToken)
      const mails = config.mailUrl?.startsWith('file:') ? createFileMailer(config.mailUrl.slice('file:'.length)) : null
      const messages = createMessages({
        ...{ database, logger, now, publicUrl: config.publicUrl },
        mailer: given.mailer ?? mails ?? (config.mailUrl === null ? null : createSmtpMailer(config.mailUrl)),
        trackingLink: linkTo,
      })
      const reachable = { ...OPEN_INTERNET, ...given.reachable }
      const webhooks = createWebhooks({ database, logger, now, reachable })
      const { vapid, apns, fcm } = config.push
      const ports: PushPorts = {
        ...(vapid ? { WEB: createWebPush(vapid, reachable) } : {}),
        ...(apns ? { APNS: createApns(apns) } : {}),
        ...(fcm ? { FCM: createFcm(fcm) } : {}),
      }
      const pushes = createPushes({ database, logger, ports, now, trackingLink: linkTo })
      const ring = config.personalDataKeys && createKeyRing(config.personalDataKeys)
      const reopen: Again['reopen'] = async (tx, id) => (ring ? reopenDelivery(tx, ring, id) : undefined)
      const readGuestToken = createGuestTokenReader(config.guestTokenSecret)
      return {
        handlers: handlers(
          payments.wake,
          followParcels(config.channelConnections, feedback.wake),
          config.corrections,
          config.customsHolds,
          followForPush(pushes.wake),
        ),
        // A scan changes nothing of its order.
        lock: (tx, events) =>
          lockBatch(
            tx,
            events.filter(({ type }) => type !== shipmentTracked.type),
          ),
        outgoing: ring ? sealEvents(database, ring) : undefined,
        resolvers,
        context: (base) => ({
          ...base,
          database,
          loaders: createLoaders(database, base.size, async (ids) =>
            ring ? openDeliveries(database, ring, ids) : new Map<string, Buffer>(),
          ),
          guestToken,
          readGuestToken,
          fileLinks: { baseUrl: config.publicUrl, secret: config.fileLinkSecret },
          retries: {
            ...retries,
            CHANNEL_ORDER: retryChannelOrder({ wake: inbox.wake, reopen }),
            CHANNEL_MESSAGE: retryMessage(feedback.wake),
            MESSAGE: retryMail(messages.wake),
            WEBHOOK: retryDelivery(webhooks.wake),
            PAYMENT_MISMATCH: retryComparison(createComparison({ database, providers, logger })),
          },
          appeasementLimits: config.appeasementLimits,
          storeCreditLimits: config.storeCreditLimits,
          priceAdded: previewAddedLines,
          isTaxedAlike,
          cancel,
          office: config.office,
          wakePayments: payments.wake,
          wakeWebhooks: webhooks.wake,
          reachable,
          push: { connected: (['WEB', 'APNS', 'FCM'] as const).filter((platform) => ports[platform]), webKey: vapid?.publicKey ?? null },
          wakeInbox: inbox.wake,
          forgetElsewhere,
          reopenDelivery: reopen,
        }),
        routes: (app) => {
          serveInvoices(app, database, config.fileLinkSecret)
          receiveNotices(app, { database, readers, wake: notices.wake })
          testNotices?.sendTo(app)
          if (mails) serveMails(app, mails)
          if (ring) serveKeys(app, database, ring)
          receiveDeliveries(app, { database, connections: config.channelConnections, wake: inbox.wake })
        },
        parts: [
          { start: () => announceChannels(database) },
          payments,
          inbox,
          feedback,
          messages,
          webhooks,
          pushes,
          createDeadlineWatch({ database, logger, now, everyMs }),
          createUnpaidWatch({ database, logger, now, everyMs }),
          holds,
          notices,
          createReconciliation({ database, providers, logger, now, everyMs }),
          ...(ring ? [createDeliverySealer({ database, ring, logger, everyMs })] : []),
          createErasureWatch({ database, logger, forgetElsewhere, everyMs }),
          createHabitWatch({ database, logger, everyMs: given.habitsEveryMs }),
          createCaseWatch({ database, logger, office: config.office, now, everyMs }),
          createSearchWatch({ database, logger, now }),
        ],
      }
    },
  })
