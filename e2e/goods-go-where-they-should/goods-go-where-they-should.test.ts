import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { ADDRESS, CANCEL, RECORD_PICK, Shop, START_PICKING } from '../support/shop.js'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
  await shop.offer('LAMP', { units: 2 })
  await shop.receive('LAMP', 1, 'RTM')
  await shop.offer('CHAIR', { units: 0, policy: 'BACKORDER' })
  await shop.offer('DESK', { units: 1, policy: 'DENY' })
  await shop.offer('RUG', { units: 1, policy: 'BACKORDER' })
  await shop.offer('BED', { units: 1, policy: 'PREORDER' })
})
afterAll(() => shop.close())
jest.setTimeout(120_000)

/** The day for which the line of this SKU is promised. */
async function promiseOf(id: string, sku: string): Promise<string | null | undefined> {
  const { lines } = await shop.ask('SUPPORT', 'query ($id: ID!) { order(id: $id) { lines { sku promisedDeliveryDate } } }', { id })
  return (lines as { sku: string; promisedDeliveryDate: string | null }[]).find((line) => line.sku === sku)?.promisedDeliveryDate
}

interface Places {
  readonly quantities: Readonly<Record<string, number>>
}
const placesAre = (id: string, places: object) =>
  eventually(async () => expect((await shop.see(id)).lines.map(({ quantities }: Places) => quantities)).toMatchObject([places]), {
    timeoutMs: 20_000,
  })

it('units that a pick did not find are written off where they were, and come from the other location, or wait', async () => {
  const { id } = await shop.place({ lines: [{ sku: 'LAMP', quantity: 2 }] })
  const [luton] = await shop.fulfillmentOrders(id)
  await shop.ask('WAREHOUSE', START_PICKING, { input: { fulfillmentOrderId: luton!.id } })
  await shop.ask('WAREHOUSE', RECORD_PICK, { input: { fulfillmentOrderId: luton!.id, lines: [{ sku: 'LAMP', quantity: 0 }] } })
  await placesAre(id, { allocated: 1, backordered: 1, picked: 0, cancelled: 0 })
  const { stock } = await shop.ask(
    'WAREHOUSE',
    `{ variant(sku: "LAMP") { stock { location { code } onHand reserved allocated available } } }`,
  )
  expect(new Map(stock.map(({ location, ...level }: { location: { code: string } }) => [location.code, level]))).toEqual(
    new Map([
      ['LTN', { onHand: 0, reserved: 0, allocated: 0, available: 0 }],
      ['RTM', { onHand: 1, reserved: 0, allocated: 1, available: 0 }],
    ]),
  )
  const order = await shop.ask('WAREHOUSE', `query ($id: ID!) { order(id: $id) { fulfillmentOrders { status sourcing } } }`, { id })
  // In the afternoon, and at weekends, it says so.
  const withoutTheHour = (sourcing: string) => sourcing.replace(/; its cut-off has passed: it leaves on [\d-]+/, '')
  expect(
    order.fulfillmentOrders
      .map((each: { status: string; sourcing: string }) => `${each.status}: ${withoutTheHour(each.sourcing)}`)
      .toSorted(),
  ).toEqual([
    'CANCELLED: LTN has everything; it is in the country of the customer; sending it costs 4.60 GBP by STANDARD; RTM has not all of it',
    'OPEN: RTM has everything; it is on the continent of the customer; sending it costs 13.10 GBP by STANDARD; LTN has not all of it',
  ])
})

it('goods that come in go to who waits the longest, and never to who has cancelled', async () => {
  const inLine = async () => {
    const order = await shop.place({ lines: [{ sku: 'CHAIR', quantity: 2 }] })
    await shop.until(order.id, 'CONFIRMED') // stock has heard of it before the next one is placed
    return order
  }
  const [first, gone, last] = [await inLine(), await inLine(), await inLine()]
  await shop.ask('SUPPORT', CANCEL, { input: { orderId: gone.id, reason: 'waited too long' } })
  await eventually(async () => expect(await shop.see(gone.id)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' }))
  await shop.receive('CHAIR', 1)
  await placesAre(first.id, { allocated: 1, backordered: 1 })
  await placesAre(last.id, { allocated: 0, backordered: 2 })
  await shop.receive('CHAIR', 2)
  await placesAre(first.id, { allocated: 2, backordered: 0 })
  await placesAre(last.id, { allocated: 1, backordered: 1 })
  await placesAre(gone.id, { allocated: 0, backordered: 0, cancelled: 2 })
  expect(await shop.stock('CHAIR')).toEqual([{ onHand: 3, reserved: 0, allocated: 3, safetyStock: 0, available: 0 }])
})

describe('what cannot be delivered from stock', () => {
  it.each([
    ['DESK', 'DENY', 'REJECTED', false],
    ['RUG', 'BACKORDER', 'CONFIRMED', true],
    ['BED', 'PREORDER', 'CONFIRMED', true],
  ])('%s, whose policy is %s: the order is %s', async (sku, policy, status, promised) => {
    const { availability } = await shop.ask(
      'SUPPORT',
      `query ($sku: String!, $destination: AddressInput) { variant(sku: $sku) { availability(quantity: 2, destination: $destination) { available policy promisedShipDate promisedDeliveryDate } } }`,
      { sku, destination: ADDRESS },
    )
    const day = promised ? expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) : null
    expect(availability).toEqual({ available: 1, policy, promisedShipDate: day, promisedDeliveryDate: day })
    const { id } = await shop.place({ lines: [{ sku, quantity: 2 }] })
    await shop.until(id, status)
    if (promised) await placesAre(id, { allocated: 1, backordered: 1 })
  })
})

it('goods of an order that is held stay where they are, until it is released', async () => {
  await shop.offer('LOCK', { units: 1 })
  const { id } = await shop.place({ lines: [{ sku: 'LOCK', quantity: 1 }] })
  const [open] = await shop.fulfillmentOrders(id)
  const { order } = await shop.ask(
    'SUPPORT',
    'mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { order { status holds { id } } userErrors { message } } }',
    { input: { orderId: id, reason: 'HIGH_RISK_OF_FRAUD' } },
  )
  expect(order.status).toBe('ON_HOLD')
  const allowed = async () =>
    (await shop.ask('WAREHOUSE', 'query ($id: ID!) { order(id: $id) { fulfillmentOrders { allowedActions } } }', { id }))
      .fulfillmentOrders[0].allowedActions
  await eventually(async () => expect(await allowed()).toEqual([]), { timeoutMs: 20_000 })
  const refused = await shop.graph('WAREHOUSE', START_PICKING, { input: { fulfillmentOrderId: open!.id } })
  expect(refused.data.startPicking.userErrors).toMatchObject([
    { code: 'ILLEGAL_TRANSITION', message: 'The order is held: leave its goods where they are until its holds are released' },
  ])
  await shop.ask(
    'SUPPORT',
    'mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { order { status } userErrors { message } } }',
    { input: { orderId: id, holdId: order.holds[0].id } },
  )
  await eventually(async () => expect(await allowed()).toEqual(['START_PICKING', 'SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL']), {
    timeoutMs: 20_000,
  })
  await shop.ship(id)
})

it('what is not picked yet is amended: its stock is free, what comes is promised as previewed, and what is picked stays', async () => {
  await shop.offer('STAMP', { units: 4 })
  await shop.offer('INK', { units: 0 })
  await shop.receive('INK', 6, 'RTM')
  await shop.offer('PAPER', { units: 5 })
  const { id } = await shop.place({ lines: [{ sku: 'STAMP', quantity: 1 }, { sku: 'INK', quantity: 4 }] }) // prettier-ignore
  await shop.until(id, 'CONFIRMED')
  const places = (sku: string, expected: object) =>
    eventually(
      async () => {
        const { lines } = await shop.see(id)
        expect(lines.find((line: { sku: string }) => line.sku === sku)?.quantities).toMatchObject(expected)
      },
      { timeoutMs: 30_000 },
    )
  await places('INK', { allocated: 4 })
  const open = await shop.fulfillmentOrders(id)
  const ofStamps = open.find(({ lines }) => lines.some(({ sku }) => sku === 'STAMP'))!
  expect(open.map(({ lines }) => lines.map(({ sku }) => sku)).toSorted()).toEqual([['INK'], ['STAMP']])
  await shop.ask('WAREHOUSE', START_PICKING, { input: { fulfillmentOrderId: ofStamps.id } })
  await shop.ask('WAREHOUSE', RECORD_PICK, { input: { fulfillmentOrderId: ofStamps.id, lines: [{ sku: 'STAMP', quantity: 1 }] } })
  await places('STAMP', { picked: 1 })

  const [stamps, ink] = (await shop.see(id)).lines
  const change = { orderId: id, reason: 'paper instead', swapLines: [{ orderLineId: ink.id, sku: 'PAPER', quantity: 2 }] }
  const picked = await shop.graph('SUPPORT', AMEND, { input: { ...change, removeLines: [stamps.id] } })
  expect(picked.data.amendOrder.userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', field: ['input', 'removeLines', '0'] }])
  const previewed = async () => (await shop.ask('SUPPORT', PREVIEW, { input: change })).preview
  const preview = await previewed()
  expect(preview).toEqual({
    ...{
      totalBefore: { amount: '62.50' },
      totalAfter: { amount: '37.50' },
      toAuthorize: { amount: '0.00' },
      toGiveBack: { amount: '25.00' },
    },
    added: [
      {
        sku: 'PAPER',
        quantity: 2,
        stock: { isSecured: true, available: 5, promisedDeliveryDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      },
    ],
  })
  // A cut-off may pass meanwhile: it is promised as it was just before, or is just after.
  const promises = [preview.added[0].stock.promisedDeliveryDate]
  await shop.ask('SUPPORT', AMEND, { input: change })
  await places('PAPER', { allocated: 2 })
  const availability =
    'query ($sku: String!, $to: AddressInput) { variant(sku: $sku) { availability(quantity: 2, destination: $to) { promisedDeliveryDate } } }'
  promises.push((await shop.ask('SUPPORT', availability, { sku: 'PAPER', to: ADDRESS })).availability.promisedDeliveryDate)
  const after = await shop.see(id)
  expect(after.lines.map(({ sku, quantity }: { sku: string; quantity: number }) => `${quantity} ${sku}`)).toEqual(['1 STAMP', '2 PAPER'])
  expect(after.total.amount).toBe('37.50')
  expect(promises).toContain(await promiseOf(id, 'PAPER'))
  await eventually(
    async () => {
      expect(await shop.stock('INK')).toEqual([{ onHand: 6, reserved: 0, allocated: 0, safetyStock: 0, available: 6 }])
      expect(await shop.stock('PAPER')).toEqual([{ onHand: 5, reserved: 0, allocated: 2, safetyStock: 0, available: 3 }])
      const { payments } = await shop.ask(
        'SUPPORT',
        'query ($id: ID!) { order(id: $id) { payments { authorized { amount } voided { amount } } } }',
        { id },
      )
      expect(payments).toEqual([{ authorized: { amount: '62.50' }, voided: { amount: '25.00' } }])
    },
    { timeoutMs: 30_000 },
  )
})
const AMEND = 'mutation ($input: AmendOrderInput!) { amendOrder(input: $input) { userErrors { code message field } } }'
const PREVIEW = `query ($input: AmendOrderInput!) { amendmentPreview(input: $input) { preview {
  totalBefore { amount } totalAfter { amount } toAuthorize { amount } toGiveBack { amount }
  added { sku quantity stock { isSecured available promisedDeliveryDate } } } userErrors { code message field } } }`

it('what a location that closes has set aside comes from another, with its promise, and is sent from there', async () => {
  await shop.offer('VASE', { units: 3 })
  const { id } = await shop.place({ lines: [{ sku: 'VASE', quantity: 2 }] })
  const [luton] = await shop.fulfillmentOrders(id)
  await shop.receive('VASE', 5, 'RTM')
  await shop.closeLuton(true)
  try {
    await eventually(async () => expect((await shop.fulfillmentOrders(id)).map((open) => open.id)).not.toContain(luton!.id), {
      timeoutMs: 20_000,
    })
    await placesAre(id, { allocated: 2, backordered: 0 })
    await eventually(
      async () => {
        const seen = await shop.see(id)
        expect(seen.timeline.edges.map(({ node }: { node: { message: string } }) => node.message)).toContain(
          '2 units moved to RTM: LTN sends nothing now',
        )
        expect(await promiseOf(id, 'VASE')).toMatch(/^\d{4}-\d\d-\d\d$/)
      },
      { timeoutMs: 20_000 },
    )
    await shop.ship(id)
    await eventually(async () => expect(await shop.see(id)).toMatchObject({ paymentStatus: 'CAPTURED' }), { timeoutMs: 20_000 })
    const { stock } = await shop.ask('WAREHOUSE', `{ variant(sku: "VASE") { stock { location { code } onHand allocated } } }`)
    const levels = stock as { location: { code: string }; onHand: number; allocated: number }[]
    expect(levels.map(({ location: { code }, onHand, allocated }) => `${code} ${onHand} ${allocated}`).toSorted()).toEqual([
      'LTN 3 0',
      'RTM 3 0',
    ])
  } finally {
    await shop.closeLuton(false)
  }
})
