import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import {
  fulfillmentCancelled,
  fulfillmentPicked,
  fulfillmentShortPicked,
  orderConfirmed,
  orderPlaced,
  shipmentShipped,
  type stockAllocated,
  type DataOf,
} from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA', 'POT', 'JAR', 'CAN'])
  const path = [
    { code: 'B-02', zone: 'B', sequence: 2 },
    { code: 'A-01', sequence: 1 },
    { code: 'C-03', sequence: 3 },
  ]
  const bins = [...path, { code: 'HIGH' }, { code: 'SHUT', sequence: 0, active: false }]
  expect(await inventory.change('upsertBins', 'UpsertBinsInput', { locationId: inventory.locationId, bins })).toEqual([])
})
afterEach(async () => {
  for (const view of ['ledger', 'balance', 'holding', 'bin', 'pick_plan'])
    expect([view, await inventory.service.database.query(`SELECT * FROM ${view}_difference`)]).toEqual([view, []])
})
afterAll(() => inventory.stop())

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (service: string, ...drafts: EventDraft[]) =>
  inventory.bus.publish(drafts.map((draft) => ({ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, service).payload })))
const putAway = (sku: string, quantity: number, bin: string, fromBin?: string, idempotencyKey = newId()) =>
  inventory.change('putAway', 'PutAwayInput', { idempotencyKey, locationId: inventory.locationId, sku, quantity, bin, fromBin })

/** `[on hand, picked, unbinned, bins]` as the graph tells them. */
async function lying(sku: string) {
  const query = `query ($sku: String!) { variant(sku: $sku) { stock { onHand picked unbinned bins { bin { code } quantity assigned } } } }`
  type Level = { onHand: number; picked: number; unbinned: number; bins: { bin: { code: string }; quantity: number; assigned: number }[] }
  const { data, errors } = await inventory.graph<{ variant: { stock: [Level] } }>(asViewer('WAREHOUSE'), query, { sku })
  if (!data) throw new Error(JSON.stringify(errors))
  const { onHand, picked, unbinned, bins } = data.variant.stock[0]
  return [onHand, picked, unbinned, bins.map(({ bin, quantity, assigned }) => `${bin.code} ${quantity} (${assigned})`).join(', ')]
}

type Allocated = DataOf<typeof stockAllocated>
/** A confirmed order of these lines; answers what was allocated. */
async function allocated(...lines: { sku: string; quantity: number }[]): Promise<Allocated> {
  const orderId = newId()
  const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
  const ordered = lines.map((line) => ({ ...placed.lines[0]!, ...line, orderLineId: newId() }))
  await tell('orders', orderPlaced.draft(orderId, { ...placed, orderId, lines: ordered }))
  const told = (type: string) =>
    inventory.bus.published
      .filter(({ key }) => key === orderId)
      .map(({ value }) => JSON.parse(value) as { type: string; data: Allocated })
      .find((event) => event.type === type)
  await eventually(() => expect(told('stock.reserved.v1')).toBeDefined())
  const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
  const confirmedLines = ordered.map(({ orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity }))
  await tell('orders', orderConfirmed.draft(orderId, { ...confirmed, orderId, lines: confirmedLines }))
  await eventually(() => expect(told('stock.allocated.v1')).toBeDefined())
  return told('stock.allocated.v1')!.data
}
const factsOf = ({ orderId, allocationId, locationId }: Allocated) => ({ orderId, allocationId, locationId })

it('a picker is sent along the path, takes units out of the bins, and they leave', async () => {
  for (const [quantity, bin] of [
    [5, 'B-02'],
    [3, 'A-01'],
    [10, 'HIGH'],
  ] as const)
    expect(await putAway('MUG', quantity, bin)).toEqual([])
  expect(await putAway('TEA', 7, 'A-01')).toEqual([])
  expect(await lying('MUG')).toEqual([100, 0, 82, 'A-01 3 (0), B-02 5 (0), HIGH 10 (0)'])

  const allocation = await allocated({ sku: 'JAR', quantity: 1 }, { sku: 'MUG', quantity: 6 }, { sku: 'TEA', quantity: 2 })
  expect(allocation.lines).toEqual([
    {
      sku: 'MUG',
      quantity: 6,
      fromBackorder: 0,
      bin: 'A-01',
      bins: [
        { bin: 'A-01', quantity: 3 },
        { bin: 'B-02', quantity: 3 },
      ],
    },
    { sku: 'TEA', quantity: 2, fromBackorder: 0, bin: 'A-01', bins: [{ bin: 'A-01', quantity: 2 }] },
    { sku: 'JAR', quantity: 1, fromBackorder: 0, bin: null },
  ])
  expect(await lying('MUG')).toEqual([100, 0, 82, 'A-01 3 (3), B-02 5 (3), HIGH 10 (0)'])

  const facts = { ...fixture<DataOf<typeof fulfillmentPicked>>('fulfillment.picked.v1'), ...factsOf(allocation) }
  await tell(
    'shipping',
    fulfillmentPicked.draft(facts.orderId, {
      ...facts,
      lines: [
        { sku: 'MUG', quantity: 4 },
        { sku: 'TEA', quantity: 2 },
      ],
    }),
  )
  await eventually(async () => expect(await lying('MUG')).toEqual([100, 4, 82, 'B-02 4 (2), HIGH 10 (0)']))
  const short = {
    ...facts,
    lines: [
      { sku: 'MUG', quantity: 2 },
      { sku: 'JAR', quantity: 1 },
    ],
  }
  await tell('shipping', fulfillmentShortPicked.draft(facts.orderId, short))
  await eventually(async () => expect(await lying('MUG')).toEqual([98, 4, 82, 'B-02 2 (0), HIGH 10 (0)']))
  expect(await lying('TEA')).toEqual([100, 2, 93, 'A-01 5 (0)'])

  const shipped = fixture<DataOf<typeof shipmentShipped>>('shipment.shipped.v1')
  const parcel = {
    ...shipped,
    ...factsOf(allocation),
    lines: [
      { sku: 'MUG', quantity: 4 },
      { sku: 'TEA', quantity: 2 },
    ],
  }
  await tell('shipping', shipmentShipped.draft(facts.orderId, parcel))
  await eventually(async () => expect(await lying('MUG')).toEqual([94, 0, 82, 'B-02 2 (0), HIGH 10 (0)']))
  expect(await lying('TEA')).toEqual([98, 0, 93, 'A-01 5 (0)'])
  const moved = await inventory.service.database.query(
    `SELECT kind, quantity, on_hand_delta FROM stock_movement WHERE sku = 'MUG' AND kind = 'PICK'`,
  )
  expect(moved).toEqual([{ kind: 'PICK', quantity: 4, on_hand_delta: 0 }])
})

it('what is given up after it was picked lies outside of bins, to be put away again; before, it stays where it is', async () => {
  expect(await putAway('POT', 6, 'C-03')).toEqual([])
  const [early, late] = [await allocated({ sku: 'POT', quantity: 2 }), await allocated({ sku: 'POT', quantity: 3 })]
  const facts = fixture<DataOf<typeof fulfillmentPicked>>('fulfillment.picked.v1')
  await tell('shipping', fulfillmentPicked.draft(late.orderId, { ...facts, ...factsOf(late), lines: [{ sku: 'POT', quantity: 3 }] }))
  await eventually(async () => expect(await lying('POT')).toEqual([100, 3, 94, 'C-03 3 (2)']))
  const cancelled = fixture<DataOf<typeof fulfillmentCancelled>>('fulfillment.cancelled.v1')
  for (const [allocation, quantity] of [
    [early, 2],
    [late, 3],
  ] as const)
    await tell(
      'shipping',
      fulfillmentCancelled.draft(allocation.orderId, { ...cancelled, ...factsOf(allocation), lines: [{ sku: 'POT', quantity }] }),
    )
  await eventually(async () => expect(await lying('POT')).toEqual([100, 0, 97, 'C-03 3 (0)']))
})

it('what goes out by a person’s hand is taken from outside of bins, then from the fullest bin', async () => {
  expect(await putAway('CAN', 60, 'A-01')).toEqual([])
  expect(await putAway('CAN', 20, 'B-02')).toEqual([])
  const adjust = (delta: number) =>
    inventory.change('adjustStock', 'AdjustStockInput', {
      idempotencyKey: newId(),
      locationId: inventory.locationId,
      sku: 'CAN',
      delta,
      reason: 'Counted',
    })
  expect(await adjust(-25)).toEqual([])
  expect(await lying('CAN')).toEqual([75, 0, 0, 'A-01 55 (0), B-02 20 (0)'])
  const receipt = { idempotencyKey: newId(), locationId: inventory.locationId, lines: [{ sku: 'CAN', quantity: 5 }], bin: 'C-03' }
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', receipt)).toEqual([])
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', receipt)).toEqual([])
  expect(await putAway('CAN', 15, 'HIGH', 'A-01')).toEqual([])
  expect(await lying('CAN')).toEqual([80, 0, 0, 'A-01 40 (0), B-02 20 (0), C-03 5 (0), HIGH 15 (0)'])
})

it.each<[string, Parameters<typeof putAway>, string, string]>([
  ['of no units', ['JAR', 0, 'A-01'], 'OUT_OF_RANGE', 'quantity'],
  ['of over a million', ['JAR', 1_000_001, 'A-01'], 'OUT_OF_RANGE', 'quantity'],
  ['into a bin that is not there', ['JAR', 1, 'Z-99'], 'NOT_FOUND', 'bin'],
  ['into a bin that is shut', ['JAR', 1, 'SHUT'], 'ILLEGAL_TRANSITION', 'bin'],
  ['out of a bin that is not there', ['JAR', 1, 'A-01', 'Z-99'], 'NOT_FOUND', 'fromBin'],
  ['into the bin where they lie', ['JAR', 1, 'A-01', 'A-01'], 'INVALID', 'fromBin'],
  ['of more than lies outside of bins', ['JAR', 101, 'A-01'], 'INSUFFICIENT_STOCK', 'quantity'],
  ['of more than lies in the bin', ['JAR', 1, 'A-01', 'HIGH'], 'INSUFFICIENT_STOCK', 'quantity'],
  ['of what is not known', ['CUP', 1, 'A-01'], 'NOT_FOUND', 'sku'],
  ['under a key of another', ['JAR', 1, 'A-01', undefined, 'opening 0'], 'IDEMPOTENCY_CONFLICT', 'idempotencyKey'],
])('putting away is refused %s, and nothing is moved', async (_, given, code, field) => {
  const before = await inventory.ledger()
  expect(await putAway(...given)).toEqual([{ code, field: ['input', field] }])
  expect(await inventory.ledger()).toEqual(before)
})

it('two who put the same units away at once put them away once', async () => {
  await putAway('JAR', 90, 'HIGH')
  const free = (await lying('JAR'))[2] as number
  const answers = await Promise.all([putAway('JAR', free, 'A-01'), putAway('JAR', free, 'B-02')])
  expect(answers.flat().map(({ code }) => code)).toEqual(['INSUFFICIENT_STOCK'])
})

it.each<[string, object[], string, string[]]>([
  ['when there are none', [], 'REQUIRED', []],
  ['when one is there twice', [{ code: 'A' }, { code: 'A' }], 'INVALID', ['1', 'code']],
  ['when a code has small letters', [{ code: 'a-1' }], 'INVALID', ['0', 'code']],
  ['when a place is below nothing', [{ code: 'A', sequence: -1 }], 'OUT_OF_RANGE', ['0', 'sequence']],
])('bins are refused, all of them, %s', async (_, bins, code, field) => {
  const answer = await inventory.change('upsertBins', 'UpsertBinsInput', { locationId: inventory.locationId, bins })
  expect(answer).toEqual([{ code, field: ['input', 'bins', ...field] }])
})

it('bins are refused at a location that is not there; a receipt into a bin that is not there, too', async () => {
  const bins = { locationId: '0198a000-0000-7000-8000-000000000000', bins: [{ code: 'A' }] }
  expect(await inventory.change('upsertBins', 'UpsertBinsInput', bins)).toEqual([{ code: 'NOT_FOUND', field: ['input', 'locationId'] }])
  const receipt = { idempotencyKey: newId(), locationId: inventory.locationId, lines: [{ sku: 'JAR', quantity: 5 }], bin: 'Z-99' }
  expect(await inventory.change('receiveStock', 'ReceiveStockInput', receipt)).toEqual([{ code: 'NOT_FOUND', field: ['input', 'bin'] }])
})

it('bins of a location are walked along the path, those off it last; what lies in one is told by SKU', async () => {
  const query = `query ($locationId: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    bins(locationId: $locationId, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { node { code zone sequence active location { code } contents { sku quantity } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  type Bin = { code: string; zone: string | null; contents: { sku: string; quantity: number }[] }
  const page = async (given: object) => {
    const { data, errors } = await inventory.graph<{ bins: WalkedPage<Bin> }>(asViewer('WAREHOUSE'), query, {
      locationId: inventory.locationId,
      ...given,
    })
    if (!data) throw new Error(JSON.stringify(errors))
    return data.bins
  }
  const { forwards, backwards } = await walkPages(page)
  expect(forwards.map(({ code }) => code)).toEqual(['SHUT', 'A-01', 'B-02', 'C-03', 'HIGH'])
  expect(backwards).toEqual(forwards)
  expect(forwards.find(({ code }) => code === 'C-03')?.contents).toEqual([
    { sku: 'CAN', quantity: 5 },
    { sku: 'POT', quantity: 3 },
  ])
  expect(forwards.find(({ code }) => code === 'B-02')?.zone).toBe('B')
})
