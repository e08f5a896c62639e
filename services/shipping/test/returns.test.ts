import { randomUUID } from 'node:crypto'
import { orderReturnSettled } from '@kade/events'
import { eventually, lettersOf, readPdf, together } from '@kade/test-kit'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { EASYPOST_SECRET, signed, trackerEvent } from './support/easypost.js'
import { textOfQr } from './label-reading/read-label.js'
import { ask, changed, delivered, setPolicy, SUPPORT, type DeliveredOrder } from './support/returns.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ carrierWebhookSecrets: { easypost: [EASYPOST_SECRET] } })
  await warehouse.tell([warehouse.variant('MUG'), warehouse.variant('TEA')])
})
afterAll(() => warehouse.close())

const told = (orderId: string) =>
  warehouse
    .published(orderId)
    .filter(({ type }) => type.startsWith('return.'))
    .map(({ type }) => type)

/** As orders tells it when it has given money back. */
const settled = ({ orderId, number, channel, customerId }: DeliveredOrder, returnId: string, settledUnits: number) =>
  orderReturnSettled.draft(orderId, {
    ...{ orderId, orderNumber: number, channel, customerId, version: 9, status: 'COMPLETED', fulfillmentStatus: 'RETURNED' },
    ...{ paymentStatus: 'REFUNDED', returnId, settledUnits, amount: 2_500, currency: 'GBP', exchangeOrderId: null },
    timeline: {
      ...{ sequence: 9, id: newId(), type: 'RETURN_SETTLED', at: new Date().toISOString(), actor: 'system', message: 'x', data: null },
    },
  })

describe('a return', () => {
  it('is asked for, approved by the rules, received in parts, and closed when its money is settled: three back as two to sell and one to scrap', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 4 }])
    const { return: back } = await ask(warehouse, order, [[0, 3]])
    const line = {
      ...{
        id: expect.any(String),
        sku: 'MUG',
        quantity: 3,
        reason: 'UNWANTED',
        exchangeFor: null,
        received: 0,
        accepted: 0,
        receipt: 'AWAITED',
      },
      ...{ disposition: null, orderLine: { id: order.lines[0] }, units: [] },
    }
    expect(back).toEqual({
      ...{ id: expect.any(String), number: expect.stringMatching(/^R-\d{8}$/), status: 'APPROVED', request: 'APPROVED', goods: 'AWAITED' },
      ...{ money: 'NOT_DUE', origin: 'REQUESTED', resolution: 'REFUND', trackingNumber: expect.stringMatching(/^KX\d{11}GB$/) },
      ...{ rejectedFor: null, order: { id: order.orderId }, location: { id: warehouse.locationId }, allowedActions: ['CANCEL'] },
      lines: [line],
    })
    const [{ id: returnLineId }] = back.lines
    const first = await changed(warehouse, WAREHOUSE, 'receiveReturn', {
      ...{ idempotencyKey: randomUUID(), returnId: back.id },
      lines: [{ returnLineId, quantity: 2, disposition: 'RESTOCK', condition: 'OPENED' }],
    })
    const restocked = { quantity: 2, disposition: 'RESTOCK', condition: 'OPENED', isAccepted: true, receivedBy: 'anna' }
    expect(first.return).toMatchObject({
      ...{ status: 'PARTIALLY_RECEIVED', goods: 'PARTIALLY_RECEIVED', money: 'DUE', allowedActions: ['RECEIVE', 'CLOSE'] },
      lines: [{ received: 2, accepted: 2, receipt: 'PARTIAL', disposition: 'RESTOCK', units: [restocked] }],
    })
    const second = await changed(warehouse, WAREHOUSE, 'receiveReturn', {
      returnId: back.id,
      lines: [{ returnLineId, quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED' }],
    })
    const scrapped = { quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED', isAccepted: false, receivedBy: 'anna' }
    expect(second.return).toMatchObject({
      ...{ status: 'RECEIVED', goods: 'RECEIVED', money: 'DUE', allowedActions: [] },
      lines: [{ received: 3, accepted: 2, receipt: 'AS_ANNOUNCED', disposition: null, units: [restocked, scrapped] }],
    })
    await warehouse.tell([settled(order, back.id, 2), settled(order, back.id, 1)])
    const { data } = await warehouse.graph(order.customer, 'query ($id: ID!) { return(id: $id) { status money } }', { id: back.id })
    expect(data).toEqual({ return: { status: 'CLOSED', money: 'SETTLED' } })
    await eventually(() =>
      expect(told(order.orderId)).toEqual([
        ...['return.requested.v1', 'return.approved.v1', 'return.received.v1', 'return.received.v1', 'return.closed.v1'],
      ]),
    )
    const [, , received] = warehouse.published(order.orderId).filter(({ type }) => type.startsWith('return.'))
    expect(received?.data).toMatchObject({
      ...{ locationId: warehouse.locationId, isComplete: false, actor: 'anna' },
      units: [{ orderLineId: order.lines[0], sku: 'MUG', quantity: 2, disposition: 'RESTOCK' }],
      lines: [{ orderLineId: order.lines[0], quantity: 3, received: 2, accepted: 2 }],
    })
  })

  it('that comes back for a fault of ours counts however it is found', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }])
    const { return: back } = await ask(warehouse, order, [[0, 1, 'DAMAGED']])
    const lines = [{ returnLineId: back.lines[0].id, quantity: 1, disposition: 'SCRAP', condition: 'DAMAGED' }]
    const { return: after } = await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: back.id, lines })
    expect(after).toMatchObject({ status: 'RECEIVED', lines: [{ accepted: 1 }] })
  })

  it('of which nothing counts is closed when it came', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }])
    const { return: back } = await ask(warehouse, order, [[0, 1]])
    const lines = [{ returnLineId: back.lines[0].id, quantity: 1, disposition: 'SCRAP', condition: 'USED' }]
    const { return: after } = await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: back.id, lines })
    expect(after).toMatchObject({ status: 'CLOSED', money: 'NOT_DUE', lines: [{ accepted: 0 }] })
  })

  it('that comes with more than was announced, and with something else, shows both and settles neither', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }])
    const { return: back } = await ask(warehouse, order, [[0, 1]])
    const { return: after } = await changed(warehouse, WAREHOUSE, 'receiveReturn', {
      returnId: back.id,
      lines: [{ returnLineId: back.lines[0].id, quantity: 2, disposition: 'RESTOCK', isMoreThanAnnounced: true }],
      wrongItems: [{ sku: 'TEA', quantity: 1, disposition: 'RESTOCK' }],
    })
    expect(after).toMatchObject({
      status: 'RECEIVED',
      lines: [
        { sku: 'MUG', received: 2, accepted: 1, receipt: 'OVER', units: [{ quantity: 1, isAccepted: true }, { quantity: 1, isAccepted: false }] },
        { sku: 'TEA', quantity: 0, received: 1, accepted: 0, receipt: 'WRONG_ITEM', orderLine: null, units: [{ quantity: 1, isAccepted: false }] },
      ],
    }) // prettier-ignore
  })

  it('of which less came is closed by hand, and the rest may be returned anew', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 3 }])
    const { return: back } = await ask(warehouse, order, [[0, 3]])
    const lines = [{ returnLineId: back.lines[0].id, quantity: 1, disposition: 'RESTOCK' }]
    await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: back.id, lines })
    const { return: closed } = await changed(warehouse, SUPPORT, 'closeReturn', { returnId: back.id })
    expect(closed).toMatchObject({ status: 'RECEIVED', lines: [{ received: 1, receipt: 'UNDER' }] })
    expect((await ask(warehouse, order, [[0, 3]])).userErrors).toEqual([
      { code: 'OUT_OF_RANGE', field: ['input', 'lines', '0', 'quantity'], parameters: [{ key: 'least', value: '1' }, { key: 'most', value: '2' }] },
    ]) // prettier-ignore
    expect((await ask(warehouse, order, [[0, 2]])).return.status).toBe('APPROVED')
  })

  it('has a label from the customer to the location, which a link does not show', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }])
    const { return: back } = await ask(warehouse, order, [[0, 1]])
    const read = async (viewer: typeof order.customer) => {
      const query = 'query ($id: ID!) { return(id: $id) { labelUrl zpl: labelUrl(format: ZPL) dropOffCode dropOffCodeUrl } }'
      return (await warehouse.graph(viewer, query, { id: back.id })).data?.return
    }
    const { labelUrl, zpl, dropOffCode, dropOffCodeUrl } = await read(order.customer)
    expect(dropOffCode).toBe(`${back.trackingNumber} ${back.number}`)
    const get = (link: string) => fetch(link.replace('https://shop.example', warehouse.url))
    const letters = together(lettersOf(await readPdf(new Uint8Array(await (await get(labelUrl)).arrayBuffer()))))
    for (const text of ['Ada Lovelace', '1 Airport Way', back.trackingNumber, back.number]) expect(letters).toContain(together(text))
    expect(await (await get(zpl)).text()).toContain(`^FD${back.trackingNumber}^FS`)
    expect(await textOfQr(Buffer.from(await (await get(dropOffCodeUrl)).arrayBuffer()))).toBe(dropOffCode)
    const link = { ...order.customer, roles: ['LINK'], claims: { orderId: order.orderId } }
    expect(await read(link)).toEqual({ labelUrl: null, zpl: null, dropOffCode: null, dropOffCodeUrl: null })
  })
})

it('a return is tracked back: the first scan of its label moves its goods, by hand as by webhook; what comes later or earlier moves nothing', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
  const [{ return: byHand }, { return: byWebhook }] = [await ask(warehouse, order, [[0, 1]]), await ask(warehouse, order, [[0, 1]])]
  const report = (status: string) => ({
    ...{ idempotencyKey: randomUUID(), trackingNumber: byHand.trackingNumber, status, description: 'Scanned', at: new Date() },
  })
  const scanned = async (status: string) =>
    (await warehouse.change('recordTrackingEvent', report(status), 'shipment { id } return { id status goods allowedActions }')).return
  expect(await scanned('PRE_TRANSIT')).toMatchObject({ id: byHand.id, status: 'APPROVED', goods: 'AWAITED' })
  expect(await scanned('IN_TRANSIT')).toEqual({
    id: byHand.id,
    status: 'IN_TRANSIT',
    goods: 'IN_TRANSIT',
    allowedActions: ['RECEIVE', 'CLOSE'],
  })
  const cancelled = await changed(warehouse, order.customer, 'cancelReturn', { returnId: byHand.id })
  expect(cancelled.userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', parameters: [{ key: 'status', value: 'IN_TRANSIT' }] }])

  const body = JSON.stringify(trackerEvent(byWebhook.trackingNumber, [{ status: 'in_transit', datetime: new Date().toISOString() }]))
  const hook = await fetch(`${warehouse.url.replace(/\/graphql$/, '')}/webhooks/carriers/easypost`, {
    method: 'POST',
    body,
    headers: signed(body),
  })
  expect(hook.status).toBe(200)
  const read = async () =>
    (await warehouse.graph(SUPPORT, 'query ($id: ID!) { return(id: $id) { status } }', { id: byWebhook.id })).data?.return.status
  await eventually(async () => expect(await read()).toBe('IN_TRANSIT'))
  const DELIVERIES = 'query ($n: String!) { carrierDeliveries(filter: { trackingNumber: $n }) { edges { node { state } } } }'
  const { data } = await warehouse.graph(WAREHOUSE, DELIVERIES, { n: byWebhook.trackingNumber })
  expect(data?.carrierDeliveries.edges).toEqual([{ node: { state: 'APPLIED' } }])

  const lines = [{ returnLineId: byHand.lines[0].id, quantity: 1, disposition: 'RESTOCK' }]
  await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: byHand.id, lines })
  expect(await scanned('DELIVERED')).toMatchObject({ goods: 'RECEIVED' })
})

describe('a person', () => {
  it('decides where the shop lets no rule decide: approves, or rejects with a reason that the customer reads', async () => {
    await setPolicy(warehouse, { channel: 'asked', approvesByRule: false })
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }], { channel: 'asked' })
    const { return: one } = await ask(warehouse, order, [[0, 1]])
    const { return: other } = await ask(warehouse, order, [[0, 1]])
    expect([one.status, one.trackingNumber]).toEqual(['REQUESTED', null])
    expect((await changed(warehouse, SUPPORT, 'approveReturn', { returnId: one.id })).return).toMatchObject({
      ...{ status: 'APPROVED', trackingNumber: expect.any(String), location: { id: warehouse.locationId } },
    })
    const rejection = { returnId: other.id, reason: 'It was worn' }
    expect((await changed(warehouse, SUPPORT, 'rejectReturn', rejection)).return).toMatchObject({
      status: 'REJECTED',
      rejectedFor: 'It was worn',
    })
    expect((await ask(warehouse, order, [[0, 1]])).return.status).toBe('REQUESTED')
  })

  it.each(['MISSING', 'WRONG_ITEM', 'DAMAGED'])(
    'settles a claim without goods for %s, and what came that nobody announced',
    async (reason) => {
      const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
      const { return: claim } = await ask(warehouse, order, [[0, 1, reason]], {}, order.customer, 'openClaim')
      expect(claim).toMatchObject({ status: 'REQUESTED', goods: 'NOT_EXPECTED', origin: 'CLAIM', lines: [{ receipt: 'NOT_EXPECTED' }] })
      const { return: approved } = await changed(warehouse, SUPPORT, 'approveReturn', { returnId: claim.id })
      expect(approved).toMatchObject({ status: 'APPROVED', money: 'DUE', trackingNumber: null, lines: [{ accepted: 1 }] })
      await warehouse.tell([settled(order, claim.id, 1)])

      const { return: blind } = await changed(warehouse, WAREHOUSE, 'receiveUnexpectedReturn', {
      ...{ idempotencyKey: randomUUID(), orderId: order.orderId, locationId: warehouse.locationId },
      lines: [{ sku: 'MUG', quantity: 2, disposition: 'RESTOCK' }, { sku: 'TEA', quantity: 1, disposition: 'RESTOCK' }],
    }) // prettier-ignore
      expect(blind).toMatchObject({
        ...{ status: 'REQUESTED', goods: 'RECEIVED', origin: 'UNEXPECTED', money: 'NOT_DUE' },
        lines: [
          { sku: 'MUG', quantity: 0, received: 2, accepted: 0, receipt: 'UNEXPECTED', orderLine: { id: order.lines[0] } },
          { sku: 'TEA', quantity: 0, received: 1, accepted: 0, receipt: 'UNEXPECTED', orderLine: null },
        ],
      })
      // Two were bought and one is claimed: one more can count, however many came.
      const { return: taken } = await changed(warehouse, SUPPORT, 'approveReturn', { returnId: blind.id })
      expect(taken).toMatchObject({ status: 'RECEIVED', money: 'DUE', lines: [{ accepted: 1 }, { accepted: 0 }] })
    },
  )

  it('tells what is wanted instead, and settles an exchange in advance when it is approved', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
    const lines = [{ orderLineId: order.lines[0], quantity: 1, reason: 'WRONG_SIZE', exchangeFor: 'TEA' }]
    const input = { lines, resolution: 'EXCHANGE', goesInAdvance: true }
    expect((await ask(warehouse, order, [], input, SUPPORT)).return).toMatchObject({
      money: 'DUE',
      lines: [{ accepted: 1, exchangeFor: 'TEA' }],
    })
    await eventually(() => {
      const [approved] = warehouse.published(order.orderId).filter(({ type }) => type === 'return.approved.v1')
      expect(approved?.data).toMatchObject({ goesInAdvance: true, lines: [{ exchangeFor: 'TEA', accepted: 1 }] })
    })
  })

  it('has an exchange wait for its goods unless it is to go in advance: they count when they came', async () => {
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }])
    const lines = [{ orderLineId: order.lines[0], quantity: 1, reason: 'WRONG_SIZE', exchangeFor: 'TEA' }]
    const { return: back } = await ask(warehouse, order, [], { lines, resolution: 'EXCHANGE' })
    expect(back).toMatchObject({ status: 'APPROVED', goods: 'AWAITED', money: 'NOT_DUE', lines: [{ accepted: 0 }] })
    const came = { returnId: back.id, lines: [{ returnLineId: back.lines[0].id, quantity: 1, disposition: 'RESTOCK' }] }
    const { return: after } = await changed(warehouse, WAREHOUSE, 'receiveReturn', came)
    expect(after).toMatchObject({ status: 'RECEIVED', money: 'DUE', lines: [{ accepted: 1 }] })
    const counted = () =>
      warehouse
        .published(order.orderId)
        .filter(({ type }) => type === 'return.approved.v1' || type === 'return.received.v1')
        .map(({ type, data }) => [type, data.goesInAdvance, data.lines])
    await eventually(() =>
      expect(counted()).toMatchObject([
        ['return.approved.v1', false, [{ exchangeFor: 'TEA', accepted: 0 }]],
        ['return.received.v1', undefined, [{ exchangeFor: 'TEA', accepted: 1 }]],
      ]),
    )
  })

  it('takes in what nobody knows an order of', async () => {
    const { return: blind } = await changed(warehouse, WAREHOUSE, 'receiveUnexpectedReturn', {
      ...{ idempotencyKey: 'blind', locationId: warehouse.locationId, lines: [{ sku: 'TEA', quantity: 1, disposition: 'SCRAP' }] },
    })
    expect(blind).toMatchObject({ status: 'REQUESTED', order: null, lines: [{ received: 1 }] })
    expect((await changed(warehouse, SUPPORT, 'approveReturn', { returnId: blind.id })).return).toMatchObject({
      status: 'CLOSED',
      money: 'NOT_DUE',
    })
  })
})

describe('by the shop’s rules', () => {
  it('goods worth less than their way back stay with the customer, and money moves at once', async () => {
    await setPolicy(warehouse, { channel: 'kept', keepUpTo: { amount: '12.50', currencyCode: 'GBP' } })
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2, total: 2_500 }], { channel: 'kept' })
    const { return: kept } = await ask(warehouse, order, [[0, 1]])
    expect(kept).toMatchObject({ status: 'APPROVED', goods: 'NOT_EXPECTED', money: 'DUE', trackingNumber: null, lines: [{ accepted: 1 }] })
    const other = await delivered(warehouse, [{ sku: 'MUG', quantity: 2, total: 2_500 }], { channel: 'kept' })
    expect((await ask(warehouse, other, [[0, 2]])).return).toMatchObject({ status: 'APPROVED', goods: 'AWAITED', money: 'NOT_DUE' })
  })

  it('money may move before the goods are back, and is not moved again when they are', async () => {
    await setPolicy(warehouse, { channel: 'trusting', settlesAt: 'APPROVAL' })
    const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 2 }], { channel: 'trusting' })
    const { return: back } = await ask(warehouse, order, [[0, 2]])
    expect(back).toMatchObject({ status: 'APPROVED', money: 'DUE', lines: [{ accepted: 2 }], allowedActions: [] })
    await warehouse.tell([settled(order, back.id, 2)])
    const lines = [{ returnLineId: back.lines[0].id, quantity: 2, disposition: 'RESTOCK' }]
    const { return: after } = await changed(warehouse, WAREHOUSE, 'receiveReturn', { returnId: back.id, lines })
    expect(after).toMatchObject({ status: 'CLOSED', money: 'SETTLED', lines: [{ received: 2, accepted: 2 }] })
  })
})

it('whatever is asked for at once, no more of a line comes back than was delivered', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 5 }])
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(warehouse, order, [[0, 1]])))
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(5)
  expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
    new Set(['NOT_RETURNABLE']),
  )
})

it('two lines of one SKU have each their own units', async () => {
  const order = await delivered(warehouse, [{ sku: 'MUG', quantity: 1 }, { sku: 'MUG', quantity: 2 }]) // prettier-ignore
  expect((await ask(warehouse, order, [[0, 2]])).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }])
  expect((await ask(warehouse, order, [[0, 1], [1, 2]])).return.lines).toHaveLength(2) // prettier-ignore
})
