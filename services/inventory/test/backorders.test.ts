import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { orderCancelled, orderConfirmed, orderPlaced, type DataOf } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory([])
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('VASE', { outOfStockPolicy: 'BACKORDER' })] })
})
afterAll(() => inventory.stop())

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (...drafts: EventDraft[]) =>
  inventory.bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload })))
const vases = (quantity: number) => ({ orderLineId: newId(), sku: 'VASE', quantity })
const hasTold = (orderId: string, type: string) =>
  eventually(() => expect(inventory.bus.published.some(({ key, value }) => key === orderId && value.includes(type))).toBe(true))
const receive = (quantity: number) =>
  inventory.change('receiveStock', 'ReceiveStockInput', {
    ...{ idempotencyKey: newId(), locationId: inventory.locationId },
    lines: [{ sku: 'VASE', quantity }],
  })

/** A confirmed order of two vases, of which there is none. */
async function waits(): Promise<string> {
  const orderId = newId()
  const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
  await tell(orderPlaced.draft(orderId, { ...placed, orderId, lines: [{ ...placed.lines[0]!, ...vases(2) }] }))
  await hasTold(orderId, 'stock.backordered.v1')
  const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
  await tell(orderConfirmed.draft(orderId, { ...confirmed, orderId, lines: [vases(2)] }))
  const isConfirmed = () => inventory.service.database.query('SELECT 1 FROM order_demand WHERE order_id = $1 AND confirmed', [orderId])
  await eventually(async () => expect(await isConfirmed()).toHaveLength(1))
  return orderId
}

it('what would be promised without any supply is told also to who does not say where it goes', async () => {
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('JAR', { outOfStockPolicy: 'BACKORDER' })] })
  const query = '{ variant(sku: "JAR") { availability { available policy promisedShipDate promisedDeliveryDate } } }'
  const { data, errors } = await inventory.graph<{ variant: { availability: object } }>(asViewer([]), query)
  expect(errors).toBeUndefined()
  expect(data?.variant.availability).toEqual({
    ...{ available: 0, policy: 'BACKORDER', promisedDeliveryDate: null },
    promisedShipDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
  })
})

it('who has waited longest is served first, and who has cancelled not at all', async () => {
  const names = new Map<string, string>()
  for (const name of ['first', 'second', 'third', 'fourth']) names.set(await waits(), name)
  const [first, second] = [...names.keys()] as [string, string]
  const cancelled = fixture<DataOf<typeof orderCancelled>>('order.cancelled.v1')
  await tell(orderCancelled.draft(second, { ...cancelled, orderId: second, lines: [vases(2)], complete: true }))
  await hasTold(second, 'stock.released.v1')
  // Who waits longest, and not whose row the database finds first: it has just been written again, after the others.
  await inventory.service.database.query('UPDATE backorder SET quantity = quantity WHERE order_id = $1', [first])
  await inventory.service.database.query('UPDATE order_demand SET confirmed = confirmed WHERE order_id = $1', [first])
  const allocated = () =>
    inventory.bus.published
      .map(({ key, value }) => ({ key, event: JSON.parse(value) as { type: string; data: { lines: { quantity: number }[] } } }))
      .filter(({ event }) => event.type === 'stock.allocated.v1')
      .map(({ key, event }) => `${names.get(key)} ${event.data.lines[0]?.quantity}`)
  expect(await receive(3)).toEqual([])
  await eventually(() => expect(allocated()).toEqual(['first 2', 'third 1']))
  expect(await receive(10)).toEqual([])
  await eventually(() => expect(allocated()).toEqual(['first 2', 'third 1', 'third 1', 'fourth 2']))
})
