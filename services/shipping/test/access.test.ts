import { randomUUID } from 'node:crypto'
import { orderClaimed } from '@kade/events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { POLICY } from './support/returns.js'
import { openWarehouse, WAREHOUSE, type OpenWarehouse } from './support/warehouse.js'

let warehouse: OpenWarehouse
let order: Awaited<ReturnType<OpenWarehouse['open']>>
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.tell([warehouse.variant('MUG')])
  order = await warehouse.open()
})
afterAll(() => warehouse.close())

const ROLES = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']
const NOWHERE = '0198a000-0000-7000-8000-000000000000'
const someoneElse = { customerId: NOWHERE, orderId: NOWHERE, channel: 'store' }
const mutation = (field: string, type: string) => `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code field } } }`
const report = (given: object = {}) => ({
  idempotencyKey: randomUUID(),
  trackingNumber: 'KX0',
  status: 'IN_TRANSIT',
  description: 'On its way',
  at: new Date().toISOString(),
  ...given,
})
const askingFor = (orderId: string) => ({
  ...{ idempotencyKey: randomUUID(), orderId, resolution: 'REFUND' },
  lines: [{ orderLineId: NOWHERE, quantity: 1, reason: 'UNWANTED' }],
})
const cameBack = (what: object) => ({ ...what, quantity: 1, disposition: 'RESTOCK' })
const OPERATIONS: Readonly<Record<string, [string, object]>> = {
  fulfillmentOrders: ['{ fulfillmentOrders { totalCount } }', {}],
  shipment: ['query ($input: ID!) { shipment(id: $input) { id } }', { input: NOWHERE }],
  startPicking: [mutation('startPicking', 'FulfillmentOrderInput'), { input: { fulfillmentOrderId: NOWHERE } }],
  recordPick: [mutation('recordPick', 'RecordPickInput'), { input: { fulfillmentOrderId: NOWHERE, lines: [{ sku: 'MUG', quantity: 1 }] } }],
  scanPick: [mutation('scanPick', 'ScanPickInput'), { input: { fulfillmentOrderId: NOWHERE, code: 'MUG' } }],
  wave: ['query ($input: ID!) { wave(id: $input) { id } }', { input: NOWHERE }],
  releaseWave: [
    mutation('releaseWave', 'ReleaseWaveInput'),
    { input: { idempotencyKey: 'x', locationId: NOWHERE, cutOff: new Date().toISOString() } },
  ],
  packingPlan: ['query ($input: ID!) { packingPlan(fulfillmentOrderId: $input) { box } }', { input: NOWHERE }],
  packFulfillmentOrder: [mutation('packFulfillmentOrder', 'PackInput'), { input: { fulfillmentOrderId: NOWHERE } }],
  shipFulfillmentOrder: [mutation('shipFulfillmentOrder', 'ShipInput'), { input: { fulfillmentOrderId: NOWHERE } }],
  voidLabel: [mutation('voidLabel', 'VoidLabelInput'), { input: { shipmentId: NOWHERE, reason: 'Wrong box' } }],
  manifests: ['{ manifests { totalCount } }', {}],
  closeManifest: [mutation('closeManifest', 'CloseManifestInput'), { input: { idempotencyKey: 'x', carrier: 'owl', locationId: NOWHERE } }],
  recordTrackingEvent: [mutation('recordTrackingEvent', 'TrackingEventInput'), { input: report() }],
  returns: ['{ returns { totalCount } }', {}],
  return: ['query ($input: ID!) { return(id: $input) { id } }', { input: NOWHERE }],
  requestReturn: [mutation('requestReturn', 'RequestReturnInput'), { input: askingFor(NOWHERE) }],
  openClaim: [mutation('openClaim', 'RequestReturnInput'), { input: askingFor(NOWHERE) }],
  cancelReturn: [mutation('cancelReturn', 'ReturnInput'), { input: { returnId: NOWHERE } }],
  approveReturn: [mutation('approveReturn', 'ReturnInput'), { input: { returnId: NOWHERE } }],
  rejectReturn: [mutation('rejectReturn', 'RejectReturnInput'), { input: { returnId: NOWHERE, reason: 'No' } }],
  receiveReturn: [
    mutation('receiveReturn', 'ReceiveReturnInput'),
    { input: { returnId: NOWHERE, lines: [cameBack({ returnLineId: NOWHERE })] } },
  ],
  receiveUnexpectedReturn: [
    mutation('receiveUnexpectedReturn', 'ReceiveUnexpectedReturnInput'),
    { input: { idempotencyKey: 'x', locationId: NOWHERE, lines: [cameBack({ sku: 'MUG' })] } },
  ],
  closeReturn: [mutation('closeReturn', 'ReturnInput'), { input: { returnId: NOWHERE } }],
  returnPolicy: ['{ returnPolicy(channel: "web") { windowDays } }', {}],
  setReturnPolicy: [mutation('setReturnPolicy', 'ReturnPolicyInput'), { input: { ...POLICY, channel: 'nowhere' } }],
  carrierDeliveries: ['{ carrierDeliveries { totalCount } unknownTrackings { totalCount } }', {}],
  resolveDelay: [mutation('resolveDelay', 'ResolveDelayInput'), { input: { idempotencyKey: 'x', shipmentId: NOWHERE, kind: 'RESHIP' } }],
  replayCarrierDelivery: [mutation('replayCarrierDelivery', 'ReplayCarrierDeliveryInput'), { input: { deliveryId: NOWHERE } }],
}

/** Who may; everybody else is refused. */
const MAY: Readonly<Record<string, string>> = {
  fulfillmentOrders: 'SUPPORT WAREHOUSE ADMIN',
  shipment: 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN',
  startPicking: 'WAREHOUSE ADMIN',
  recordPick: 'WAREHOUSE ADMIN',
  scanPick: 'WAREHOUSE ADMIN',
  wave: 'SUPPORT WAREHOUSE ADMIN',
  releaseWave: 'WAREHOUSE ADMIN',
  packingPlan: 'WAREHOUSE ADMIN',
  packFulfillmentOrder: 'WAREHOUSE ADMIN',
  shipFulfillmentOrder: 'WAREHOUSE ADMIN',
  voidLabel: 'WAREHOUSE ADMIN',
  manifests: 'SUPPORT WAREHOUSE ADMIN',
  closeManifest: 'WAREHOUSE ADMIN',
  recordTrackingEvent: 'WAREHOUSE ADMIN',
  returns: 'SUPPORT WAREHOUSE ADMIN',
  return: 'GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE ADMIN',
  requestReturn: 'GUEST CUSTOMER SUPPORT ADMIN',
  openClaim: 'GUEST CUSTOMER SUPPORT ADMIN',
  cancelReturn: 'GUEST CUSTOMER SUPPORT ADMIN',
  approveReturn: 'SUPPORT ADMIN',
  rejectReturn: 'SUPPORT ADMIN',
  receiveReturn: 'WAREHOUSE ADMIN',
  receiveUnexpectedReturn: 'WAREHOUSE ADMIN',
  closeReturn: 'SUPPORT WAREHOUSE ADMIN',
  returnPolicy: 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN',
  setReturnPolicy: 'ADMIN',
  carrierDeliveries: 'SUPPORT WAREHOUSE ADMIN',
  resolveDelay: 'SUPPORT WAREHOUSE ADMIN',
  replayCarrierDelivery: 'SUPPORT WAREHOUSE ADMIN',
}

describe('each role on each field', () => {
  it.each(ROLES.flatMap((role) => Object.keys(MAY).map((field) => [role, field] as const)))('%s on %s', async (role, field) => {
    const [query, variables] = OPERATIONS[field]!
    const { errors } = await warehouse.graph(role === 'NOBODY' ? asViewer([]) : asViewer(role, someoneElse), query, { ...variables })
    const codes = (errors ?? []).map(({ extensions }) => extensions.code)
    if (MAY[field]?.split(' ').includes(role)) expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
    else expect([...new Set(codes)]).toEqual([role === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
  })
})

describe('what cannot be done is told by its field, and changes nothing:', () => {
  const change = async (field: string, type: string, input: object) => {
    const { data, errors } = await warehouse.graph(WAREHOUSE, mutation(field, type), { input })
    expect(errors).toBeUndefined()
    return (data as Record<string, { userErrors: unknown[] }>)[field]?.userErrors
  }
  const state = () =>
    warehouse.database.query(
      `SELECT id, status, (SELECT count(*) FROM package) AS packages, (SELECT count(*) FROM shipment) AS shipments, (SELECT count(*) FROM tracking_event) AS scans
       FROM fulfillment_order ORDER BY id`,
    )
  const ofOrder = (given: object = {}) => ({ fulfillmentOrderId: order.fulfillmentOrderId, ...given })

  it.each<[string, string, string, () => object, string, string[]]>([
    ['picking what is not there', 'startPicking', 'FulfillmentOrderInput', () => ({ fulfillmentOrderId: NOWHERE }), 'NOT_FOUND', ['fulfillmentOrderId']],
    ['picking what no id is', 'startPicking', 'FulfillmentOrderInput', () => ({ fulfillmentOrderId: 'x' }), 'NOT_FOUND', ['fulfillmentOrderId']],
    ['a pick before picking', 'recordPick', 'RecordPickInput', () => ofOrder({ lines: [{ sku: 'MUG', quantity: 1 }] }), 'ILLEGAL_TRANSITION', ['fulfillmentOrderId']],
    ['packing before picking', 'packFulfillmentOrder', 'PackInput', () => ofOrder(), 'ILLEGAL_TRANSITION', ['fulfillmentOrderId']],
    ['shipping before packing', 'shipFulfillmentOrder', 'ShipInput', () => ofOrder(), 'ILLEGAL_TRANSITION', ['fulfillmentOrderId']],
    ['a parcel that is not there', 'recordTrackingEvent', 'TrackingEventInput', () => report(), 'NOT_FOUND', ['trackingNumber']],
    ['a report without a key', 'recordTrackingEvent', 'TrackingEventInput', () => report({ idempotencyKey: '' }), 'REQUIRED', ['idempotencyKey']],
    ['a report without words', 'recordTrackingEvent', 'TrackingEventInput', () => report({ description: ' ' }), 'REQUIRED', ['description']],
    ['a report of the future', 'recordTrackingEvent', 'TrackingEventInput', () => report({ at: '2099-01-01T00:00:00Z' }), 'OUT_OF_RANGE', ['at']],
    ['a country that is none', 'recordTrackingEvent', 'TrackingEventInput', () => report({ countryCode: 'Britain' }), 'INVALID', ['countryCode']],
  ])('%s', async (_, field, type, input, code, path) => {
    const before = await state()
    expect(await change(field, type, input())).toEqual([{ code, field: ['input', ...path] }])
    expect(await state()).toEqual(before)
  }) // prettier-ignore
})

it('a claimed order’s parcel is its owner’s, whose order it was not', async () => {
  const { orderId, customerId: contact, fulfillmentOrderId, number } = await warehouse.open()
  const { id } = await warehouse.ship(fulfillmentOrderId)
  const [owner, of] = [newId(), (customerId: string) => asViewer('CUSTOMER', { customerId })]
  const reads = async (viewer: ReturnType<typeof asViewer>) =>
    (await warehouse.graph(viewer, 'query ($id: ID!) { shipment(id: $id) { id } }', { id })).data?.shipment?.id === id
  expect([await reads(of(owner)), await reads(of(contact)), await reads(asViewer('GUEST', { orderId }))]).toEqual([false, true, true])
  const entry = {
    sequence: 2,
    id: newId(),
    type: 'CLAIMED',
    at: new Date().toISOString(),
    actor: 'customer',
    message: 'Claimed',
    data: null,
  }
  await warehouse.tell([
    orderClaimed.draft(orderId, {
      ...{ orderId, orderNumber: number, channel: 'web', customerId: owner, version: 2, timeline: entry },
      ...{ status: 'CONFIRMED', fulfillmentStatus: 'SHIPPED', paymentStatus: 'CAPTURED' },
    }),
  ])
  expect([await reads(of(owner)), await reads(of(contact)), await reads(asViewer('GUEST', { orderId }))]).toEqual([true, false, true])
})

it('a cursor that the list did not give is refused, whatever is in it', async () => {
  for (const forged of ['x', Buffer.from('["yesterday","x"]').toString('base64url')]) {
    const { errors } = await warehouse.graph(WAREHOUSE, `{ fulfillmentOrders(after: "${forged}") { edges { cursor } } }`)
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', 'after is not a cursor that this connection gave'],
    ])
  }
})
