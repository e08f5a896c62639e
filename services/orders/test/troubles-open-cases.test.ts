import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { shipmentTracked } from '@kade/events'
import { newId } from '@kade/service-kit'
import { ONE, runWithWork, SUPPORT } from './running-work.js'

let work: Awaited<ReturnType<typeof runWithWork>>
beforeAll(async () => void (work = await runWithWork()))
afterAll(() => work.stop())

const casesOf = async (id: string) => {
  const text = 'query ($id: ID!) { order(id: $id) { cases { kind status subject messages { author body } } } }'
  return (await work.graph<{ order: { cases: object[] } }>(SUPPORT, text, { id })).data!.order.cases
}

it('money that the provider does not give back opens a case, once for each refund', async () => {
  const { id } = await work.place('tok_closed')
  await work.others.reserve(id, ONE)
  await work.reaches(id, 'CONFIRMED', 'AUTHORIZED')
  await work.others.deliver(id, await work.others.ship(id, ONE), ONE)
  await work.reaches(id, 'COMPLETED', 'CAPTURED')
  const input = { idempotencyKey: newId(), orderId: id, amount: { amount: '2.00', currencyCode: 'GBP' }, reason: 'it was late' }
  const refund = 'mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { userErrors { code } } }'
  expect((await work.graph(SUPPORT, refund, { input })).data).toEqual({ refundOrder: { userErrors: [] } })
  const item = await work.theItemOf(id, 'PAYMENT')
  expect(item.error).toBe('the card is closed')
  await work.retry(item)
  await work.theItemOf(id, 'PAYMENT')
  expect(await casesOf(id)).toEqual([
    {
      ...{ kind: 'REFUND', status: 'OPEN', subject: 'Money could not be given back' },
      messages: [{ author: 'system', body: 'The money could not be given back by the way it was paid. We see to it, and write here.' }],
    },
  ])
}, 120_000)

it('a parcel in trouble opens a case, once, and not for what goes well', async () => {
  const { id } = await work.confirmed()
  const shipmentId = await work.others.ship(id, ONE)
  let sequence = 0
  const tracked = (status: 'IN_TRANSIT' | 'EXCEPTION', description: string) =>
    shipmentTracked.draft(id, {
      ...{ orderId: id, shipmentId, trackingNumber: 'KX88', sequence: (sequence += 1), channel: 'web', customerId: null, status },
      ...{ event: { id: newId(), status, description, location: null, countryCode: null, at: new Date().toISOString() } },
      ...{ estimatedDelivery: null, delayed: false },
    })
  await work.tell(tracked('IN_TRANSIT', 'At the hub'), tracked('EXCEPTION', 'The label is torn'), tracked('EXCEPTION', 'Still torn'))
  await work.others.deliver(id, shipmentId, ONE)
  await work.reaches(id, 'COMPLETED', 'CAPTURED')
  expect(await casesOf(id)).toEqual([
    {
      ...{ kind: 'LATE', status: 'OPEN', subject: 'Something went wrong with parcel KX88' },
      messages: [{ author: 'system', body: 'The carrier says: The label is torn' }],
    },
  ])
}, 120_000)
