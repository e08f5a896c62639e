import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG'), warehouse.variant('TEA', { weightGrams: null, dimensionsMm: null })])
})
afterAll(() => warehouse.close())

const ORDER = `fulfillmentOrder { id status sourcing shipBy allowedActions order { id } location { id } lines { sku quantity picked bin } packages { box weightGrams dimensionsMm { length width height } sscc lines { sku quantity } voidShare blocks { sku x y z unit { length width height } along across up } } }`

describe('how it would be packed', () => {
  const PLAN =
    'box weightGrams dimensionsMm { length width height } voidShare lines { sku quantity } blocks { sku x y z unit { length width height } along across up }'
  const planOf = async (id: string) => {
    const { data, errors } = await warehouse.graph(WAREHOUSE, `query ($id: ID!) { packingPlan(fulfillmentOrderId: $id) { ${PLAN} } }`, {
      id,
    })
    expect(errors).toBeUndefined()
    return data.packingPlan
  }

  it('is shown while it is picked, changes nothing, and is how it is packed', async () => {
    const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 5 }, { sku: 'TEA', quantity: 2 }]) // prettier-ignore
    await warehouse.work(fulfillmentOrderId, 'PICKING')
    expect(await planOf(fulfillmentOrderId)).toBeNull()
    const lines = [{ sku: 'MUG', quantity: 4 }, { sku: 'TEA', quantity: 2 }] // prettier-ignore
    await warehouse.change('recordPick', { fulfillmentOrderId, lines }, 'fulfillmentOrder { id }')
    const plan = await planOf(fulfillmentOrderId)
    expect(plan).toEqual([
      {
        ...{ box: expect.any(String), weightGrams: expect.any(Number), dimensionsMm: expect.any(Object), voidShare: expect.any(Number) },
        ...{ lines, blocks: expect.arrayContaining([expect.objectContaining({ sku: 'MUG' })]) },
      },
    ])
    expect(await planOf(fulfillmentOrderId)).toEqual(plan)
    const packages = plan.map(({ box, lines: inside, blocks }: Record<string, unknown>) => ({ box, lines: inside, blocks }))
    const packed = await warehouse.change(
      'packFulfillmentOrder',
      { fulfillmentOrderId, packages },
      `fulfillmentOrder { packages { ${PLAN} } }`,
    )
    expect(packed).toEqual({ fulfillmentOrder: { packages: plan }, userErrors: [] })
    expect(await planOf(fulfillmentOrderId)).toBeNull()
    expect(await planOf('nobody')).toBeNull()
  })
})

describe('an allocation', () => {
  it('is picked, packed, shipped, tracked and delivered', async () => {
    const {
      orderId,
      fulfillmentOrderId,
      number: _number,
      customerId,
      channel,
    } = await warehouse.open([
      { sku: 'MUG', quantity: 2 },
      { sku: 'TEA', quantity: 1 },
    ])
    const lines = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'TEA', quantity: 1 },
    ]
    const open = {
      id: fulfillmentOrderId,
      status: 'OPEN',
      sourcing: 'Luton has all of it',
      shipBy: '2099-12-30T17:00:00.000Z',
      allowedActions: ['START_PICKING', 'SCHEDULE', 'HOLD', 'SPLIT', 'MOVE', 'MERGE', 'CANCEL'],
      order: { id: orderId },
      location: { id: warehouse.locationId },
      lines: [
        { sku: 'MUG', quantity: 2, picked: 0, bin: 'A-01' },
        { sku: 'TEA', quantity: 1, picked: 0, bin: 'A-01' },
      ],
      packages: [],
    }
    const picked = open.lines.map((line) => ({ ...line, picked: line.quantity }))
    const packages = [
      {
        box: 'S',
        weightGrams: 130 + 2 * 400 + 500,
        dimensionsMm: { length: 300, width: 200, height: 120 },
        sscc: expect.stringMatching(/^00614141\d{10}$/),
        lines: [
          { sku: 'MUG', quantity: 2 },
          { sku: 'TEA', quantity: 1 },
        ],
        voidShare: expect.closeTo(1 - (150 * 200 * 100 + 2 * 90 * 100 * 120) / (300 * 200 * 120)),
        blocks: [
          { sku: 'TEA', x: 0, y: 0, z: 0, unit: { length: 150, width: 200, height: 100 }, along: 1, across: 1, up: 1 },
          { sku: 'MUG', x: 210, y: 0, z: 0, unit: { length: 90, width: 100, height: 120 }, along: 1, across: 2, up: 1 },
        ],
      },
    ]

    expect(await warehouse.change('startPicking', { fulfillmentOrderId }, ORDER)).toEqual({
      fulfillmentOrder: { ...open, status: 'PICKING', allowedActions: ['RECORD_PICK', 'HOLD', 'CANCEL'] },
      userErrors: [],
    })
    expect(await warehouse.change('recordPick', { fulfillmentOrderId, lines }, ORDER)).toEqual({
      fulfillmentOrder: { ...open, status: 'PICKED', allowedActions: ['PACK', 'START_PACKING', 'HOLD', 'CANCEL'], lines: picked },
      userErrors: [],
    })
    expect(await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId }, ORDER)).toEqual({
      fulfillmentOrder: { ...open, status: 'PACKED', allowedActions: ['SHIP', 'HOLD'], lines: picked, packages },
      userErrors: [],
    })
    const { shipment, userErrors } = await warehouse.change(
      'shipFulfillmentOrder',
      { fulfillmentOrderId },
      `shipment { id order { id } status carrier service trackingNumber trackingUrl cost { amount currencyCode } shippedAt deliveredAt
         packages { box sscc } events { status description location countryCode } estimatedDelivery { from to } delay { reason } labelUrl zpl: labelUrl(format: ZPL) }`,
    )
    expect(userErrors).toEqual([])
    expect(shipment).toEqual({
      id: expect.any(String),
      order: { id: orderId },
      status: 'PRE_TRANSIT',
      carrier: 'Kade Express',
      service: 'ECONOMY',
      trackingNumber: expect.stringMatching(/^KX\d{11}GB$/),
      trackingUrl: `https://track.kade.example/${shipment.trackingNumber}`,
      cost: { amount: '3.15', currencyCode: 'GBP' },
      shippedAt: expect.any(String),
      deliveredAt: null,
      packages: [{ box: 'S', sscc: expect.any(String) }],
      events: [{ status: 'PRE_TRANSIT', description: 'Handed to the carrier', location: 'Luton', countryCode: 'GB' }],
      estimatedDelivery: { from: expect.any(String), to: expect.any(String) },
      delay: null,
      labelUrl: expect.stringMatching(/^https:\/\/shop\.example\/files\/shipping\/labels\/[\w-]+\.pdf\?expires=\d+&signature=[\w-]+$/),
      zpl: expect.stringContaining('.zpl?'),
    })

    const { trackingNumber, id: shipmentId } = shipment as { trackingNumber: string; id: string }
    const delivered = await warehouse.change(
      'recordTrackingEvent',
      { idempotencyKey: `${orderId} delivered`, trackingNumber, status: 'DELIVERED', description: 'Handed over', at: new Date() },
      'shipment { status deliveredAt events { status } }',
    )
    expect(delivered).toEqual({
      shipment: { status: 'DELIVERED', deliveredAt: expect.any(String), events: [{ status: 'PRE_TRANSIT' }, { status: 'DELIVERED' }] },
      userErrors: [],
    })
    expect((await warehouse.graph(WAREHOUSE, 'query ($id: ID!) { shipment(id: $id) { status } }', { id: shipmentId })).data).toEqual({
      shipment: { status: 'DELIVERED' },
    })

    const told = { orderId, fulfillmentOrderId, allocationId: expect.any(String), locationId: warehouse.locationId }
    const byAnna = { ...told, lines, at: expect.any(String), actor: 'anna' }
    const tracked = { orderId, shipmentId, trackingNumber, channel, customerId, estimatedDelivery: expect.anything(), delayed: false }
    await eventually(() =>
      expect(warehouse.published(orderId)).toEqual([
        { type: 'fulfillment.picking_started.v1', data: byAnna },
        { type: 'fulfillment.picked.v1', data: byAnna },
        { type: 'fulfillment.packed.v1', data: { ...byAnna, packages: 1 } },
        {
          type: 'shipment.shipped.v1',
          data: {
            ...told,
            shipmentId,
            carrier: 'Kade Express',
            service: 'ECONOMY',
            trackingNumber,
            lines,
            packages: 1,
            cost: 315,
            currency: 'GBP',
            shippedAt: expect.any(String),
            promisedDeliveryDate: '2099-12-31',
            estimatedDelivery: expect.anything(),
            actor: 'anna',
          },
        },
        {
          type: 'shipment.tracked.v1',
          data: { ...tracked, sequence: 1, status: 'PRE_TRANSIT', event: expect.objectContaining({ status: 'PRE_TRANSIT' }) },
        },
        {
          type: 'fulfillment.label_bought.v1',
          data: {
            ...{ ...told, shipmentId, trackingNumber, at: expect.any(String), actor: 'anna' },
            ...{ carrier: 'Kade Express', service: 'ECONOMY', cost: 315, currency: 'GBP' },
          },
        },
        {
          type: 'shipment.tracked.v1',
          data: {
            ...tracked,
            sequence: 2,
            status: 'DELIVERED',
            event: expect.objectContaining({ status: 'DELIVERED', description: 'Handed over' }),
          },
        },
        { type: 'shipment.delivered.v1', data: { ...told, shipmentId, lines, deliveredAt: expect.any(String), daysLate: 0 } },
      ]),
    )
  })

  it('is packed by hand in the packages that the packer names, and weighs what the scale shows', async () => {
    const { fulfillmentOrderId } = await warehouse.open([{ sku: 'MUG', quantity: 3 }])
    await warehouse.work(fulfillmentOrderId, 'PICKED')
    const packages = [
      { box: 'S', lines: [{ sku: 'MUG', quantity: 2 }], weightGrams: 955 },
      { box: 'OWN', lines: [{ sku: 'MUG', quantity: 1 }] },
    ]
    const { fulfillmentOrder } = await warehouse.change('packFulfillmentOrder', { fulfillmentOrderId, packages }, ORDER)
    expect(fulfillmentOrder.packages).toEqual([
      {
        box: 'S',
        weightGrams: 955,
        dimensionsMm: { length: 300, width: 200, height: 120 },
        sscc: expect.any(String),
        lines: packages[0]?.lines,
        voidShare: expect.closeTo(0.7),
        blocks: [{ sku: 'MUG', x: 0, y: 0, z: 0, unit: { length: 90, width: 100, height: 120 }, along: 1, across: 2, up: 1 }],
      },
      {
        box: 'OWN',
        weightGrams: 400,
        dimensionsMm: { length: 120, width: 100, height: 90 },
        sscc: expect.any(String),
        lines: packages[1]?.lines,
        voidShare: null,
        blocks: [],
      },
    ])
  })

  it('goes with the cheapest service that keeps the promise, else with the fastest, else with the one named', async () => {
    const serviceFor = async (promisedDeliveryDate: string, service?: string) => {
      const { fulfillmentOrderId } = await warehouse.open(undefined, { promisedDeliveryDate })
      await warehouse.work(fulfillmentOrderId, 'PACKED')
      const { shipment } = await warehouse.change(
        'shipFulfillmentOrder',
        { fulfillmentOrderId, service },
        'shipment { service delay { reason } }',
      )
      return shipment as unknown
    }
    expect(await serviceFor('2099-12-31')).toEqual({ service: 'ECONOMY', delay: null })
    expect(await serviceFor('2020-01-01')).toEqual({ service: 'EXPRESS', delay: { reason: 'It is expected later than we promised.' } })
    expect(await serviceFor('2099-12-31', 'STANDARD')).toEqual({ service: 'STANDARD', delay: null })
  })

  it('may be worked on twice in one request, and each answer is of its moment', async () => {
    const { fulfillmentOrderId } = await warehouse.open()
    const { data } = await warehouse.graph(
      WAREHOUSE,
      `mutation ($id: ID!, $lines: [SkuQuantityInput!]!) {
         a: startPicking(input: { fulfillmentOrderId: $id }) { fulfillmentOrder { status } }
         b: recordPick(input: { fulfillmentOrderId: $id, lines: $lines }) { fulfillmentOrder { status lines { picked } } }
         c: packFulfillmentOrder(input: { fulfillmentOrderId: $id }) { fulfillmentOrder { status packages { box } } }
       }`,
      { id: fulfillmentOrderId, lines: [{ sku: 'MUG', quantity: 2 }] },
    )
    expect(data).toEqual({
      a: { fulfillmentOrder: { status: 'PICKING' } },
      b: { fulfillmentOrder: { status: 'PICKED', lines: [{ picked: 2 }] } },
      c: { fulfillmentOrder: { status: 'PACKED', packages: [{ box: 'S' }] } },
    })
  })
})

describe('a short pick', () => {
  const report = `fulfillmentOrder { status lines { sku quantity picked } }`

  it('goes on with what was found, and tells inventory of the rest', async () => {
    const { orderId, fulfillmentOrderId } = await warehouse.open([
      { sku: 'MUG', quantity: 3 },
      { sku: 'TEA', quantity: 1 },
    ])
    await warehouse.work(fulfillmentOrderId, 'PICKING')
    const found = [{ sku: 'MUG', quantity: 2 }]
    expect(await warehouse.change('recordPick', { fulfillmentOrderId, lines: found }, report)).toEqual({
      fulfillmentOrder: { status: 'PICKED', lines: [{ sku: 'MUG', quantity: 2, picked: 2 }] },
      userErrors: [],
    })
    await eventually(() =>
      expect(warehouse.published(orderId).map(({ type, data: { lines } }) => ({ type, lines }))).toEqual([
        { type: 'fulfillment.picking_started.v1', lines: expect.anything() },
        { type: 'fulfillment.picked.v1', lines: found },
        {
          type: 'fulfillment.short_picked.v1',
          lines: [
            { sku: 'MUG', quantity: 1 },
            { sku: 'TEA', quantity: 1 },
          ],
        },
      ]),
    )
  })

  it('of everything cancels the fulfillment order', async () => {
    const { orderId, fulfillmentOrderId } = await warehouse.open()
    await warehouse.work(fulfillmentOrderId, 'PICKING')
    const { fulfillmentOrder } = await warehouse.change('recordPick', { fulfillmentOrderId, lines: [{ sku: 'MUG', quantity: 0 }] }, report)
    expect(fulfillmentOrder).toEqual({ status: 'CANCELLED', lines: [] })
    await eventually(() =>
      expect(warehouse.published(orderId).map(({ type }) => type)).toEqual([
        'fulfillment.picking_started.v1',
        'fulfillment.short_picked.v1',
      ]),
    )
  })
})
