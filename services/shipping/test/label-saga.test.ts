import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { eventually } from '@kade/test-kit'
import { scriptedCarrier, type Behaviour } from './support/scripted-carrier.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

const owl = scriptedCarrier()
let warehouse: OpenWarehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ alsoBy: [owl.carrier], carrierTimeoutMs: 500 })
  await warehouse.tell([warehouse.variant('MUG')])
})
afterAll(() => warehouse.close())

let name = ''
let count = 0
beforeEach(() => {
  count += 1
  name = `Customer ${count}`
})

const packed = async () => {
  const { fulfillmentOrderId, orderId } = await warehouse.open([{ sku: 'MUG', quantity: 2 }], { address: { name } })
  await warehouse.work(fulfillmentOrderId, 'PACKED')
  return { fulfillmentOrderId, orderId }
}
const SHIPMENT =
  'shipment { id status carrier service trackingNumber cost { amount } labels { state trackingNumber quoted { amount } paid { amount } refund { amount } voidReason failure } }'
const ship = (fulfillmentOrderId: string, carrier: string | null = 'owl') =>
  warehouse.change('shipFulfillmentOrder', { fulfillmentOrderId, carrier }, SHIPMENT)
const voidLabel = (shipmentId: string, reason = 'Wrong box') => warehouse.change('voidLabel', { shipmentId, reason }, SHIPMENT)
const state = async (fulfillmentOrderId: string) => {
  const [order] = await warehouse.database.query<{ status: string }>('SELECT status FROM fulfillment_order WHERE id = $1', [
    fulfillmentOrderId,
  ])
  const labels = await warehouse.database.query<{ state: string; trackingNumber: string | null }>(
    'SELECT state, tracking_number AS "trackingNumber" FROM label_purchase WHERE fulfillment_order_id = $1 ORDER BY asked_at, id',
    [fulfillmentOrderId],
  )
  return [order?.status, ...labels.map((label) => label.state)].join(' ')
}
/** Carriers are given half a second to answer, each time. */
const PATIENCE = { timeoutMs: 15_000 }
/** The carrier is asked again when it is time: now. */
const timePasses = () => warehouse.database.query('UPDATE label_purchase SET next_try_at = now() WHERE next_try_at IS NOT NULL')
const deadLetters = () =>
  warehouse.database.query<{ status: string; error: string }>(
    `SELECT status, error FROM dead_letter WHERE topic = 'carriers.labels' ORDER BY id`,
  )
const UNAVAILABLE = {
  code: 'CARRIER_UNAVAILABLE',
  message: 'Owl does not answer: it is asked again by itself whether the label is bought, and no other is bought',
  field: ['input', 'fulfillmentOrderId'],
}

it('a label is bought from a carrier that sells over the network, at what it asks in the end', async () => {
  const { fulfillmentOrderId } = await packed()
  const { shipment, userErrors } = await ship(fulfillmentOrderId, null)
  expect([shipment, userErrors]).toEqual([
    {
      ...{
        id: expect.any(String),
        status: 'PRE_TRANSIT',
        carrier: 'Owl',
        service: 'NIGHT',
        trackingNumber: 'OWL1',
        cost: { amount: '1.05' },
      },
      labels: [
        {
          ...{ state: 'BOUGHT', trackingNumber: 'OWL1', quoted: { amount: '1.00' }, paid: { amount: '1.05' } },
          ...{ refund: null, voidReason: null, failure: null },
        },
      ],
    },
    [],
  ])
  expect(owl.soldTo(name).map(({ order }) => [order.service, order.from.city, order.to.name, order.packages.length])).toEqual([
    ['NIGHT', 'Luton', name, 1],
  ])
})

describe('whatever is interrupted, the parcel leaves by itself, and one label is bought:', () => {
  it.each<[string, Behaviour[], Behaviour[]]>([
    ['the carrier fails', ['fails'], []],
    ['its answer is lost', ['loses its answer'], []],
    ['who asked dies before the carrier hears it', ['is deaf'], []],
    ['who asked dies after the carrier sold it', ['is mute'], []],
    ['it cannot be asked what became of it', ['is mute'], ['fails', 'is deaf']],
    ['its answer is lost again and again', ['fails', 'fails', 'loses its answer'], ['answers', 'answers', 'loses its answer']],
  ])('%s', async (_, buy, find) => {
    const { fulfillmentOrderId } = await packed()
    owl.script('buy', ...buy)
    owl.script('find', ...find)
    const { shipment, userErrors } = await ship(fulfillmentOrderId)
    expect([shipment, userErrors]).toEqual([null, [UNAVAILABLE]])
    expect(await state(fulfillmentOrderId)).toBe('PACKED BUYING')
    await eventually(async () => {
      await timePasses()
      expect(await state(fulfillmentOrderId)).toBe('SHIPPED BOUGHT')
    }, PATIENCE)
    expect(owl.soldTo(name)).toHaveLength(1)
  })

  it('what it sold cannot be written down', async () => {
    const { fulfillmentOrderId } = await packed()
    await warehouse.database.query(
      `CREATE FUNCTION no_shipment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`,
    )
    await warehouse.database.query('CREATE TRIGGER no_shipment BEFORE INSERT ON shipment EXECUTE FUNCTION no_shipment()')
    await expect(ship(fulfillmentOrderId)).rejects.toThrow('INTERNAL_SERVER_ERROR')
    await warehouse.database.query('DROP TRIGGER no_shipment ON shipment')
    expect([await state(fulfillmentOrderId), owl.soldTo(name).length]).toEqual(['PACKED BUYING', 1])
    await eventually(async () => {
      await timePasses()
      expect(await state(fulfillmentOrderId)).toBe('SHIPPED BOUGHT')
    }, PATIENCE)
    expect(owl.soldTo(name)).toHaveLength(1)
  })

  it('who ships asks once more, at another carrier even: what was begun is what leaves', async () => {
    const { fulfillmentOrderId } = await packed()
    owl.script('buy', 'loses its answer')
    expect((await ship(fulfillmentOrderId)).userErrors).toEqual([UNAVAILABLE])
    const { shipment } = await ship(fulfillmentOrderId, 'kade-express')
    expect([shipment.carrier, await state(fulfillmentOrderId), owl.soldTo(name).length]).toEqual(['Owl', 'SHIPPED BOUGHT', 1])
  })

  it('ten ship it at once', async () => {
    const { fulfillmentOrderId } = await packed()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ship(fulfillmentOrderId)))
    expect(answers.filter(({ shipment }) => shipment !== null).length).toBeGreaterThan(0)
    expect([await state(fulfillmentOrderId), owl.soldTo(name).length]).toEqual(['SHIPPED BOUGHT', 1])
  })
})

describe('what does not go on', () => {
  it('is a work item after five tries, by which the carrier is asked once more', async () => {
    const { fulfillmentOrderId } = await packed()
    owl.script('buy', 'fails')
    owl.script('find', 'fails', 'fails', 'fails', 'fails')
    await ship(fulfillmentOrderId)
    await eventually(async () => {
      await timePasses()
      expect(await deadLetters()).toEqual([
        { status: 'DEAD', error: expect.stringMatching(/^owl, label [\w-]+, BUYING: 500 Internal Server Error$/) },
      ])
    }, PATIENCE)
    expect(await state(fulfillmentOrderId)).toBe('PACKED BUYING')
    await warehouse.database.query(`UPDATE dead_letter SET status = 'REPLAYING' WHERE topic = 'carriers.labels'`)
    await eventually(async () => expect(await state(fulfillmentOrderId)).toBe('SHIPPED BOUGHT'), PATIENCE)
    await eventually(async () => expect((await deadLetters()).map(({ status }) => status)).toEqual(['REPLAYED']))
    expect(owl.soldTo(name)).toHaveLength(1)
  })

  it('is told when its carrier is connected no more', async () => {
    const { fulfillmentOrderId } = await packed()
    owl.script('buy', 'fails')
    await ship(fulfillmentOrderId)
    await warehouse.database.query(`UPDATE label_purchase SET carrier = 'gone' WHERE fulfillment_order_id = $1`, [fulfillmentOrderId])
    expect((await ship(fulfillmentOrderId, null)).userErrors).toEqual([UNAVAILABLE])
    expect(await state(fulfillmentOrderId)).toBe('PACKED BUYING')
    await warehouse.database.query(`UPDATE label_purchase SET carrier = 'owl' WHERE fulfillment_order_id = $1`, [fulfillmentOrderId])
    expect((await ship(fulfillmentOrderId)).shipment.carrier).toBe('Owl')
  })

  it('is told when the carrier refuses, and another may be taken', async () => {
    const { fulfillmentOrderId } = await packed()
    owl.script('buy', 'refuses')
    expect((await ship(fulfillmentOrderId)).userErrors).toEqual([
      {
        code: 'NOT_SERVICEABLE',
        message: 'Owl does not sell this label: The account is in arrears',
        field: ['input', 'fulfillmentOrderId'],
      },
    ])
    expect((await ship(fulfillmentOrderId, 'kade-express')).shipment.carrier).toBe('Kade Express')
    expect([await state(fulfillmentOrderId), owl.soldTo(name).length]).toEqual(['SHIPPED REFUSED BOUGHT', 0])
  })

  it('is told when nobody can say what it costs; it goes by others unless it was wanted', async () => {
    const { fulfillmentOrderId } = await packed()
    owl.script('rates', 'fails', 'is deaf')
    expect((await ship(fulfillmentOrderId)).userErrors).toEqual([
      { ...UNAVAILABLE, message: 'Owl does not answer: try again, or take another carrier' },
    ])
    expect((await ship(fulfillmentOrderId, null)).shipment.carrier).toBe('Kade Express')
  })

  it('has its label given back when it is packed otherwise meanwhile', async () => {
    const { fulfillmentOrderId, orderId } = await packed()
    owl.script('buy', 'is mute')
    await ship(fulfillmentOrderId)
    await warehouse.cancel(orderId, [{ sku: 'MUG', quantity: 1 }])
    await eventually(async () => {
      await timePasses()
      expect(await state(fulfillmentOrderId)).toBe('PICKED VOIDED')
    }, PATIENCE)
    expect(owl.soldTo(name).map(({ isVoid }) => isVoid)).toEqual([true])
  })
})

describe('a label is given up', () => {
  const shipped = async (carrier = 'owl') => {
    const { fulfillmentOrderId } = await packed()
    return { fulfillmentOrderId, shipment: (await ship(fulfillmentOrderId, carrier)).shipment }
  }
  const refusedBy = (fault: string, userErrors: readonly { readonly code: string; readonly message: string }[]) =>
    expect(userErrors).toEqual([{ code: 'ILLEGAL_TRANSITION', message: fault, field: ['input', 'shipmentId'] }])

  it('its price comes back, and the parcel leaves by another one', async () => {
    const { fulfillmentOrderId, shipment } = await shipped()
    const { shipment: after, userErrors } = await voidLabel(shipment.id)
    expect(userErrors).toEqual([])
    expect(after.labels).toMatchObject([{ state: 'VOIDED', paid: { amount: '1.05' }, refund: { amount: '1.05' }, voidReason: 'Wrong box' }])
    expect(owl.soldTo(name).map(({ isVoid }) => isVoid)).toEqual([true])
    const { shipment: anew } = await ship(fulfillmentOrderId, 'kade-express')
    expect(anew).toMatchObject({
      id: shipment.id,
      carrier: 'Kade Express',
      service: 'ECONOMY',
      trackingNumber: expect.stringMatching(/^KX/),
    })
    expect(anew.labels.map((label: { state: string }) => label.state)).toEqual(['BOUGHT', 'VOIDED'])
    expect((await ship(fulfillmentOrderId)).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', field: ['input', 'fulfillmentOrderId'] },
    ])
  })

  it('of our own roll at once', async () => {
    const { shipment } = await shipped('kade-express')
    const { shipment: after } = await voidLabel(shipment.id)
    expect(after.labels).toMatchObject([{ state: 'VOIDED', refund: { amount: '3.15' } }])
  })

  it.each<[string, Behaviour[]]>([
    ['the carrier fails', ['fails']],
    ['its answer is lost', ['loses its answer']],
    ['who asked dies', ['is mute']],
  ])('%s: it is asked again until it is taken back', async (_, behaviours) => {
    const { fulfillmentOrderId, shipment } = await shipped()
    owl.script('void', ...behaviours)
    expect((await voidLabel(shipment.id)).userErrors).toEqual([
      {
        ...{ code: 'CARRIER_UNAVAILABLE', field: ['input', 'shipmentId'] },
        message: 'Owl does not answer: the label is given up here, and the carrier is asked again by itself to take it back',
      },
    ])
    await eventually(async () => {
      await timePasses()
      expect(await state(fulfillmentOrderId)).toBe('SHIPPED VOIDED')
    }, PATIENCE)
  })

  it('that is refused: it leaves by that label then', async () => {
    const { fulfillmentOrderId, shipment } = await shipped()
    owl.script('void', 'refuses')
    refusedBy('Owl does not take the label back: The account is in arrears', (await voidLabel(shipment.id)).userErrors)
    expect(await state(fulfillmentOrderId)).toBe('SHIPPED BOUGHT')
    expect((await warehouse.change('handOver', { fulfillmentOrderId }, 'fulfillmentOrder { allowedActions }')).fulfillmentOrder).toEqual({
      allowedActions: [],
    })
  })

  it('of a carrier that is connected no more: nobody can take it back, and no money is counted as refunded', async () => {
    const { shipment } = await shipped()
    await warehouse.database.query(`UPDATE label_purchase SET carrier = 'gone' WHERE tracking_number = $1`, [shipment.trackingNumber])
    expect((await voidLabel(shipment.id)).userErrors).toMatchObject([{ code: 'CARRIER_UNAVAILABLE', field: ['input', 'shipmentId'] }])
    const query = 'query ($id: ID!) { shipment(id: $id) { labels { state carrier refund { amount } failure } } }'
    const { data } = await warehouse.graph(WAREHOUSE, query, { id: shipment.id })
    expect(data.shipment.labels).toEqual([{ state: 'VOIDING', carrier: 'Owl', refund: null, failure: 'gone is not set up any more' }])
    await warehouse.database.query(`UPDATE label_purchase SET next_try_at = NULL WHERE carrier = 'gone'`)
  })

  it('not twice, nor once it is used, nor without a reason; and nothing leaves by it', async () => {
    const { fulfillmentOrderId, shipment } = await shipped('kade-express')
    expect((await voidLabel(shipment.id, ' ')).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }])
    await voidLabel(shipment.id)
    refusedBy('Its label is void already: ship it by another one', (await voidLabel(shipment.id)).userErrors)
    expect((await warehouse.change('handOver', { fulfillmentOrderId }, 'fulfillmentOrder { id }')).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', message: 'HAND_OVER is not possible to a fulfillment order that is SHIPPED: it allows SHIP' },
    ])

    const { fulfillmentOrderId: gone, shipment: left } = await shipped('kade-express')
    await warehouse.change('handOver', { fulfillmentOrderId: gone }, 'fulfillmentOrder { id }')
    refusedBy('The carrier’s driver has the parcel: its label is used', (await voidLabel(left.id)).userErrors)

    const { shipment: scanned } = await shipped('kade-express')
    const report = {
      idempotencyKey: scanned.id,
      trackingNumber: scanned.trackingNumber,
      status: 'IN_TRANSIT',
      description: 'At the hub',
      at: new Date(),
    }
    await warehouse.change('recordTrackingEvent', report, 'shipment { id }')
    refusedBy('The parcel is IN_TRANSIT: its label is used', (await voidLabel(scanned.id)).userErrors)
    expect((await voidLabel('x')).userErrors).toEqual([
      { code: 'NOT_FOUND', message: 'There is no such shipment', field: ['input', 'shipmentId'] },
    ])
  })
})
