import type { ApolloClient } from '@apollo/client'
import { PackDocument, PickDocument, PickedDocument, ScanDocument, ShipDocument, WorkLeftDocument } from './generated.js'

/** As long as an eye needs to see what changed. */
const STEP_MS = 1_500
/** An order that was just placed is sourced within a second or two. */
const MOST_WAITS = 20

/** Does to an order, a step at a time, what the warehouse and the carrier would do, until there is nothing left to do or it is left. */
export async function moveOn(client: ApolloClient, orderId: string, left: AbortSignal): Promise<void> {
  for (let waits = 0; waits < MOST_WAITS && !left.aborted;) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
    const { data } = await client.query({ query: WorkLeftDocument, variables: { id: orderId }, fetchPolicy: 'no-cache' })
    const { fulfillmentOrders, shipments } = data?.order ?? {}
    const work = fulfillmentOrders?.find(({ status }) => status !== 'SHIPPED' && status !== 'CANCELLED')
    const parcel = shipments?.find(({ status }) => status === 'PRE_TRANSIT' || status === 'IN_TRANSIT' || status === 'OUT_FOR_DELIVERY')
    if (work) await workOn(client, work)
    else if (parcel) await carry(client, parcel)
    else if (shipments && shipments.length > 0) return
    else waits++
  }
}

type Work = {
  readonly id: string
  readonly status: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

async function workOn(client: ApolloClient, { id: fulfillmentOrderId, status, lines }: Work): Promise<void> {
  const input = { fulfillmentOrderId }
  if (status === 'OPEN') await client.mutate({ mutation: PickDocument, variables: { input } })
  if (status === 'PICKING') {
    const picked = lines.map(({ sku, quantity }) => ({ sku, quantity }))
    await client.mutate({ mutation: PickedDocument, variables: { input: { ...input, lines: picked } } })
  }
  if (status === 'PICKED') await client.mutate({ mutation: PackDocument, variables: { input } })
  if (status === 'PACKED') await client.mutate({ mutation: ShipDocument, variables: { input } })
}

type Parcel = { readonly status: string; readonly trackingNumber: string }

async function carry(client: ApolloClient, { status, trackingNumber }: Parcel): Promise<void> {
  const next = status === 'PRE_TRANSIT' ? 'IN_TRANSIT' : status === 'IN_TRANSIT' ? 'OUT_FOR_DELIVERY' : 'DELIVERED'
  const scan = { trackingNumber, status: next, description: 'Scanned', location: 'London', countryCode: 'GB' } as const
  const input = { ...scan, idempotencyKey: `home-${trackingNumber}-${next}`, at: new Date().toISOString() }
  await client.mutate({ mutation: ScanDocument, variables: { input } })
}
