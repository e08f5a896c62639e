import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fulfillmentCancelled, fulfillmentLabelBought, fulfillmentOverdue, fulfillmentRecalled, fulfillmentRegrouped } from '@kade/events'
import { newId } from '@kade/service-kit'
import { ONE, runWithWork, SUPPORT } from './running-work.js'

let work: Awaited<ReturnType<typeof runWithWork>>
beforeAll(async () => void (work = await runWithWork()))
afterAll(() => work.stop())

const at = '2026-11-24T17:00:05.000Z'
/** An order of which one location should have sent something by five. */
async function late() {
  const { id: orderId } = await work.confirmed()
  const facts = { orderId, fulfillmentOrderId: newId(), allocationId: newId(), locationId: newId(), at }
  await work.tell(fulfillmentOverdue.draft(orderId, { ...facts, shipBy: '2026-11-24T17:00:00.000Z', status: 'PICKED' }))
  return { orderId, facts, done: { ...facts, actor: 'anna', lines: ONE }, item: await work.theItemOf(orderId, 'SHIP_BY') }
}

describe('goods that should have left', () => {
  it('are a person’s work, who sees what is late, since when and how far it is', async () => {
    const { item, facts } = await late()
    expect(item).toMatchObject({
      subject: expect.stringMatching(/^Goods of order K-\S+ should have left: have them sent, or tell the customer$/),
      error: 'It is picked and not packed, and it was to leave by 2026-11-24T17:00:00.000Z',
    })
    const query = 'query ($id: ID!) { workItem(id: $id) { payload step allowedActions } }'
    const { data } = await work.graph<{ workItem: object }>(SUPPORT, query, { id: item.id })
    expect(data!.workItem).toEqual({
      ...{ step: 'Goods leave a location in time', allowedActions: ['RESOLVE', 'ASSIGN'] },
      payload: { fulfillmentOrderId: facts.fulfillmentOrderId, locationId: facts.locationId, shipBy: '2026-11-24T17:00:00.000Z', status: 'PICKED' }, // prettier-ignore
    })
  })

  it('are no work any more when they leave', async () => {
    const { orderId, done } = await late()
    const label = { shipmentId: newId(), carrier: 'Kade Express', service: 'STANDARD', trackingNumber: 'KX9', cost: 420, currency: 'GBP' }
    await work.tell(fulfillmentLabelBought.draft(orderId, { ...done, ...label }))
    await work.closed(orderId)
  })

  it('are no work any more when another location sends them', async () => {
    const { orderId, done } = await late()
    await work.tell(fulfillmentRecalled.draft(orderId, { ...done, reason: 'LOCATION_CLOSED', moves: 0, promisedDeliveryDate: null }))
    await work.closed(orderId)
  })

  it('are no work any more when they are part of another fulfillment order', async () => {
    const { orderId, facts, done } = await late()
    const moves = [{ from: facts.allocationId, to: newId(), lines: ONE }]
    await work.tell(fulfillmentRegrouped.draft(orderId, { ...done, moves, ended: [facts.fulfillmentOrderId] }))
    await work.closed(orderId)
  })

  it('are no work any more when all of them are cancelled, and are when some are', async () => {
    const [some, all] = [await late(), await late()]
    await work.tell(fulfillmentCancelled.draft(some.orderId, { ...some.done, reason: 'changed my mind' }))
    await work.tell(fulfillmentCancelled.draft(all.orderId, { ...all.done, reason: 'changed my mind', ended: true }))
    await work.closed(all.orderId)
    expect(await work.kindsOf(some.orderId)).toEqual(['SHIP_BY'])
  })
})
