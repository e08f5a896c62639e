import { askOutside, type OutsideAnswer, type Reachable } from '@kade/service-kit'
import { Webhook } from 'standardwebhooks'
import type { DueDelivery } from './webhook.store.js'

export interface Outgoing {
  readonly id: string
  readonly url: string
  readonly secrets: readonly string[]
  readonly body: string
}

/**
 * Hands it over, signed (webhook-id, webhook-timestamp, webhook-signature: standardwebhooks). `error`: why what was answered is no 2xx.
 * @throws Error why it was not reached
 */
export async function askShop(
  { id, url, secrets, body }: Outgoing,
  reachable: Reachable,
): Promise<OutsideAnswer & { readonly error: string | null }> {
  const at = new Date()
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Kade-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
  const answer = await askOutside({ url, headers, body }, reachable)
  return { ...answer, error: answer.status < 200 || answer.status > 299 ? `It answered ${answer.status}` : null }
}

type Content = Pick<DueDelivery, 'kind' | 'at' | 'data' | 'orderId' | 'orderNumber' | 'channelOrderId'>

/** `ORDER_SHIPPED` is told as `order.shipped`. Nothing of it says who the customer is. */
export const bodyOf = ({ kind, at, data, orderId, orderNumber, channelOrderId }: Content, isTest = false): string =>
  JSON.stringify({
    type: kind.toLowerCase().replace('_', '.'),
    timestamp: at.toISOString(),
    ...(isTest ? { test: true } : {}),
    data: { ...(orderId === null ? {} : { orderId, orderNumber, channelOrderId }), ...data },
  })
