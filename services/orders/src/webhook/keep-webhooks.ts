import { createHash, randomBytes } from 'node:crypto'
import {
  checkedAs,
  code,
  faultInAddress,
  isId,
  isRepeated,
  newId,
  optional,
  requestHashOf,
  UserErrors,
  type Database,
  type Queryable,
  type Reachable,
  type Transaction,
  type Viewer,
} from '@kade/service-kit'
import { isOfOrder, sampleOf } from './sample.js'
import { askShop, bodyOf } from './send-delivery.js'
import { deliveryOf, webhookById } from './webhook.reads.js'
import { addSecret, keepResult, replayDeliveries, replayDelivery, saveWebhookRow, secretsOf, takeKey } from './webhook.store.js'
import type { WebhookDeliveryRow, WebhookKind } from './webhook.table.js'

/** The channel that a viewer may keep webhooks of; null: all. */
export const channelFor = ({ roles, claims }: Viewer): string | null => (roles.includes('ADMIN') ? null : (claims.channel ?? ''))
const mayKeep = (viewer: Viewer, channel: string): boolean => [null, channel].includes(channelFor(viewer))

export interface Keyed {
  /** The same again does it no second time. */
  readonly idempotencyKey?: string | null
}
export interface SaveWebhook extends Keyed {
  readonly channel: string
  readonly url: string
  readonly kinds: readonly WebhookKind[]
  readonly isActive?: boolean | null
}
const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64')

/** What was done: to what, the secret that came of it, and to how many deliveries, where it was to many. */
interface Done {
  readonly id: string
  readonly secret: string | null
  readonly count?: number | null
}

/**
 * Does it once for each key of a keeper, in one transaction. A repeat answers the same, the secret too while it is one of the webhook's.
 * @throws UserErrors IDEMPOTENCY_CONFLICT
 */
async function once(
  tx: Transaction,
  viewer: Viewer,
  given: Keyed,
  request: readonly unknown[],
  work: () => Promise<Done>,
): Promise<Done & { readonly isRepeat: boolean }> {
  const idempotencyKey = checkedAs(optional(code(200)), given.idempotencyKey, 'input', 'idempotencyKey') ?? null
  if (idempotencyKey === null) return { ...(await work()), isRepeat: false }
  const key = { keeper: channelFor(viewer) ?? `staff:${viewer.subject}`, idempotencyKey }
  const requestHash = requestHashOf(request)
  const known = await takeKey(tx, key, requestHash)
  if (known && isRepeated(known, requestHash, 'request') && known.resultId !== null) {
    const secret = known.secretHash === null ? null : ((await secretsOf(tx, known.resultId)).find((each) => hashOf(each) === known.secretHash) ?? null) // prettier-ignore
    return { id: known.resultId, secret, count: known.resultCount, isRepeat: true }
  }
  const done = await work()
  const secretHash = done.secret === null ? null : hashOf(done.secret)
  await keepResult(tx, key, { resultId: done.id, secretHash, resultCount: done.count ?? null })
  return { ...done, isRepeat: false }
}

/** Tells a channel's shop at an address, or changes how. The secret is answered once, when it is new. @throws UserErrors */
export async function saveWebhook(
  database: Database,
  viewer: Viewer,
  { channel, url, kinds, isActive, ...key }: SaveWebhook,
  reachable: Reachable,
) {
  if (kinds.length === 0) throw UserErrors.of('REQUIRED', 'Name at least one kind', 'input', 'kinds')
  const fault = await faultInAddress(url, reachable)
  if (fault !== null)
    throw UserErrors.of(
      'INVALID',
      `A shop is told at an https address of the open internet, such as https://shop.example/hooks. ${fault}`,
      'input',
      'url',
    )
  const wanted = { channel, url: new URL(url).href, kinds: [...new Set(kinds)], isActive: isActive ?? true }
  return database.transaction(async (tx) => {
    const { id, secret } = await once(tx, viewer, key, ['save', wanted], async () => {
      const made = newSecret()
      const saved = mayKeep(viewer, channel) ? await saveWebhookRow(tx, { ...wanted, secret: made }) : undefined
      if (!saved) throw UserErrors.of('NOT_FOUND', 'There is no such channel', 'input', 'channel')
      return { id: saved.id, secret: saved.isNew ? made : null }
    })
    return { webhook: await webhookById(tx, id), secret }
  })
}

/** A new secret; what is sent is signed with it and with the one before, until the next change. @throws UserErrors */
export const rotateSecret = (database: Database, viewer: Viewer, { webhookId, ...key }: Keyed & { readonly webhookId: string }) =>
  database.transaction(async (tx) => {
    const webhook = await keptBy(tx, viewer, webhookId)
    const { secret } = await once(tx, viewer, key, ['rotate', webhook.id], async () => {
      const made = newSecret()
      await addSecret(tx, webhook.id, made)
      return { id: webhook.id, secret: made }
    })
    return { webhook, secret }
  })

/** @throws UserErrors */
export const replay = (
  database: Database,
  viewer: Viewer,
  { deliveryId, ...key }: Keyed & { readonly deliveryId: string },
  wake: () => void,
) =>
  database.transaction(async (tx) => {
    const delivery = isId(deliveryId) ? await deliveryOf(tx, deliveryId) : undefined
    if (!delivery || !mayKeep(viewer, delivery.channel))
      throw UserErrors.of('NOT_FOUND', 'There is no such delivery', 'input', 'deliveryId')
    const { isRepeat } = await once(tx, viewer, key, ['replay', delivery.id], async () => {
      await replayDelivery(tx, delivery.id)
      return { id: delivery.id, secret: null }
    })
    if (!isRepeat) tx.afterCommit(wake)
    return { delivery: await deliveryOf(tx, delivery.id) }
  })

export interface ReplayMany extends Keyed {
  readonly webhookId: string
  readonly state?: WebhookDeliveryRow['state'] | null
  readonly since?: Date | null
}
const MOST_REPLAYED = 1_000

/** The deliveries of a webhook that were given up, or are in another state, are made due again: the oldest first. @throws UserErrors */
export const replayMany = (
  database: Database,
  viewer: Viewer,
  { webhookId, state, since, ...key }: ReplayMany,
  wake: () => void,
): Promise<{ readonly count: number }> =>
  database.transaction(async (tx) => {
    const webhook = await keptBy(tx, viewer, webhookId)
    const wanted = { webhookId: webhook.id, state: state ?? 'FAILED', since: since ?? null }
    const { count, isRepeat } = await once(tx, viewer, key, ['replay many', wanted], async () => ({
      ...{ id: webhook.id, secret: null },
      count: await replayDeliveries(tx, wanted, MOST_REPLAYED),
    }))
    if (!isRepeat) tx.afterCommit(wake)
    return { count: count ?? 0 }
  })

/** A webhook that the viewer keeps. @throws UserErrors */
async function keptBy(tx: Queryable, viewer: Viewer, webhookId: string) {
  const webhook = isId(webhookId) ? await webhookById(tx, webhookId) : undefined
  if (!webhook || !mayKeep(viewer, webhook.channel)) throw UserErrors.of('NOT_FOUND', 'There is no such webhook', 'input', 'webhookId')
  return webhook
}

/**
 * Sends a sample of a kind to a webhook's address, signed as all that is sent, and marked as a test; nothing of it is kept. What came of it is answered.
 * @throws UserErrors
 */
export async function tryWebhook(
  database: Database,
  viewer: Viewer,
  { webhookId, kind }: { readonly webhookId: string; readonly kind: WebhookKind },
  reachable: Reachable,
) {
  const { id, url } = await keptBy(database, viewer, webhookId)
  const body = bodyOf({ kind, at: new Date(), data: sampleOf(kind), ...(isOfOrder(kind) ? SAMPLE_ORDER : NO_ORDER) }, true)
  const sent = { id: `test_${newId()}`, url, secrets: await secretsOf(database, id), body }
  const answer = await askShop(sent, reachable).then(
    ({ error, status, ms, text }) => ({ error, status, ms, text }),
    (thrown: unknown) => ({ error: thrown instanceof Error ? thrown.message : String(thrown), status: null, ms: null, text: null }),
  )
  return { ...answer, webhookId: sent.id, sent: body }
}
const SAMPLE_ORDER = { orderId: '00000000-0000-7000-8000-000000000000', orderNumber: 'K-00000000-SAMPLE', channelOrderId: null }
const NO_ORDER = { orderId: null, orderNumber: null, channelOrderId: null }
