import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { orderCancelled, orderPlaced, orderReleaseRequested, type DataOf } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { readFileSync } from 'node:fs'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG'])
})
afterAll(() => inventory.stop())

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (...drafts: EventDraft[]) =>
  inventory.bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, 'orders').payload })))
const mugs = (quantity: number) => ({ sku: 'MUG', quantity })
const released = (orderId: string) =>
  inventory.bus.published
    .filter(({ key }) => key === orderId)
    .map(({ value }) => JSON.parse(value) as { type: string; data: { lines: unknown } })
    .flatMap(({ type, data }) => (type === 'stock.released.v1' ? [data.lines] : []))
const reserved = async (): Promise<number> => {
  const { data } = await inventory.graph<{ variants: { edges: { node: { stock: { reserved: number }[] } }[] } }>(
    asViewer('ADMIN'),
    '{ variants { edges { node { stock { reserved } } } } }',
  )
  return data!.variants.edges[0]!.node.stock[0]!.reserved
}

/** An order of five mugs, which inventory has reserved. */
async function place(): Promise<string> {
  const orderId = newId()
  const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
  await tell(orderPlaced.draft(orderId, { ...placed, orderId, lines: [{ ...placed.lines[0]!, ...mugs(5) }] }))
  await eventually(async () =>
    expect(inventory.bus.published.some(({ key, value }) => key === orderId && value.includes('stock.reserved.v1'))).toBe(true),
  )
  return orderId
}
const cancelled = (orderId: string, quantity: number) => {
  const data = fixture<DataOf<typeof orderCancelled>>('order.cancelled.v1')
  return orderCancelled.draft(orderId, { ...data, orderId, lines: [{ orderLineId: newId(), ...mugs(quantity) }], complete: false })
}
const askedAgain = (orderId: string, quantity: number) =>
  orderReleaseRequested.draft(orderId, { orderId, lines: [mugs(quantity)], reason: 'asked again' })

it('a release that is asked for again is done where it was not, once', async () => {
  const before = await reserved()
  const orderId = await place()
  // The first cancellation was heard, the second one was given up as a dead letter.
  await tell(cancelled(orderId, 1))
  await eventually(() => expect(released(orderId)).toEqual([[mugs(1)]]))
  await tell(askedAgain(orderId, 3), askedAgain(orderId, 3))
  await eventually(() => expect(released(orderId)).toEqual([[mugs(1)], [mugs(2)]]))
  await tell(cancelled(orderId, 1))
  await eventually(() => expect(released(orderId)).toEqual([[mugs(1)], [mugs(2)], [mugs(1)]]))
  expect(await reserved()).toBe(before + 1)
})

it('of an order from before releases were counted nothing is released twice', async () => {
  const before = await reserved()
  const orderId = await place()
  await inventory.service.database.query('UPDATE order_demand SET unwanted = NULL WHERE order_id = $1', [orderId])
  await tell(cancelled(orderId, 1), askedAgain(orderId, 1), cancelled(orderId, 2))
  await eventually(() => expect(released(orderId)).toEqual([[mugs(1)], [mugs(2)]]))
  expect(await reserved()).toBe(before + 2)
})

it('of an order that inventory never heard of holds nothing: it is answered as released', async () => {
  const orderId = newId()
  await tell(askedAgain(orderId, 4))
  await eventually(() => expect(released(orderId)).toEqual([[mugs(4)]]))
})
