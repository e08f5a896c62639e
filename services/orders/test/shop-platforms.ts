import { createHmac, randomUUID } from 'node:crypto'

/** Secrets of two channels: of the first, the old one is still good. */
export const SECRETS = { shopify: ['shpss-of-the-new-app', 'shpss-of-the-old-app'], woo: ['woo-secret-of-the-webhook'] }
export const CONNECTIONS = {
  web: { platform: 'SHOPIFY', webhookSecrets: SECRETS.shopify, api: null },
  social: { platform: 'WOOCOMMERCE', webhookSecrets: SECRETS.woo, api: null },
} as const

export const signatureOf = (body: string, secret: string): string => createHmac('sha256', secret).update(body).digest('base64')

/** As the platforms send it: `headers` are stronger, and undefined takes one away. */
export interface Sending {
  readonly topic: string
  readonly body: object | string
  readonly secret?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export const shopify = (url: string, { topic, body, secret = SECRETS.shopify[0]!, headers = {} }: Sending, channel = 'web') =>
  send(`${url}/webhooks/channels/${channel}/orders`, body, (text) => ({
    'x-shopify-topic': topic,
    'x-shopify-webhook-id': randomUUID(),
    'x-shopify-event-id': randomUUID(),
    'x-shopify-shop-domain': 'kade.example',
    'x-shopify-hmac-sha256': signatureOf(text, secret),
    ...headers,
  }))

export const woo = (url: string, { topic, body, secret = SECRETS.woo[0]!, headers = {} }: Sending, channel = 'social') =>
  send(`${url}/webhooks/channels/${channel}/orders`, body, (text) => ({
    'x-wc-webhook-topic': topic,
    'x-wc-webhook-source': 'https://woo.example/',
    'x-wc-webhook-id': '7',
    'x-wc-webhook-delivery-id': randomUUID(),
    'x-wc-webhook-signature': signatureOf(text, secret),
    ...headers,
  }))

async function send(url: string, body: object | string, headersOf: (text: string) => Record<string, string | undefined>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = Object.entries({ 'content-type': 'application/json', ...headersOf(text) }).filter(
    (header): header is [string, string] => header[1] !== undefined,
  )
  const response = await fetch(url, { method: 'POST', headers, body: text })
  return { status: response.status, answer: (await response.json()) as { state?: string } }
}
