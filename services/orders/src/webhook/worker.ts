import { createWatch, type Database, type Logger, type Watching } from '@kade/service-kit'
import { OPEN_INTERNET, sendDelivery, type Reachable } from './send-delivery.js'
import { claimDeliveries, saveDelivery, type DueDelivery } from './webhook.store.js'

export interface WebhooksOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now?: (() => Date) | undefined
  readonly reachable?: Reachable | undefined
}
const [AT_ONCE, POLL_MS, TRIES] = [8, 1_000, 12]
const MOST_SECONDS = 6 * 3_600

/** Tells shops what is due, each delivery until it is taken or tried twelve times (about a day). A repeat has the same webhook-id. */
export const createWebhooks = (options: WebhooksOptions): Watching =>
  createWatch({ everyMs: POLL_MS, logger: options.logger, what: 'Webhooks', look: () => workOnce(options) })

async function workOnce(options: WebhooksOptions): Promise<number> {
  const due = await claimDeliveries(options.database, AT_ONCE, options.now?.() ?? null)
  await Promise.all(due.map((delivery) => deliver(options, delivery)))
  return due.length
}

async function deliver({ database, logger, reachable = OPEN_INTERNET }: WebhooksOptions, delivery: DueDelivery): Promise<void> {
  const { id, url, secrets, attempts } = delivery
  const error = await sendDelivery({ id, url, secrets, body: bodyOf(delivery) }, reachable).then(
    () => null,
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  )
  if (error !== null) logger.warn({ deliveryId: id, orderId: delivery.orderId, attempt: attempts }, `A webhook was not taken: ${error}`)
  const state = error === null ? 'DELIVERED' : attempts >= TRIES ? 'FAILED' : 'DUE'
  await saveDelivery(database, id, { state, error, againInSeconds: Math.min(MOST_SECONDS, 5 * 2 ** attempts) })
}

/** `ORDER_SHIPPED` is told as `order.shipped`. Nothing of it says who the customer is. */
const bodyOf = ({ kind, at, data, orderId, orderNumber, channelOrderId }: DueDelivery): string =>
  JSON.stringify({
    type: kind.toLowerCase().replace('_', '.'),
    timestamp: at.toISOString(),
    data: { orderId, orderNumber, channelOrderId, ...data },
  })
