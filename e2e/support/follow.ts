import { messageQueue } from '@kade/test-kit'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import type { Shop } from './shop.js'

export interface Update {
  readonly cursor: string
  readonly event: { readonly status?: string; readonly type?: string } | null
  readonly shipment?: unknown
  readonly order?: unknown
}
export interface Follower {
  /** The next update; waits for it. */
  next(): Promise<Update>
  /** Updates that have arrived and were not asked for. */
  rest(): readonly Update[]
  /** Codes with which its connections were closed. */
  readonly closeCodes: readonly number[]
  /** Cuts the connection without a goodbye; the client comes back by itself, at its cursor. */
  drop(): void
  stop(): Promise<void>
}

export const TRACKING = `subscription ($orderId: ID!, $after: String) {
  trackingUpdates(orderId: $orderId, after: $after) {
    cursor
    event { id status description location at }
    shipment { id status carrier trackingNumber order { number email customer { name } lines { sku variant { title price { amount } } } } }
  }
}`
export const ORDER = `subscription ($orderId: ID!, $after: String) {
  orderUpdates(orderId: $orderId, after: $after) { cursor event { type message } order { version status fulfillmentStatus paymentStatus } }
}`

export const followTracking = (shop: Shop, token: string, orderId: string): Follower => follow(shop, token, TRACKING, { orderId })
export const followOrder = (shop: Shop, token: string, orderId: string): Follower => follow(shop, token, ORDER, { orderId })

/** A subscriber as a mobile app would be: it keeps the last cursor in its variables, so that a new connection resumes there. */
function follow(shop: Shop, token: string, query: string, start: { readonly orderId: string }): Follower {
  const updates = messageQueue<Update>()
  const variables: Record<string, unknown> = { ...start }
  const closeCodes: number[] = []
  let socket: WebSocket | undefined
  const client = createClient({
    url: `${shop.system.gatewayUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 200,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
    shouldRetry: () => true,
    connectionParams: { authorization: `Bearer ${token}` },
    on: {
      opened: (opened) => (socket = opened as WebSocket),
      closed: (event) => closeCodes.push((event as { readonly code: number }).code),
    },
  })
  client.subscribe<Record<string, Update>>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        const [update] = Object.values(data ?? {})
        if (errors || !update) return updates.fail(new Error(`An update came with errors: ${JSON.stringify({ data, errors })}`))
        variables.after = update.cursor
        updates.push(update)
      },
      error: (error) => updates.fail(new Error('The subscription failed', { cause: error })),
      complete: () => undefined,
    },
  )
  return {
    next: () => updates.next(20_000),
    rest: () => updates.drain(),
    closeCodes,
    drop: () => socket?.terminate(),
    stop: async () => client.dispose(),
  }
}
