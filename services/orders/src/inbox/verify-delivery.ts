import { createHash } from 'node:crypto'
import { isSignedBody } from '@kade/service-kit'
import type { ChannelConnection, Platform } from '../channel/connection.js'

/** What came: its headers in small letters, its body byte by byte. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

interface Peer {
  /** Says the HMAC-SHA256 of the body in base64. */
  readonly signature: string
  /** What the platform calls the kind of news. It is not signed: what a body says is read from the body. */
  readonly topic: string
  /** What the platform tells its deliveries apart by; null where it does not. */
  readonly nameOf: (arrived: Arrived, topic: string) => string | null
  /** Whether it only asks if somebody is there; it is not signed. */
  readonly isPing: (arrived: Arrived) => boolean
}

const PEERS: Readonly<Record<Platform, Peer>> = {
  SHOPIFY: {
    signature: 'x-shopify-hmac-sha256',
    topic: 'x-shopify-topic',
    // One action of a merchant is told on several topics.
    nameOf: ({ headers }, topic) => headers['x-shopify-webhook-id'] ?? named(topic, headers['x-shopify-event-id']),
    isPing: () => false,
  },
  WOOCOMMERCE: {
    signature: 'x-wc-webhook-signature',
    topic: 'x-wc-webhook-topic',
    // A delivery that is sent again has another id.
    nameOf: ({ body }, topic) => {
      const { id, date_modified_gmt: modified } = fieldsOf(body)
      return named(topic, typeof id === 'number' ? String(id) : undefined, typeof modified === 'string' ? modified : '')
    },
    isPing: ({ headers, body }) => headers['x-wc-webhook-signature'] === undefined && /^webhook_id=\d{1,12}$/.test(body.toString('latin1')),
  },
}

export type Verdict =
  | { readonly kind: 'FORGED' }
  | { readonly kind: 'PING' }
  /** `dedupeKey`: one for what is the same delivery. Its body is part of it: what has another body is never taken for a double. */
  | { readonly kind: 'SIGNED'; readonly topic: string; readonly dedupeKey: string }

/** Whether the channel signed this, before anything of it is read. */
export function verifyDelivery({ platform, webhookSecrets }: ChannelConnection, arrived: Arrived): Verdict {
  const peer = PEERS[platform]
  const { headers, body } = arrived
  if (peer.isPing(arrived)) return { kind: 'PING' }
  if (!isSignedBody({ body, signature: headers[peer.signature], encoding: 'base64', secrets: webhookSecrets })) return { kind: 'FORGED' }
  const topic = headers[peer.topic] ?? ''
  const digest = createHash('sha256').update(body).digest('base64url')
  return { kind: 'SIGNED', topic, dedupeKey: `${peer.nameOf(arrived, topic) ?? topic}:${digest}` }
}

/** What of the headers is kept beside the body: what the platform says of its delivery, and no signature. */
export const headersToKeep = (platform: Platform, { headers }: Arrived): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value !== undefined && name !== PEERS[platform].signature && KEPT.test(name) ? [[name, value.slice(0, 500)]] : [],
    ),
  )
const KEPT = /^(x-shopify|x-wc-webhook)-|^content-type$/

const named = (...parts: readonly (string | undefined)[]): string | null =>
  parts.every((part): part is string => part !== undefined) ? parts.join(':') : null

function fieldsOf(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // kept as it is: a person sees it
  }
}
