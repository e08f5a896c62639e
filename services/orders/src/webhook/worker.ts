import { createWatch, type Database, type Logger, type Reachable, type Watching } from '@kade/service-kit'
import { carryOut } from '../order/carry-out.js'
import { aside } from '../order/decision.js'
import type { Retry } from '../work/retry-work-item.js'
import type { NewWorkItem } from '../work/work-item.js'
import { askShop, bodyOf } from './send-delivery.js'
import { claimDeliveries, replayDelivery, saveDelivery, type DueDelivery } from './webhook.store.js'

export interface WebhooksOptions {
  readonly database: Database
  readonly logger: Logger
  readonly now?: (() => Date) | undefined
  readonly reachable: Reachable
}
const [AT_ONCE, POLL_MS, TRIES] = [8, 1_000, 12]
const MOST_SECONDS = 6 * 3_600

/** Tells shops what is due, each delivery until it is taken or tried twelve times (about a day). A repeat has the same webhook-id. */
export const createWebhooks = (options: WebhooksOptions): Watching =>
  createWatch({ everyMs: POLL_MS, logger: options.logger, what: 'Webhooks', look: () => workOnce(options) })

async function workOnce(options: WebhooksOptions): Promise<number> {
  const due = await claimDeliveries(options.database, AT_ONCE, options.now?.() ?? null)
  await Promise.all(due.map((delivery) => deliverGuarded(options, delivery)))
  return due.length
}

/** One whose outcome cannot be written is told again when its claim ends, under the same webhook-id, and takes no other along. */
const deliverGuarded = (options: WebhooksOptions, delivery: DueDelivery): Promise<void> =>
  deliver(options, delivery).catch((error: unknown) =>
    options.logger.warn(
      { err: error, deliveryId: delivery.id, orderId: delivery.orderId },
      'What became of a webhook could not be written',
    ),
  )

async function deliver({ database, logger, reachable }: WebhooksOptions, delivery: DueDelivery): Promise<void> {
  const { id, url, secrets, attempts } = delivery
  const { error, status, ms } = await askShop({ id, url, secrets, body: bodyOf(delivery) }, reachable).catch((thrown: unknown) => ({
    ...{ error: thrown instanceof Error ? thrown.message : String(thrown), status: null, ms: null },
  }))
  if (error !== null) logger.warn({ deliveryId: id, orderId: delivery.orderId, attempt: attempts }, `A webhook was not taken: ${error}`)
  const state = error === null ? 'DELIVERED' : attempts >= TRIES ? 'FAILED' : 'DUE'
  const againInSeconds = Math.min(MOST_SECONDS, 5 * 2 ** attempts)
  const outcome = { state, error, answerStatus: status, answeredInMs: ms, againInSeconds } as const
  if (state === 'DUE') return saveDelivery(database, id, outcome)
  await database.transaction(async (tx) => {
    await saveDelivery(tx, id, outcome)
    await carryOut(tx, [aside(state === 'FAILED' ? { todo: [undelivered(delivery, error ?? '')] } : { done: [`${REFERENCE}${id}`] })])
  })
}

const REFERENCE = 'webhook-delivery:'
const undelivered = ({ id, channel, kind, orderId, orderNumber, webhookId, attempts }: DueDelivery, error: string): NewWorkItem => ({
  kind: 'WEBHOOK',
  subject:
    orderNumber === null
      ? `The shop of ${channel} has not taken what was told of its goods`
      : `The shop of ${channel} has not taken what order ${orderNumber} had to tell`,
  ...{ error, orderId, reference: `${REFERENCE}${id}`, attempts },
  payload: { deliveryId: id, webhookId, channel, message: kind },
})

/** A person has it delivered again, under the same webhook-id. */
export const retryDelivery = (wake: () => void): Retry => ({
  ofOrder: false,
  decide: async ({ reference }, tx) => {
    await replayDelivery(tx, reference.slice(REFERENCE.length))
    tx.afterCommit(wake)
    return aside({})
  },
})
