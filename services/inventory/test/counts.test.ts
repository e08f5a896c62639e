import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { countApproved } from '@kade/events'
import { orderConfirmed, orderPlaced, shipmentShipped, type DataOf } from '@kade/events'
import { newId, toCloudEvent, type EventDraft } from '@kade/service-kit'
import { asViewer, statementsOf } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'

const MANY = Array.from({ length: 400 }, (_, n) => `S${n}`)
let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA', 'POT', 'JAR', 'GOLD', 'CAN', ...MANY])
  await inventory.change('upsertVariants', 'UpsertVariantsInput', {
    variants: [
      aVariant('GOLD', { price: { amount: '400.00', currencyCode: 'GBP' } }),
      aVariant('SET', { bundle: [{ sku: 'MUG', quantity: 2 }] }),
    ],
  })
  const bins = [
    { code: 'A-01', sequence: 1 },
    { code: 'B-02', sequence: 2 },
    { code: 'D-04', sequence: 4 },
  ]
  await inventory.change('upsertBins', 'UpsertBinsInput', { locationId: inventory.locationId, bins })
})
afterEach(async () => {
  for (const view of ['ledger', 'balance', 'holding', 'bin', 'pick_plan'])
    expect([view, await inventory.service.database.query(`SELECT * FROM ${view}_difference`)]).toEqual([view, []])
})
afterAll(() => inventory.stop())

const SHEET = `id status allowedActions secondCountAbove createdBy closedBy
  lines { sku bin { code } counted countedBy position secondCounted secondCountDue expected variance applied }`
interface Line {
  readonly sku: string
  readonly bin: { readonly code: string } | null
  readonly counted: number | null
  readonly countedBy: string | null
  readonly position: string | null
  readonly secondCounted: number | null
  readonly secondCountDue: boolean
  readonly expected: number | null
  readonly variance: number | null
  readonly applied: number | null
}
interface Sheet {
  readonly id: string
  readonly status: string
  readonly allowedActions: string[]
  readonly secondCountAbove: number
  readonly createdBy: string
  readonly closedBy: string | null
  readonly lines: Line[]
}
type UserError = { code: string; field: string[]; parameters: { key: string; value: string }[] }
const worker = (name: string) => ({ ...asViewer('WAREHOUSE'), subject: name })

async function mutate(
  person: string,
  field: string,
  type: string,
  input: object,
): Promise<{ countSheet: Sheet | null; userErrors: UserError[] }> {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { countSheet { ${SHEET} } userErrors { code field parameters { key value } } } }`
  const { data, errors } = await inventory.graph<Record<string, { countSheet: Sheet | null; userErrors: UserError[] }>>(
    worker(person),
    text,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data[field]!
}
const sheetOf = async (answer: Promise<{ countSheet: Sheet | null; userErrors: UserError[] }>): Promise<Sheet> => {
  const { countSheet, userErrors } = await answer
  expect(userErrors).toEqual([])
  return countSheet!
}
const creating = (given: object, idempotencyKey = newId()) =>
  mutate('kim', 'createCountSheet', 'CreateCountSheetInput', { idempotencyKey, locationId: inventory.locationId, ...given })
const create = (given: object) => sheetOf(creating(given))
type Counted = { sku: string; bin?: string; quantity: number; position?: string }
const recording = (person: string, countSheetId: string, lines: Counted[], idempotencyKey = newId()) =>
  mutate(person, 'recordCount', 'RecordCountInput', { idempotencyKey, countSheetId, lines })
const record = (person: string, id: string, ...lines: Counted[]) => sheetOf(recording(person, id, lines))
const approving = (person: string, countSheetId: string, idempotencyKey = newId()) =>
  mutate(person, 'approveCount', 'CountSheetInput', { idempotencyKey, countSheetId })
const refusals = async (answer: Promise<{ userErrors: UserError[] }>) =>
  (await answer).userErrors.map(({ code, field }) => [code, field.slice(1).join('.')])

const putAway = async (sku: string, quantity: number, bin: string) =>
  expect(
    await inventory.change('putAway', 'PutAwayInput', { idempotencyKey: newId(), locationId: inventory.locationId, sku, quantity, bin }),
  ).toEqual([])
const receive = async (sku: string, quantity: number) =>
  expect(
    await inventory.change('receiveStock', 'ReceiveStockInput', {
      idempotencyKey: newId(),
      locationId: inventory.locationId,
      lines: [{ sku, quantity }],
    }),
  ).toEqual([])
async function level(sku: string) {
  type Level = {
    onHand: number
    available: number
    unbinned: number
    bins: { bin: { code: string }; quantity: number }[]
    movements: { edges: { node: { position: string } }[] }
  }
  const query = `query ($sku: String!) { variant(sku: $sku) { stock { onHand available unbinned bins { bin { code } quantity } movements(first: 1) { edges { node { position } } } } } }`
  const { data } = await inventory.graph<{ variant: { stock: [Level] } }>(worker('kim'), query, { sku })
  return data!.variant.stock[0]
}
const onHand = async (sku: string) => (await level(sku)).onHand
const inBins = async (sku: string) => (await level(sku)).bins.map(({ bin, quantity }) => `${bin.code} ${quantity}`)
const positionOf = async (sku: string) => (await level(sku)).movements.edges[0]!.node.position

const fixture = <Data>(type: string) =>
  JSON.parse(readFileSync(new URL(`../../../packages/events/fixtures/${type}.json`, import.meta.url), 'utf8')) as Data
const tell = (service: string, draft: EventDraft) =>
  inventory.bus.publish([{ topic: draft.topic, key: draft.key, value: toCloudEvent(draft, service).payload }])
const told = <Data>(key: string, type: string): Data | undefined =>
  inventory.bus.published
    .filter((message) => message.key === key)
    .map(({ value }) => JSON.parse(value) as { type: string; data: Data })
    .findLast((event) => event.type === type)?.data
/** An order of these units that is confirmed; it answers how it ships. */
async function order(sku: string, quantity: number) {
  const orderId = newId()
  const placed = fixture<DataOf<typeof orderPlaced>>('order.placed.v1')
  const line = { orderLineId: newId(), sku, quantity }
  await tell('orders', orderPlaced.draft(orderId, { ...placed, orderId, lines: [{ ...placed.lines[0]!, ...line }] }))
  await eventually(() => expect(told(orderId, 'stock.reserved.v1')).toBeDefined())
  const confirmed = fixture<DataOf<typeof orderConfirmed>>('order.confirmed.v1')
  await tell('orders', orderConfirmed.draft(orderId, { ...confirmed, orderId, lines: [line] }))
  await eventually(() => expect(told(orderId, 'stock.allocated.v1')).toBeDefined())
  const { allocationId, locationId } = told<{ allocationId: string; locationId: string }>(orderId, 'stock.allocated.v1')!
  const facts = { orderId, allocationId, locationId, lines: [{ sku, quantity }] }
  return async () => {
    const before = await onHand(sku)
    await tell('shipping', shipmentShipped.draft(orderId, { ...fixture<DataOf<typeof shipmentShipped>>('shipment.shipped.v1'), ...facts }))
    await eventually(async () => expect(await onHand(sku)).toBe(before - quantity))
  }
}

it('a count never stops the work: what was picked, shipped and received since stays so', async () => {
  await putAway('MUG', 40, 'A-01')
  const sheet = await create({ skus: ['MUG'], note: 'After the move' })
  expect(sheet.lines.map(({ sku, bin, counted }) => [sku, bin?.code, counted])).toEqual([
    ['MUG', 'A-01', null],
    ['MUG', undefined, null],
  ])
  expect([sheet.status, sheet.allowedActions]).toEqual(['OPEN', ['RECORD_COUNT', 'CANCEL']])

  // Counted 38 of 40 in the bin, and 61 of 60 beside it.
  await record('ann', sheet.id, { sku: 'MUG', bin: 'A-01', quantity: 38 })
  const counted = await record('ann', sheet.id, { sku: 'MUG', quantity: 61 })
  expect([counted.status, counted.lines.map(({ variance }) => variance)]).toEqual(['COUNTED', [-2, 1]])

  const ship = await order('MUG', 10)
  await ship()
  await receive('MUG', 7)
  expect([await onHand('MUG'), await inBins('MUG')]).toEqual([97, ['A-01 30']])

  const key = newId()
  const approved = await sheetOf(approving('kim', sheet.id, key))
  expect([approved.status, approved.closedBy, approved.allowedActions]).toEqual(['APPROVED', 'kim', []])
  expect(approved.lines.map(({ expected, applied }) => [expected, applied])).toEqual([
    [40, -2],
    [60, 1],
  ])
  expect([await onHand('MUG'), await inBins('MUG')]).toEqual([96, ['A-01 28']])

  // Once: the same key again, another key, another count of it.
  expect((await sheetOf(approving('kim', sheet.id, key))).status).toBe('APPROVED')
  expect(await refusals(approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await refusals(recording('ann', sheet.id, [{ sku: 'MUG', quantity: 1 }]))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await onHand('MUG')).toBe(96)

  await eventually(() => expect(told(inventory.locationId, 'count.approved.v1')).toBeDefined())
  const { lines, ...about } = told<DataOf<typeof countApproved>>(inventory.locationId, 'count.approved.v1')!
  expect(about).toMatchObject({ countSheetId: sheet.id, locationId: inventory.locationId, actor: 'kim' })
  expect(lines.map(({ position: _, ...line }) => line)).toEqual([
    { sku: 'MUG', bin: 'A-01', counted: 38, expected: 40, variance: -2, applied: -2, unitPrice: 100, currency: 'GBP' },
    { sku: 'MUG', bin: null, counted: 61, expected: 60, variance: 1, applied: 1, unitPrice: 100, currency: 'GBP' },
  ])
})

it('a scanner that tells later says at which position it counted', async () => {
  await putAway('TEA', 50, 'B-02')
  const sheet = await create({ skus: ['TEA'] })
  const position = await positionOf('TEA')
  const ship = await order('TEA', 5)
  await ship()
  await receive('TEA', 20)
  const counted = await record('ann', sheet.id, { sku: 'TEA', bin: 'B-02', quantity: 49, position }, { sku: 'TEA', quantity: 50, position })
  expect(counted.lines.map((line) => [line.expected, line.variance, line.position])).toEqual([
    [50, -1, position],
    [50, 0, position],
  ])
  await sheetOf(approving('kim', sheet.id))
  expect([await onHand('TEA'), await inBins('TEA')]).toEqual([114, ['B-02 44']])
  expect(
    (
      await mutate('kim', 'createCountSheet', 'CreateCountSheetInput', {
        idempotencyKey: newId(),
        locationId: inventory.locationId,
        skus: ['TEA'],
      })
    ).userErrors,
  ).toEqual([])
})

it('two who approve at once bring it into the books once', async () => {
  const sheet = await create({ skus: ['POT'] })
  await record('ann', sheet.id, { sku: 'POT', quantity: 90 })
  const answers = await Promise.all([approving('kim', sheet.id), approving('eve', sheet.id), approving('kim', sheet.id)])
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION'])
  expect(await onHand('POT')).toBe(90)
})

it('what is of great value is counted twice, blind, and approved by a third', async () => {
  const sheet = await create({ skus: ['GOLD'] })
  expect(sheet.secondCountAbove).toBe(500)
  // One missing is 400.00; two are 800.00.
  expect((await record('ann', sheet.id, { sku: 'GOLD', quantity: 99 })).status).toBe('COUNTED')
  const first = await record('ann', sheet.id, { sku: 'GOLD', quantity: 98 })
  expect([first.status, first.lines[0]]).toEqual([
    'OPEN',
    expect.objectContaining({ counted: 98, countedBy: 'ann', secondCountDue: true, expected: null, variance: null }),
  ])
  expect(await refusals(approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  // Another does not see it; the first cannot count it a second time.
  const { data } = await inventory.graph<{ countSheet: Sheet }>(worker('bob'), `query ($id: ID!) { countSheet(id: $id) { ${SHEET} } }`, {
    id: sheet.id,
  })
  expect(data?.countSheet.lines[0]).toMatchObject({ counted: null, expected: null, variance: null, secondCountDue: true })
  expect((await record('ann', sheet.id, { sku: 'GOLD', quantity: 97 })).lines[0]).toMatchObject({
    counted: 97,
    secondCounted: null,
    secondCountDue: true,
  })
  const second = await record('bob', sheet.id, { sku: 'GOLD', quantity: 98 })
  expect([second.status, second.allowedActions, second.lines[0]!.variance]).toEqual(['COUNTED', ['RECORD_COUNT', 'CANCEL'], -2])
  for (const person of ['ann', 'bob']) expect(await refusals(approving(person, sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect((await sheetOf(approving('eve', sheet.id))).lines[0]).toMatchObject({ counted: 97, secondCounted: 98, applied: -2 })
  expect(await onHand('GOLD')).toBe(98)
})

it('nothing that is promised is taken away: the rest is told on the line', async () => {
  await order('JAR', 97)
  const sheet = await create({ skus: ['JAR'] })
  await record('ann', sheet.id, { sku: 'JAR', quantity: 95 })
  const { lines } = await sheetOf(approving('kim', sheet.id))
  expect(lines.map(({ variance, applied }) => [variance, applied])).toEqual([[-5, -3]])
  expect(await level('JAR')).toMatchObject({ onHand: 97, available: 0 })
})

it('what is found where nothing was known is added to the sheet and to the bin', async () => {
  const sheet = await create({ bins: ['D-04'] })
  expect(sheet.lines).toEqual([])
  const counted = await record('ann', sheet.id, { sku: 'CAN', bin: 'D-04', quantity: 3 })
  expect(counted.lines).toMatchObject([{ sku: 'CAN', bin: { code: 'D-04' }, expected: 0, variance: 3 }])
  await sheetOf(approving('ann', sheet.id))
  expect([await onHand('CAN'), await inBins('CAN')]).toEqual([103, ['D-04 3']])
})

it('a sheet that is cancelled changes nothing, and is finished', async () => {
  const sheet = await create({ skus: ['CAN'] })
  await record('ann', sheet.id, { sku: 'CAN', quantity: 1 }, { sku: 'CAN', bin: 'D-04', quantity: 0 })
  const cancelling = () => mutate('ann', 'cancelCountSheet', 'CountSheetInput', { idempotencyKey: newId(), countSheetId: sheet.id })
  expect((await sheetOf(cancelling())).status).toBe('CANCELLED')
  expect(await refusals(cancelling())).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await refusals(approving('kim', sheet.id))).toEqual([['ILLEGAL_TRANSITION', 'countSheetId']])
  expect(await onHand('CAN')).toBe(103)
})

describe('a count sheet', () => {
  it.each<[string, object, string, string]>([
    ['at a location that is none', { locationId: 'here' }, 'NOT_FOUND', 'locationId'],
    ['of a bin that is not there', { bins: ['A-01', 'Z-99'] }, 'NOT_FOUND', 'bins.1'],
    ['of what is not known', { skus: ['MUG', 'CUP'] }, 'NOT_FOUND', 'skus.1'],
    ['of no bins', { bins: [] }, 'REQUIRED', 'bins'],
    ['of over 500 SKUs', { skus: Array.from({ length: 501 }, (_, n) => `X${n}`) }, 'TOO_MANY', 'skus'],
    ['with a value below nothing', { secondCountAbove: -1 }, 'OUT_OF_RANGE', 'secondCountAbove'],
    ['without a key', { idempotencyKey: ' ' }, 'REQUIRED', 'idempotencyKey'],
    ['under a key of another', { idempotencyKey: 'opening 0' }, 'IDEMPOTENCY_CONFLICT', 'idempotencyKey'],
  ])('is refused %s', async (_, given, code, field) => {
    expect(await refusals(creating(given))).toEqual([[code, field]])
  })

  it('is made once for a key', async () => {
    const key = newId()
    const [one, other] = await Promise.all([sheetOf(creating({ skus: ['POT'] }, key)), sheetOf(creating({ skus: ['POT'] }, key))])
    expect(one.id).toBe(other.id)
  })
})

describe('a count is refused, all of it,', () => {
  it.each<[string, Counted[], string, string]>([
    ['of nothing', [], 'REQUIRED', 'lines'],
    ['of over 500 lines', Array.from({ length: 501 }, (_, n) => ({ sku: `X${n}`, quantity: 1 })), 'TOO_MANY', 'lines'],
    ['of fewer than no units', [{ sku: 'POT', quantity: -1 }], 'OUT_OF_RANGE', 'lines.0.quantity'],
    ['of over a million units', [{ sku: 'POT', quantity: 1_000_001 }], 'OUT_OF_RANGE', 'lines.0.quantity'],
    [
      'of one SKU twice',
      [
        { sku: 'POT', quantity: 1 },
        { sku: 'POT', quantity: 2 },
      ],
      'INVALID',
      'lines.1.sku',
    ],
    [
      'of what is not known',
      [
        { sku: 'POT', quantity: 1 },
        { sku: 'CUP', quantity: 1 },
      ],
      'NOT_FOUND',
      'lines.1.sku',
    ],
    ['of a bundle', [{ sku: 'SET', quantity: 1 }], 'INVALID', 'lines.0.sku'],
    ['in a bin that is not there', [{ sku: 'POT', bin: 'Z-99', quantity: 1 }], 'NOT_FOUND', 'lines.0.bin'],
    ['at a position that is none', [{ sku: 'POT', quantity: 1, position: 'x' }], 'INVALID', 'lines.0.position'],
    ['at a position that is still to come', [{ sku: 'POT', quantity: 1, position: '999999999' }], 'OUT_OF_RANGE', 'lines.0.position'],
  ])('%s', async (_, lines, code, field) => {
    const sheet = await create({ skus: ['POT'] })
    expect(await refusals(recording('ann', sheet.id, lines))).toEqual([[code, field]])
    const query = `query ($id: ID!) { countSheet(id: $id) { ${SHEET} } }`
    const { data } = await inventory.graph<{ countSheet: Sheet }>(worker('ann'), query, { id: sheet.id })
    expect(data?.countSheet).toMatchObject({ status: 'OPEN', lines: [{ sku: 'POT', counted: null }] })
  })

  it('of a sheet that is not there, whatever is done to it', async () => {
    for (const id of ['none', '0198a000-0000-7000-8000-000000000000']) {
      expect(await refusals(recording('ann', id, [{ sku: 'POT', quantity: 1 }]))).toEqual([['NOT_FOUND', 'countSheetId']])
      expect(await refusals(approving('ann', id))).toEqual([['NOT_FOUND', 'countSheetId']])
    }
  })
})

it('count sheets of a location and a state are walked, the newest first', async () => {
  const query = `query ($locationId: ID, $status: CountStatus, $first: Int, $after: String, $last: Int, $before: String) {
    countSheets(locationId: $locationId, status: $status, first: $first, after: $after, last: $last, before: $before) {
      totalCount edges { node { id status location { code } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`
  const newest = await create({ skus: ['POT'] })
  const { forwards, backwards } = await walkPages(async (page) => {
    const variables = { locationId: inventory.locationId, status: 'OPEN', ...page }
    const { data } = await inventory.graph<{ countSheets: WalkedPage<Sheet> }>(worker('kim'), query, variables)
    return data!.countSheets
  })
  expect(forwards[0]!.id).toBe(newest.id)
  expect(backwards).toEqual(forwards)
  expect(new Set(forwards.map(({ status }) => status))).toEqual(new Set(['OPEN']))
})

it('a sheet of 400 lines costs as many statements as one of one', async () => {
  async function costed<T>(work: () => Promise<T>): Promise<[number, T]> {
    let answer: T | undefined
    const statements = await statementsOf(inventory.service.database, async () => (answer = await work()))
    return [statements.length, answer as T]
  }
  async function costOf(skus: readonly string[]) {
    const [creation, sheet] = await costed(() => create({ skus }))
    const [counting, counted] = await costed(() => record('ann', sheet.id, ...skus.map((sku) => ({ sku, quantity: 99 }))))
    expect([counted.status, counted.lines.length]).toEqual(['COUNTED', skus.length])
    const [approval, approved] = await costed(() => sheetOf(approving('kim', sheet.id)))
    expect(new Set(approved.lines.map(({ applied }) => applied))).toEqual(new Set([-1]))
    return [creation, counting, approval]
  }
  const all = await costOf(MANY)
  await receive('S0', 1)
  const one = await costOf(MANY.slice(0, 1))
  expect(all).toEqual(one)
  expect(Math.max(...one)).toBeLessThanOrEqual(20)
})
