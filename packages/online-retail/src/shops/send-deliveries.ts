import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'

export type ShopPlatform = 'shopify' | 'woocommerce'
export interface Sending {
  readonly gatewayUrl: string
  readonly channel: string
  readonly platform: ShopPlatform
  readonly secret: string
  readonly concurrency: number
  readonly signal: AbortSignal
}
export interface Sent {
  readonly kept: number
  /** Were there before. */
  readonly known: number
}

const TRIES = 30

/** Sends orders as their shop would: signed, and so read, put together and listed like all that it tells. Sent again, they are known. */
export async function sendDeliveries(
  { gatewayUrl, channel, platform, secret, concurrency, signal }: Sending,
  bodies: readonly string[],
): Promise<Sent> {
  const pool = new Pool(gatewayUrl, { connections: concurrency })
  const left = [...bodies]
  const sent = { kept: 0, known: 0 }
  const send = async (body: string): Promise<void> => {
    const signature = createHmac('sha256', secret).update(body).digest('base64')
    const headers =
      platform === 'shopify'
        ? { 'x-shopify-topic': 'orders/import', 'x-shopify-hmac-sha256': signature }
        : { 'x-wc-webhook-topic': 'order.import', 'x-wc-webhook-signature': signature }
    for (let attempt = 1; ; attempt += 1) {
      const { statusCode, body: answer } = await pool.request({
        ...{ path: `/webhooks/channels/${encodeURIComponent(channel)}/orders`, method: 'POST', body },
        headers: { 'content-type': 'application/json', ...headers },
      })
      const { state, error } = (await answer.json()) as { state?: string; error?: string }
      if (statusCode === 200) return void (sent[state === 'KNOWN' ? 'known' : 'kept'] += 1)
      if ((statusCode !== 429 && statusCode !== 503) || attempt === TRIES)
        throw new Error(`The gateway answered ${statusCode} for the channel ${channel}: ${error ?? 'no reason'}`)
      await pause(1_000)
    }
  }
  const sendNext = async (): Promise<void> => {
    for (let body = left.shift(); body !== undefined && !signal.aborted; body = left.shift()) await send(body)
  }
  try {
    await Promise.all(Array.from({ length: concurrency }, sendNext))
    return sent
  } finally {
    await pool.close()
  }
}
