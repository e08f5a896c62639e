import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SkuQuantity } from '@kade/events'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import type { PaymentProvider, ProviderRequest } from '../src/payment/providers/provider.js'
import { runOrders } from './running-orders.js'

// Four mugs at 12.50, sent free of charge from 50.00 on.
const BASKET = mug(4)

/** What the provider was asked for, by the token of the order: `void 50.00`. */
const asked = new Map<string, string[]>()
const answer = (kind: string) => async (request: ProviderRequest) => {
  asked.set(request.token, [...(asked.get(request.token) ?? []), `${kind} ${(request.amount / 100).toFixed(2)}`])
  return { outcome: 'SUCCEEDED' as const, reference: newId() }
}
const provider: PaymentProvider = { authorize: answer('authorize'), capture: answer('capture'), void: answer('void') }

let orders: Awaited<ReturnType<typeof runOrders>>
beforeAll(async () => void (orders = await runOrders({ providers: { test: provider } })))
afterAll(() => orders.stop())

describe('the money of cancelled units', () => {
  it('stays with the provider until inventory has answered for all of them', async () => {
    const { id, token } = await confirmed()
    await cancel(id)
    await nothingMoreIsAsked(token, ['authorize 50.00'])
    await release(id, 3)
    await nothingMoreIsAsked(token, ['authorize 50.00'])
    expect(await moneyOf(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'AUTHORIZED', voided: '0.00' })

    await orders.others.release(id, mug(1))
    await isAsked(token, ['authorize 50.00', 'void 50.00'])
    await eventually(async () => expect(await moneyOf(id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED', voided: '50.00' }))
  })

  it('stays there too when the rest of the order has left, is paid and has arrived', async () => {
    const { id, token } = await confirmed()
    const shipment = await orders.others.ship(id, mug(1))
    await isAsked(token, ['authorize 50.00', 'capture 12.50'])
    await cancel(id)
    await orders.others.deliver(id, shipment, mug(1))
    await eventually(async () => expect((await moneyOf(id)).fulfillmentStatus).toBe('DELIVERED'))
    await release(id, 2)
    await nothingMoreIsAsked(token, ['authorize 50.00', 'capture 12.50'])
    expect(await moneyOf(id)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED', voided: '0.00' })

    await orders.others.release(id, mug(1))
    await isAsked(token, ['authorize 50.00', 'capture 12.50', 'void 37.50'])
    await eventually(async () =>
      expect(await moneyOf(id)).toMatchObject({ status: 'COMPLETED', paymentStatus: 'CAPTURED', voided: '37.50' }),
    )
  })

  it('pays for those that had left after all', async () => {
    const { id, token } = await confirmed()
    await cancel(id)
    await release(id, 3)
    await nothingMoreIsAsked(token, ['authorize 50.00'])
    await orders.others.refuseCancellation(id, mug(1))
    await orders.others.ship(id, mug(1))
    await isAsked(token, ['authorize 50.00', 'capture 12.50', 'void 37.50'])
  })
})

function mug(quantity: number): SkuQuantity[] {
  return [{ sku: 'MUG', quantity }]
}
async function confirmed(): Promise<{ id: string; token: string }> {
  const token = `tok_${newId()}`
  const { order } = await orders.place({ lines: BASKET, payment: { token } })
  await orders.others.reserve(order.id, BASKET)
  await eventually(async () => expect((await moneyOf(order.id)).status).toBe('CONFIRMED'))
  return { id: order.id, token }
}
async function cancel(orderId: string): Promise<void> {
  const { data } = await orders.graph(
    asViewer('SUPPORT'),
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code field } } }',
    { input: { orderId, reason: 'changed my mind' } },
  )
  expect(data).toEqual({ cancelOrder: { userErrors: [] } })
}
async function moneyOf(id: string) {
  type Found = { order: { status: string; fulfillmentStatus: string; paymentStatus: string; payments: { voided: { amount: string } }[] } }
  const text = 'query ($id: ID!) { order(id: $id) { status fulfillmentStatus paymentStatus payments { voided { amount } } } }'
  const { data } = await orders.graph<Found>(asViewer('SUPPORT'), text, { id })
  const { payments, ...order } = data!.order
  return { ...order, voided: payments[0]?.voided.amount }
}
/** Inventory releases units, which no reader of the order sees before all are: the service's own count tells when it has heard. */
async function release(id: string, units: number): Promise<void> {
  await orders.others.release(id, mug(units))
  await eventually(async () =>
    expect(await orders.service.database.query('SELECT released_units AS units FROM orders WHERE id = $1', [id])).toEqual([{ units }]),
  )
}
const isAsked = (token: string, expected: string[]) => eventually(() => expect(asked.get(token)).toEqual(expected))

/** Another order, cancelled later, has its money given back: what the provider was to be asked for this one it has been asked by then. */
async function nothingMoreIsAsked(token: string, expected: string[]): Promise<void> {
  const later = await confirmed()
  await cancel(later.id)
  await orders.others.release(later.id, BASKET)
  await isAsked(later.token, ['authorize 50.00', 'void 50.00'])
  expect(asked.get(token)).toEqual(expected)
}
