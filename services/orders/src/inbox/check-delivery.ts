import { checkShopify } from './check-shopify.js'
import { checkWooCommerce } from './check-woocommerce.js'
import type { Unread } from './channel-order.store.js'
import { unreadable, type Read } from './read.js'

/** What a delivery says, by the adapter of its platform. */
export function checkDelivery({ platform, topic, body, currency, channel }: Unread): Read {
  if (!body) return { kind: 'IGNORED', channelOrderId: null, reason: 'Its customer is erased' }
  if (currency === null) return unreadable(`There is no channel ${channel}: CHANNEL_CONNECTIONS names one that is not there`)
  const content = parsed(body)
  if (!content) return unreadable('It is no JSON object')
  const read = platform === 'SHOPIFY' ? checkShopify(content, currency) : checkWooCommerce(content, currency, topic)
  return hasNul(read) ? unreadable('It has a character that no text may have: U+0000') : read
}

/** No database keeps it in a text. */
const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(hasNul)

function parsed(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null // a person sees it as it came
  }
}
