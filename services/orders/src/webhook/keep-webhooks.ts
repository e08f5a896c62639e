import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { isId, UserErrors, type Database, type Viewer } from '@kade/service-kit'
import type { NoticeKind } from '../order/notice.js'
import { isPublicAddress } from './check-public-address.js'
import { deliveryOf, webhookById } from './webhook.reads.js'
import { addSecret, replayDelivery, saveWebhookRow } from './webhook.store.js'

/** The channel that a viewer may keep webhooks of; null: all. */
export const channelFor = ({ roles, claims }: Viewer): string | null => (roles.includes('ADMIN') ? null : (claims.channel ?? ''))
const mayKeep = (viewer: Viewer, channel: string): boolean => [null, channel].includes(channelFor(viewer))

export interface SaveWebhook {
  readonly channel: string
  readonly url: string
  readonly kinds: readonly NoticeKind[]
  readonly isActive?: boolean | null
}
const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`

/** Tells a channel's shop at an address, or changes how. The secret is answered once, when it is new. @throws UserErrors */
export function saveWebhook(database: Database, viewer: Viewer, { channel, url, kinds, isActive }: SaveWebhook) {
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
  return database.transaction(async (tx) => {
    const secret = newSecret()
    const saved = mayKeep(viewer, channel)
      ? await saveWebhookRow(tx, { channel, url: target.href, kinds: [...new Set(kinds)], isActive: isActive ?? true, secret })
      : undefined
    if (!saved) throw UserErrors.of('NOT_FOUND', 'There is no such channel', 'input', 'channel')
    return { webhook: await webhookById(tx, saved.id), secret: saved.isNew ? secret : null }
  })
}

/** A new secret; what is sent is signed with it and with the one before, until the next change. @throws UserErrors */
export const rotateSecret = (database: Database, viewer: Viewer, id: string) =>
  database.transaction(async (tx) => {
    const webhook = isId(id) ? await webhookById(tx, id) : undefined
    if (!webhook || !mayKeep(viewer, webhook.channel)) throw UserErrors.of('NOT_FOUND', 'There is no such webhook', 'input', 'webhookId')
    const secret = newSecret()
    await addSecret(tx, id, secret)
    return { webhook, secret }
  })

/** @throws UserErrors */
export const replay = (database: Database, viewer: Viewer, id: string, wake: () => void) =>
  database.transaction(async (tx) => {
    const delivery = isId(id) ? await deliveryOf(tx, id) : undefined
    if (!delivery || !mayKeep(viewer, delivery.channel))
      throw UserErrors.of('NOT_FOUND', 'There is no such delivery', 'input', 'deliveryId')
    await replayDelivery(tx, id)
    tx.afterCommit(wake)
    return { delivery: await deliveryOf(tx, id) }
  })
