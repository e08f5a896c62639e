import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually, walkPages, type WalkedPage } from '@kade/test-kit'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { NEXT_CENTURY, pounds, purchasesOf } from './running-purchases.js'

interface Transfer {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly lines: readonly { readonly id: string; readonly inTransit: number; readonly unitCost: object | null }[]
}
interface Answer {
  readonly transfer: Transfer | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}

let inventory: Awaited<ReturnType<typeof runInventory>>
let purchases: ReturnType<typeof purchasesOf>
const places: Record<string, string> = {}
beforeAll(async () => {
  inventory = await runInventory()
  purchases = purchasesOf(inventory)
  await purchases.supply()
  await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN'), aLocation('AMS')] })
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  for (const { id, code } of data!.locations) places[code] = id
})
afterEach(async () => {
  expect(await purchases.differences()).toEqual([])
})
afterAll(() => inventory.stop())

const ask = async (field: string, input: object): Promise<Answer> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
  const { data, errors } = await inventory.graph<Record<string, Answer>>(
    asViewer('WAREHOUSE'),
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      transfer { id number status lines { id inTransit unitCost { amount currencyCode } } } userErrors { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  )
  expect(errors).toBeUndefined()
  return data![field]!
}
const done = async (field: string, input: object): Promise<Transfer> => {
  const { transfer, userErrors } = await ask(field, input)
  expect(userErrors).toEqual([])
  return transfer!
}
const create = (sku: string, quantity: number) =>
  done('createTransfer', { fromLocationId: places.LTN, toLocationId: places.MAN, expectedOn: NEXT_CENTURY, lines: [{ sku, quantity }] })
const send = async (sku: string, quantity: number) => done('shipTransfer', { transferId: (await create(sku, quantity)).id })
/** A new SKU, of which ten units came to LTN for 2.50 each. */
const aSku = async () => {
  const sku = `SKU ${newId()}`
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant(sku)] })
  expect((await purchases.receive(await purchases.order([purchases.line(sku, 10)]), [{ quantity: 10 }])).userErrors).toEqual([])
  return sku
}
const levels = async (sku: string) => {
  const { data, errors } = await inventory.graph<{ variant: { stock: { location: { code: string } }[] } }>(
    asViewer('PLANNER'),
    'query ($sku: String!) { variant(sku: $sku) { stock { onHand damaged incoming unitCost { amount } value { amount } location { code } } } }',
    { sku },
  )
  expect(errors).toBeUndefined()
  return Object.fromEntries(data!.variant.stock.map(({ location, ...level }) => [location.code, level]))
}

it('goods in transit are stock nowhere, and incoming where they go to; they carry what they cost', async () => {
  const sku = await aSku()
  const sent = await send(sku, 6)
  expect(sent).toMatchObject({ status: 'IN_TRANSIT', lines: [{ inTransit: 6, unitCost: pounds('2.50') }] })
  const cost = (value: string) => ({ unitCost: { amount: '2.50' }, value: { amount: value } })
  expect(await levels(sku)).toEqual({
    LTN: { onHand: 4, damaged: 0, incoming: 0, ...cost('10.00') },
    MAN: { onHand: 0, damaged: 0, incoming: 6, unitCost: null, value: null },
  })
  expect(
    await inventory.service.database.query('SELECT source, quantity, location_id, expected_on FROM inbound_supply WHERE source_id = $1', [
      sent.id,
    ]),
  ).toEqual([{ source: 'TRANSFER', quantity: 6, location_id: places.MAN, expected_on: NEXT_CENTURY }])
  const receipt = { idempotencyKey: newId(), transferId: sent.id, lines: [{ lineId: sent.lines[0]!.id, quantity: 3, damaged: 1 }] }
  for (let n = 0; n < 2; n += 1)
    expect(await done('receiveTransfer', receipt)).toMatchObject({ status: 'IN_TRANSIT', lines: [{ inTransit: 3 }] })
  expect((await levels(sku)).MAN).toEqual({ onHand: 2, damaged: 1, incoming: 3, ...cost('7.50') })
  const rest = [{ lineId: sent.lines[0]!.id, quantity: 1, closeLine: true }]
  expect(await done('receiveTransfer', { transferId: sent.id, lines: rest })).toMatchObject({
    status: 'RECEIVED',
    lines: [{ inTransit: 0 }],
  })
  expect((await levels(sku)).MAN).toEqual({ onHand: 3, damaged: 1, incoming: 0, ...cost('10.00') })
  expect(
    await inventory.service.database.query('SELECT kind, quantity, reference FROM stock_movement WHERE sku = $1 ORDER BY id OFFSET 1', [
      sku,
    ]),
  ).toEqual(
    [['TRANSFER_OUT', 6], ['TRANSFER_IN', 3], ['DAMAGE', 1], ['TRANSFER_IN', 1]].map(([kind, quantity]) => ({ kind, quantity, reference: sent.number })), // prettier-ignore
  )
  await eventually(() =>
    expect(purchases.told(sent.id).at(-1)).toMatchObject({
      type: 'transfer.changed.v1',
      data: {
        ...{ number: sent.number, status: 'RECEIVED', fromLocationCode: 'LTN', toLocationCode: 'MAN', version: 4 },
        lines: [{ sku, shipped: 6, received: 4, damaged: 1, writtenOff: 2, unitCost: 250, currency: 'GBP' }],
      },
    }),
  )
})

it('only what is free leaves, and nothing is half sent', async () => {
  const sku = await aSku()
  const draft = await create(sku, 11)
  const tooMuch = { transfer: null, userErrors: [{ code: 'INSUFFICIENT_STOCK', field: ['input', 'lines', '0', 'quantity'] }] }
  expect(await ask('shipTransfer', { transferId: draft.id })).toEqual(tooMuch)
  expect(await levels(sku)).toMatchObject({ LTN: { onHand: 10 } })
  const lines = [{ lineId: draft.lines[0]!.id, quantity: 10 }]
  // Two at once: one of them.
  const both = await Promise.all([1, 2].map(() => ask('shipTransfer', { transferId: draft.id, lines })))
  expect(both.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([[], ['ILLEGAL_TRANSITION']])
  expect(await levels(sku)).toMatchObject({ LTN: { onHand: 0 }, MAN: { incoming: 10 } })
})

it('what goes to a location that closed is redirected', async () => {
  const sku = await aSku()
  const sent = await send(sku, 5)
  const lines = [{ lineId: sent.lines[0]!.id, quantity: 5 }]
  await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN', { active: false })] })
  const closed = [{ code: 'ILLEGAL_TRANSITION', field: ['input', 'transferId'] }]
  expect(await ask('receiveTransfer', { transferId: sent.id, lines })).toEqual({ transfer: null, userErrors: closed })
  await done('redirectTransfer', { transferId: sent.id, toLocationId: places.AMS })
  expect(await levels(sku)).toMatchObject({ MAN: { onHand: 0, incoming: 0 }, AMS: { onHand: 0, incoming: 5 } })
  expect(await done('receiveTransfer', { transferId: sent.id, lines })).toMatchObject({ status: 'RECEIVED' })
  expect(await levels(sku)).toMatchObject({ AMS: { onHand: 5, incoming: 0, unitCost: { amount: '2.50' }, value: { amount: '12.50' } } })
  await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations: [aLocation('MAN')] })
})

it('what stock cost is its moving average', async () => {
  const sku = await aSku()
  await inventory.change('adjustStock', 'AdjustStockInput', {
    idempotencyKey: newId(),
    locationId: places.LTN,
    sku,
    delta: -7,
    reason: 'Sold',
  })
  const dear = await purchases.order([{ sku, quantity: 4, unitCost: pounds('6') }])
  expect((await purchases.receive(dear, [{ quantity: 4, damaged: 1 }])).userErrors).toEqual([])
  // Three at 2.50 and four at 6.00: 31.50, and 4.50 each.
  expect(await levels(sku)).toMatchObject({ LTN: { onHand: 6, damaged: 1, unitCost: { amount: '4.50' }, value: { amount: '31.50' } } })
  expect(await levels('MUG')).toMatchObject({ LTN: { unitCost: null, value: null } })
  const { errors } = await inventory.graph(
    asViewer('SUPPORT'),
    'query ($sku: String!) { variant(sku: $sku) { stock { onHand value { amount } } } }',
    { sku },
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
})

it('transfers are walked in pages, the newest first, and a draft is cancelled', async () => {
  const sku = await aSku()
  const made = [await create(sku, 1), await create(sku, 2), await create(sku, 3)].map(({ number }) => number)
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $sku: String, $statuses: [TransferStatus!], $to: ID) {
    transfers(first: $first, after: $after, last: $last, before: $before, sku: $sku, statuses: $statuses, toLocationId: $to) {
      totalCount edges { node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  const read = async (text: string, variables: object) => {
    const { data, errors } = await inventory.graph<Record<string, unknown>>(asViewer('PLANNER'), text, { ...variables })
    expect(errors).toBeUndefined()
    return data!
  }
  const found = async (filter: object) => {
    const { forwards, backwards } = await walkPages(
      async (page) => (await read(query, { ...page, sku, ...filter })).transfers as WalkedPage<{ number: string }>,
    )
    expect(backwards).toEqual(forwards)
    return forwards.map(({ number }) => number)
  }
  expect(await found({})).toEqual(made.toReversed())
  const { transfer } = await read('query ($n: String) { transfer(number: $n) { id from { code } to { code } allowedActions } }', {
    n: made[0],
  })
  expect(transfer).toMatchObject({ from: { code: 'LTN' }, to: { code: 'MAN' }, allowedActions: ['SHIP', 'REDIRECT', 'CANCEL'] })
  await done('cancelTransfer', { transferId: (transfer as Transfer).id })
  expect(await found({ statuses: ['DRAFT'], to: places.MAN })).toEqual([made[2], made[1]])
  expect([await found({ to: places.AMS }), await found({ to: 'here' })]).toEqual([[], []])
})

it('what is late, and what came short, is found by it, also by SKU and destination', async () => {
  const [sku, other] = [await aSku(), await aSku()]
  const from = { fromLocationId: places.LTN, toLocationId: places.MAN }
  const passDayOf = ({ id }: Transfer) =>
    inventory.service.database.query(`UPDATE transfer SET expected_on = '2001-02-03' WHERE id = $1`, [id])
  const sent = async (expectedOn: string | undefined, ...skus: string[]) => {
    const draft = await done('createTransfer', { ...from, expectedOn, lines: skus.map((each) => ({ sku: each, quantity: 2 })) })
    return done('shipTransfer', { transferId: draft.id })
  }
  const late = await sent(NEXT_CENTURY, sku, other)
  const short = await sent(NEXT_CENTURY, sku)
  await done('receiveTransfer', { transferId: short.id, lines: [{ lineId: short.lines[0]?.id, quantity: 1, closeLine: true }] })
  await done('receiveTransfer', { transferId: late.id, lines: [{ lineId: late.lines[1]?.id, quantity: 2 }] })
  await sent(NEXT_CENTURY, sku)
  await sent(undefined, sku)
  const unsent = await done('createTransfer', { ...from, expectedOn: NEXT_CENTURY, lines: [{ sku, quantity: 1 }] })
  for (const transfer of [late, short, unsent]) await passDayOf(transfer)
  const found = async (deviations: readonly string[], filter: object = { sku }) => {
    const { data, errors } = await inventory.graph<{ transfers: { totalCount: number; edges: { node: { number: string } }[] } }>(
      asViewer('PLANNER'),
      `query ($deviations: [TransferDeviation!], $sku: String, $to: ID) {
        transfers(first: 10, deviations: $deviations, sku: $sku, toLocationId: $to) { totalCount edges { node { number } } } }`,
      { deviations, ...filter },
    )
    expect(errors).toBeUndefined()
    expect(data!.transfers.totalCount).toBe(data!.transfers.edges.length)
    return data!.transfers.edges.map(({ node }) => node.number)
  }
  expect(await found(['LATE'])).toEqual([late.number])
  expect(await found(['SHORT'])).toEqual([short.number])
  expect(await found(['LATE', 'SHORT'])).toEqual([short.number, late.number])
  expect(await found(['LATE', 'SHORT'], { sku, to: places.AMS })).toEqual([])
  // Its units of the other SKU have all come.
  expect(await found(['LATE', 'SHORT'], { sku: other })).toEqual([])
  expect(await found([])).toEqual([])
})

it.each<[string, string, () => object, string, string[]]>([
  ['made from nowhere', 'createTransfer', () => ({ fromLocationId: 'here', toLocationId: places.MAN, lines: [{ sku: 'MUG', quantity: 1 }] }), 'NOT_FOUND', ['fromLocationId']], // prettier-ignore
  ['made to itself', 'createTransfer', () => ({ fromLocationId: places.LTN, toLocationId: places.LTN, lines: [{ sku: 'MUG', quantity: 1 }] }), 'INVALID', ['toLocationId']], // prettier-ignore
  ['made of an unknown SKU', 'createTransfer', () => ({ fromLocationId: places.LTN, toLocationId: places.MAN, lines: [{ sku: 'CUP', quantity: 1 }] }), 'NOT_FOUND', ['lines', '0', 'sku']], // prettier-ignore
  ['made of no units', 'createTransfer', () => ({ fromLocationId: places.LTN, toLocationId: places.MAN, lines: [{ sku: 'MUG', quantity: 0 }] }), 'OUT_OF_RANGE', ['lines', '0', 'quantity']], // prettier-ignore
  ['made for a day in the past', 'createTransfer', () => ({ fromLocationId: places.LTN, toLocationId: places.MAN, expectedOn: '2020-01-01', lines: [{ sku: 'MUG', quantity: 1 }] }), 'OUT_OF_RANGE', ['expectedOn']], // prettier-ignore
  ['sent that is none', 'shipTransfer', () => ({ transferId: 'none' }), 'NOT_FOUND', ['transferId']],
  ['received that is none', 'receiveTransfer', () => ({ transferId: newId(), lines: [{ lineId: newId(), quantity: 1 }] }), 'NOT_FOUND', ['transferId']], // prettier-ignore
  ['received without lines', 'receiveTransfer', () => ({ transferId: newId(), lines: [] }), 'REQUIRED', ['lines']],
])('a transfer is not %s', async (_, field, input, code, path) => {
  const before = await inventory.ledger()
  expect(await ask(field, input())).toEqual({ transfer: null, userErrors: [{ code, field: ['input', ...path] }] })
  expect(await inventory.ledger()).toEqual(before)
})
