/** From the commit of an event in a service's outbox to its delivery on a subscriber's socket, unloaded. */
import { randomUUID } from 'node:crypto'
import { messageQueue, startSystem } from '@kade/test-kit'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { aPlaceOrderInput, ask, offerVariants, PLACE_ORDER } from './support.js'

export interface PushLatencyFigures {
  readonly bus: string
  readonly pushes: number
  readonly p50Ms: number
  readonly p99Ms: number
}

const PUSHES = 200

/** Times recordTrackingEvent: its answer comes after the commit, so the commit lies between its call and its answer; the answer's moment is taken. */
export async function benchPushLatency(kafkaBrokers?: string): Promise<PushLatencyFigures> {
  const system = await startSystem({ durable: true, kafkaBrokers })
  try {
    const skus = await offerVariants(system, 2)
    const { order, accessToken } = await ask<{ order: { id: string }; accessToken: string }>(system, null, PLACE_ORDER, {
      input: aPlaceOrderInput(skus),
    })
    const arrivals = messageQueue<{ cursor: string; at: number }>()
    const client = createClient({
      url: `${system.gatewayUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${accessToken}` },
    })
    client.subscribe<{ trackingUpdates: { cursor: string } }>(
      {
        query: 'subscription ($id: ID!) { trackingUpdates(orderId: $id) { cursor event { status at } shipment { id status } } }',
        variables: { id: order.id },
      },
      {
        next: ({ data }) => data && arrivals.push({ cursor: data.trackingUpdates.cursor, at: performance.now() }),
        error: console.error,
        complete: () => undefined,
      },
    )
    await arrivals.next(10_000) // the present state
    const trackingNumber = await ship(system, order.id)
    await arrivals.next(10_000) // PRE_TRANSIT

    const latencies: number[] = []
    for (let push = 0; push < PUSHES; push += 1) {
      await ask(
        system,
        'WAREHOUSE',
        'mutation ($input: TrackingEventInput!) { recordTrackingEvent(input: $input) { userErrors { message } } }',
        {
          input: {
            idempotencyKey: randomUUID(),
            trackingNumber,
            status: 'IN_TRANSIT',
            description: 'Scanned',
            at: new Date().toISOString(),
          },
        },
      )
      const committed = performance.now()
      const { at } = await arrivals.next(10_000)
      latencies.push(Math.max(0, at - committed))
    }
    await client.dispose()
    const sorted = latencies.sort((a, b) => a - b)
    return { bus: kafkaBrokers ? 'Kafka' : 'embedded', pushes: PUSHES, p50Ms: sorted[PUSHES * 0.5] ?? 0, p99Ms: sorted[PUSHES * 0.99] ?? 0 }
  } finally {
    await system.stop()
  }
}

async function ship(system: Parameters<typeof ask>[0], orderId: string): Promise<string> {
  for (;;) {
    const order = await ask<{ fulfillmentOrders: { id: string; lines: { sku: string; quantity: number }[] }[] | null }>(
      system,
      'WAREHOUSE',
      'query ($id: ID!) { order(id: $id) { fulfillmentOrders { id lines { sku quantity } } } }',
      { id: orderId },
    )
    const [open] = order.fulfillmentOrders ?? []
    if (!open) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      continue
    }
    const input = { fulfillmentOrderId: open.id }
    await ask(system, 'WAREHOUSE', 'mutation ($input: FulfillmentOrderInput!) { startPicking(input: $input) { userErrors { message } } }', {
      input,
    })
    await ask(system, 'WAREHOUSE', 'mutation ($input: RecordPickInput!) { recordPick(input: $input) { userErrors { message } } }', {
      input: { ...input, lines: open.lines },
    })
    await ask(system, 'WAREHOUSE', 'mutation ($input: PackInput!) { packFulfillmentOrder(input: $input) { userErrors { message } } }', {
      input,
    })
    const { shipment } = await ask<{ shipment: { trackingNumber: string } }>(
      system,
      'WAREHOUSE',
      'mutation ($input: ShipInput!) { shipFulfillmentOrder(input: $input) { shipment { trackingNumber } userErrors { message } } }',
      { input },
    )
    return shipment.trackingNumber
  }
}
