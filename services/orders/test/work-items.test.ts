import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { shipmentStranded } from '@kade/events'
import { DEAD_LETTER_CLOSED, DEAD_LETTER_RECORDED, newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { MINUTES, ONE, runWithWork, SUPPORT } from './running-work.js'

let work: Awaited<ReturnType<typeof runWithWork>>
beforeAll(async () => void (work = await runWithWork()))
beforeEach(() => void (work.time.ahead = 0))
afterAll(() => work.stop())

describe('an order that inventory does not answer', () => {
  it('is a person’s work after ten minutes; retried, inventory is asked again and answers', async () => {
    const { id } = await work.place()
    const item = await work.overdue(id, 'STOCK_RESERVATION')
    expect(item).toMatchObject({ subject: expect.stringMatching(/^Inventory has not answered for order K-/), attempts: 1 })
    expect(await work.retry(item)).toEqual({ workItem: { id: item.id }, userErrors: [] })
    await eventually(() => expect(work.others.heard('order.placed.v1', id)).toHaveLength(2))
    const [first, second] = work.others.heard('order.placed.v1', id) as Record<string, unknown>[]
    // It is sealed anew: what is in it is the same.
    expect({ ...second, sealed: null }).toEqual({ ...first, sealed: null })
    expect(await work.kindsOf(id)).toEqual([])
    await work.others.reserve(id, ONE)
    await work.reaches(id, 'CONFIRMED', 'AUTHORIZED')
  }, 60_000)

  it('is nobody’s work any more when the answer comes after all', async () => {
    const { id } = await work.place()
    const item = await work.overdue(id, 'STOCK_RESERVATION')
    await work.others.reserve(id, ONE)
    await work.closed(id)
    expect(await work.retry(item)).toEqual({ workItem: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'workItemId'] }] })
  }, 60_000)

  it('is work again when the retry is not answered either', async () => {
    const { id } = await work.place()
    await work.retry(await work.overdue(id, 'STOCK_RESERVATION'))
    expect(await work.kindsOf(id)).toEqual([])
    await work.overdue(id, 'STOCK_RESERVATION')
    await work.cancel(id)
    await work.closed(id)
  }, 60_000)
})

it('what is left undone, and what providers answer, are metrics', async () => {
  const metric = async (name: string): Promise<number> => {
    const told = await (await fetch(new URL('/metrics', work.service.metricsUrl))).text()
    return Number(
      told
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.split(' ')
        .at(-1),
    )
  }
  const succeeded = 'payment_outcomes_total{kind="AUTHORIZE",outcome="SUCCEEDED",service="orders"}'
  const listed = async (): Promise<number> => {
    const { data } = await work.graph<{ workItems: { edges: unknown[] } }>(SUPPORT, '{ workItems(first: 100) { edges { cursor } } }')
    return data!.workItems.edges.length
  }
  await work.confirmed()
  const before = await metric(succeeded)
  expect(before).toBeGreaterThan(0)
  await work.confirmed()
  expect(await metric(succeeded)).toBeGreaterThan(before)
  const { id } = await work.place()
  await work.overdue(id, 'STOCK_RESERVATION')
  expect(await metric('work_items_oldest_seconds{')).toBeGreaterThan(0)
  await eventually(async () => expect([await metric('work_items_open{'), await metric('sagas_late_seconds{')]).toEqual([await listed(), 0]))
  expect(await listed()).toBeGreaterThan(0)
  await work.cancel(id)
  await work.closed(id)
  await eventually(async () => expect(await metric('work_items_open{')).toBe(await listed()))
}, 60_000)

describe('a cancellation that nobody answers', () => {
  it('is a person’s work; retried, inventory is asked for all that was given up', async () => {
    const { id } = await work.confirmed()
    await work.cancel(id)
    const item = await work.overdue(id, 'STOCK_RELEASE')
    await work.retry(item)
    await eventually(() =>
      expect(work.others.heard('order.release_requested.v1', id)).toEqual([{ orderId: id, lines: ONE, reason: 'asked again' }]),
    )
    expect(await work.kindsOf(id)).toEqual([])
    await work.others.release(id, ONE)
    await work.reaches(id, 'CANCELLED', 'VOIDED')
  }, 60_000)

  it('of some units of an order is so too, and no more when they are released or were too late', async () => {
    const [released, late] = [await work.confirmed(3), await work.confirmed(3)]
    for (const { id, lineId } of [released, late]) {
      await work.cancel(id, [{ orderLineId: lineId, quantity: 2 }])
    }
    await work.overdue(released.id, 'STOCK_RELEASE')
    await work.overdue(late.id, 'STOCK_RELEASE')
    await work.others.release(released.id, ONE)
    await work.others.release(released.id, ONE)
    await work.others.refuseCancellation(late.id, [{ sku: 'MUG', quantity: 2 }])
    await work.closed(released.id)
    await work.closed(late.id)
  }, 60_000)

  it('has what waits behind a dead letter of the order replayed with the retry', async () => {
    const { id } = await work.confirmed()
    await work.cancel(id)
    const eventId = `${newId()}:with a colon`
    await work.tell({
      topic: 'inventory.dead-letters',
      key: id,
      type: DEAD_LETTER_RECORDED,
      data: { group: 'inventory', topic: 'orders.order', key: id, eventId, type: 'order.cancelled.v1', error: 'a fault', attempts: 5 },
    })
    work.time.ahead = 11 * MINUTES
    const items = await eventually(
      async () => {
        const open = await work.itemsOf(id)
        expect(open.map(({ kind }) => kind).sort()).toEqual(['DEAD_LETTER', 'STOCK_RELEASE'])
        return open
      },
      { timeoutMs: 30_000 },
    )
    work.time.ahead = 0
    await work.retry(items.find(({ kind }) => kind === 'STOCK_RELEASE')!)
    await eventually(() => expect(work.others.heard('dead-letter.replay_requested.v1', eventId)).toEqual([{ eventId }]))
    expect(await work.kindsOf(id)).toEqual([])
  }, 60_000)

  it('is no question of stock once that is free: the money has its own tries', async () => {
    work.down.add('tok_held')
    const { id } = await work.place('tok_held')
    await work.others.reserve(id, ONE)
    await eventually(async () => expect(work.asked.some(({ token }) => token === 'tok_held')).toBe(true))
    await work.cancel(id)
    await work.others.release(id, ONE)
    await eventually(async () =>
      expect(await work.service.database.query('SELECT released_units AS units FROM orders WHERE id = $1', [id])).toEqual([{ units: 1 }]),
    )
    work.time.ahead = 11 * MINUTES
    await work.theItemOf(id, 'PAYMENT')
    work.down.delete('tok_held')
    work.time.ahead = 0
    await work.retry(await work.theItemOf(id, 'PAYMENT'))
    await work.reaches(id, 'CANCELLED', 'VOIDED')
    expect(await work.kindsOf(id)).toEqual([])
  }, 60_000)
})

describe('a payment that the provider does not answer for', () => {
  it('is a person’s work after eight tries; retried, it is asked under the same key, and the order goes on', async () => {
    work.down.add('tok_down')
    const { id } = await work.place('tok_down')
    await work.others.reserve(id, ONE)
    work.time.ahead = 11 * MINUTES
    const item = await work.theItemOf(id, 'PAYMENT')
    expect(item).toMatchObject({
      subject: 'AUTHORIZE of 1645 GBP (minor units) at the payment provider',
      error: 'no answer',
      attempts: 8,
    })
    const questions = () => work.asked.filter(({ token }) => token === 'tok_down')
    expect(questions()).toHaveLength(8)
    work.down.delete('tok_down')
    expect(await work.retry(item)).toEqual({ workItem: { id: item.id }, userErrors: [] })
    await work.reaches(id, 'CONFIRMED', 'AUTHORIZED')
    expect([questions().length, new Set(questions().map(({ idempotencyKey }) => idempotencyKey)).size]).toEqual([9, 1])
    expect(await work.kindsOf(id)).toEqual([])
  }, 60_000)
})

describe('a message that cannot be handled', () => {
  const breakOrder = (id: string) =>
    work.service.database.query(
      `CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = '${id}' THEN RAISE 'it is broken'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER broken BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION broken();`,
    )
  const mend = () => work.service.database.query('DROP FUNCTION broken CASCADE')

  it('is a person’s work; retried in vain it is so again; retried when its cause is gone it takes effect', async () => {
    const { id } = await work.place()
    await breakOrder(id)
    await work.others.reserve(id, ONE)
    const first = await work.theItemOf(id, 'DEAD_LETTER')
    expect(first).toMatchObject({ error: 'it is broken', attempts: 5 })
    expect(first.subject).toBe(`orders cannot handle stock.reserved.v1 on inventory.reservation (key ${id})`)
    await work.retry(first)
    const second = await work.theItemOf(id, 'DEAD_LETTER')
    expect(second).toMatchObject({ error: 'it is broken', attempts: 6 })
    expect(second.id).not.toBe(first.id)
    await mend()
    await work.retry(second)
    await work.reaches(id, 'CONFIRMED', 'AUTHORIZED')
    expect(await work.kindsOf(id)).toEqual([])
  }, 60_000)

  it.each(['REPLAYED', 'DISCARDED'])('is nobody’s work any more when it was %s from the command line', async (outcome) => {
    const { id } = await work.place()
    const letter = { group: 'shipping', topic: 'orders.order', key: id, eventId: newId(), type: 'order.placed.v1' }
    const told = { topic: 'shipping.dead-letters', key: id }
    await work.tell({ ...told, type: DEAD_LETTER_RECORDED, data: { ...letter, error: 'a fault', attempts: 5 } })
    await work.theItemOf(id, 'DEAD_LETTER')
    await work.tell({ ...told, type: DEAD_LETTER_CLOSED, data: { ...letter, outcome, reason: null } })
    await work.closed(id)
  })
})

it('a parcel that does not arrive is closed by the person who has decided', async () => {
  const { id } = await work.confirmed()
  await work.tell(
    shipmentStranded.draft(id, {
      ...{ orderId: id, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), shipmentId: newId() },
      ...{ trackingNumber: 'KX1', lines: ONE, status: 'FAILURE', at: new Date().toISOString(), returnedAt: null, wasDelivered: false },
    }),
  )
  await work.retry(await work.theItemOf(id, 'DELIVERY'))
  expect(await work.kindsOf(id)).toEqual([])
})
