import { createHash, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import {
  checkedAs,
  code,
  isId,
  isRepeated,
  optional,
  requestHashOf,
  UserErrors,
  type Database,
  type Transaction,
  type Viewer,
} from '@kade/service-kit'
import type { NoticeKind } from '../order/notice.js'
import { isPublicAddress } from './check-public-address.js'
import { deliveryOf, webhookById } from './webhook.reads.js'
import { addSecret, keepResult, replayDelivery, saveWebhookRow, secretsOf, takeKey } from './webhook.store.js'

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
  readonly kinds: readonly NoticeKind[]
  readonly isActive?: boolean | null
}
const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64')

/** What was done: to what, and the secret that came of it. */
interface Done {
  readonly id: string
  readonly secret: string | null
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
    return { id: known.resultId, secret, isRepeat: true }
  }
  const done = await work()
  await keepResult(tx, key, done.id, done.secret === null ? null : hashOf(done.secret))
  return { ...done, isRepeat: false }
}

/** Tells a channel's shop at an address, or changes how. The secret is answered once, when it is new. @throws UserErrors */
export function saveWebhook(database: Database, viewer: Viewer, { channel, url, kinds, isActive, ...key }: SaveWebhook) {
  if (kinds.length === 0) throw UserErrors.of('REQUIRED', 'Name at least one kind', 'input', 'kinds')
  const target = URL.canParse(url) ? new URL(url) : null
  const host = target?.hostname.replace(/^\[|\]$/g, '') ?? ''
  const isOpen = target?.protocol === 'https:' && !target.username && (isIP(host) ? isPublicAddress(host) : host.includes('.'))
  if (!isOpen || url.length > 2_000)
    throw UserErrors.of(
      'INVALID',
      'A shop is told at an https address of the open internet, such as https://shop.example/hooks',
      'input',
      'url',
    )
  const wanted = { channel, url: target.href, kinds: [...new Set(kinds)], isActive: isActive ?? true }
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
    const webhook = isId(webhookId) ? await webhookById(tx, webhookId) : undefined
    if (!webhook || !mayKeep(viewer, webhook.channel)) throw UserErrors.of('NOT_FOUND', 'There is no such webhook', 'input', 'webhookId')
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
