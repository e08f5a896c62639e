import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { encodeCursor } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let before: unknown[]
beforeAll(async () => {
  inventory = await runInventory()
})
beforeEach(async () => {
  before = await state()
})
afterEach(async () => expect(await state()).toEqual(before)) // nothing half done
afterAll(() => inventory.stop())

const state = async (): Promise<unknown[]> => [
  await inventory.ledger(),
  await inventory.service.database.query('SELECT sku, version FROM variant ORDER BY sku'),
  await inventory.service.database.query('SELECT code FROM location ORDER BY code'),
  await inventory.service.database.query('SELECT * FROM ledger_difference'),
]
const MANY = Array.from({ length: 501 }, (_, n) => n)
const receipt = (given: object) => ({
  idempotencyKey: `bad ${Math.random()}`,
  locationId: inventory.locationId,
  lines: [{ sku: 'MUG', quantity: 1 }],
  ...given,
})
const correction = (given: object) => ({
  idempotencyKey: `bad ${Math.random()}`,
  locationId: inventory.locationId,
  sku: 'MUG',
  delta: -1,
  reason: 'Broken',
  ...given,
})

describe('a receipt is refused', () => {
  it.each<[string, object, string, string[]]>([
    ['without lines', { lines: [] }, 'REQUIRED', ['lines']],
    ['with over 500 lines', { lines: MANY.map((n) => ({ sku: `S${n}`, quantity: 1 })) }, 'TOO_MANY', ['lines']],
    ['of no units', { lines: [{ sku: 'MUG', quantity: 0 }] }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['of fewer than no units', { lines: [{ sku: 'MUG', quantity: -1 }] }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['of over a million units', { lines: [{ sku: 'MUG', quantity: 1_000_001 }] }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    [
      'of what is not known',
      {
        lines: [
          { sku: 'MUG', quantity: 1 },
          { sku: 'CUP', quantity: 1 },
        ],
      },
      'NOT_FOUND',
      ['lines', '1', 'sku'],
    ],
    ['of a SKU that no text can be', { lines: [{ sku: 'M\u0000G', quantity: 1 }] }, 'INVALID', ['lines', '0', 'sku']],
    ['at a location that is none', { locationId: 'here' }, 'NOT_FOUND', ['locationId']],
    ['at a location that is not there', { locationId: '0198a000-0000-7000-8000-000000000000' }, 'NOT_FOUND', ['locationId']],
    ['without a key', { idempotencyKey: ' ' }, 'REQUIRED', ['idempotencyKey']],
    ['with a long key', { idempotencyKey: 'k'.repeat(201) }, 'INVALID', ['idempotencyKey']],
    ['with a key that no text can be', { idempotencyKey: 'a\u0000b' }, 'INVALID', ['idempotencyKey']],
    ['with a reference that no text can be', { reference: 'a\u0000b' }, 'INVALID', ['reference']],
    ['under a key of another', { idempotencyKey: 'opening 0' }, 'IDEMPOTENCY_CONFLICT', ['idempotencyKey']],
  ])('%s', async (_, given, code, field) => {
    expect(await inventory.change('receiveStock', 'ReceiveStockInput', receipt(given))).toEqual([{ code, field: ['input', ...field] }])
  })

  it('counts once, however often it comes', async () => {
    const again = { idempotencyKey: 'opening 0', lines: ['MUG', 'TEA'].map((sku) => ({ sku, quantity: 100 })) }
    expect(await inventory.change('receiveStock', 'ReceiveStockInput', receipt(again))).toEqual([])
  })
})

describe('a correction is refused', () => {
  it.each<[string, object, string, string[]]>([
    ['of nothing', { delta: 0 }, 'OUT_OF_RANGE', ['delta']],
    ['of over a million', { delta: -1_000_001 }, 'OUT_OF_RANGE', ['delta']],
    ['of more than there is', { delta: -101 }, 'INSUFFICIENT_STOCK', ['delta']],
    ['without a reason', { reason: '' }, 'REQUIRED', ['reason']],
    ['with a long reason', { reason: 'r'.repeat(501) }, 'INVALID', ['reason']],
    ['with a reason that no text can be', { reason: 'a\u0000b' }, 'INVALID', ['reason']],
    ['of what is not known', { sku: 'CUP' }, 'NOT_FOUND', ['sku']],
    ['at a location that is none', { locationId: '' }, 'NOT_FOUND', ['locationId']],
  ])('%s', async (_, given, code, field) => {
    expect(await inventory.change('adjustStock', 'AdjustStockInput', correction(given))).toEqual([{ code, field: ['input', ...field] }])
  })
})

const qualityMove = (given: object) => ({
  ...{ idempotencyKey: `bad ${Math.random()}`, locationId: inventory.locationId, sku: 'MUG', quantity: 1, move: 'QC_HOLD' },
  ...{ reason: 'Scratched', ...given },
})

describe('a move of units that are set apart is refused', () => {
  it.each<[string, object, string, string[]]>([
    ['of no units', { quantity: 0 }, 'OUT_OF_RANGE', ['quantity']],
    ['of over a million', { quantity: 1_000_001 }, 'OUT_OF_RANGE', ['quantity']],
    ['of more than is available', { quantity: 101 }, 'INSUFFICIENT_STOCK', ['quantity']],
    ['of more than is held', { move: 'QC_RELEASE' }, 'INSUFFICIENT_STOCK', ['quantity']],
    ['of more than is damaged', { move: 'SCRAP_DAMAGED' }, 'INSUFFICIENT_STOCK', ['quantity']],
    ['without a reason', { reason: ' ' }, 'REQUIRED', ['reason']],
    ['of what is not known', { sku: 'CUP' }, 'NOT_FOUND', ['sku']],
    ['at a location that is not there', { locationId: '0198a000-0000-7000-8000-000000000000' }, 'NOT_FOUND', ['locationId']],
    ['under a key of another', { idempotencyKey: 'opening 0' }, 'IDEMPOTENCY_CONFLICT', ['idempotencyKey']],
  ])('%s', async (_, given, code, field) => {
    expect(await inventory.change('moveStock', 'MoveStockInput', qualityMove(given))).toEqual([{ code, field: ['input', ...field] }])
  })
})

describe('variants are refused, all of them,', () => {
  it.each<[string, object[], string, string[]]>([
    ['when there are none', [], 'REQUIRED', []],
    ['when there are over 500', MANY.map((n) => aVariant(`S${n}`)), 'TOO_MANY', []],
    ['when one is there twice', [aVariant('A'), aVariant('A')], 'INVALID', ['1', 'sku']],
    ['when one has no SKU', [aVariant('A'), aVariant('')], 'REQUIRED', ['1', 'sku']],
    ['when one has a SKU that no text can be', [aVariant('A\u0000')], 'INVALID', ['0', 'sku']],
    ['when one has no title', [aVariant('A', { title: ' ' })], 'REQUIRED', ['0', 'title']],
    ['when a price has too many decimals', [aVariant('A', { price: { amount: '1.005', currencyCode: 'GBP' } })], 'INVALID', ['0', 'price', 'amount']],
    ['when a price is below zero', [aVariant('A', { price: { amount: '-1', currencyCode: 'GBP' } })], 'INVALID', ['0', 'price', 'amount']],
    ['when a currency is none', [aVariant('A', { price: { amount: '1', currencyCode: 'pounds' } })], 'INVALID', ['0', 'price', 'currencyCode']],
    ['when one weighs nothing', [aVariant('A', { weightGrams: 0 })], 'OUT_OF_RANGE', ['0', 'weightGrams']],
    ['when a side is too long', [aVariant('A', { dimensionsMm: { length: 10_001, width: 1, height: 1 } })], 'OUT_OF_RANGE', ['0', 'dimensionsMm', 'length']],
  ])('%s', async (_, variants, code, field) => {
    expect(await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants })).toEqual([{ code, field: ['input', 'variants', ...field] }])
  }) // prettier-ignore
})

describe('locations are refused, all of them,', () => {
  it.each<[string, object[], string, string[]]>([
    ['when there are none', [], 'REQUIRED', []],
    ['when one is there twice', [aLocation('A'), aLocation('A')], 'INVALID', ['1', 'code']],
    ['when a code has small letters', [aLocation('man')], 'INVALID', ['0', 'code']],
    ['when one has no name', [aLocation('A', { name: '' })], 'REQUIRED', ['0', 'name']],
    ['when a country is none', [aLocation('A', { address: { name: 'K', line1: '1', city: 'L', countryCode: 'XX' } })], 'INVALID', ['0', 'address', 'countryCode']],
  ])('%s', async (_, locations, code, field) => {
    expect(await inventory.change('upsertLocations', 'UpsertLocationsInput', { locations })).toEqual([{ code, field: ['input', 'locations', ...field] }])
  }) // prettier-ignore
})

it.each([1.5, 2 ** 31, 'many'])('%s is no quantity: the request is refused before it is looked at', async (quantity) => {
  const { errors } = await inventory.graph(
    asViewer('ADMIN'),
    'mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { userErrors { code } } }',
    { input: receipt({ lines: [{ sku: 'MUG', quantity }] }) },
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
})

it.each([
  ['variants', (after: string) => `{ variants(after: "${after}") { totalCount edges { cursor } } }`],
  ['movements', (after: string) => `{ variant(sku: "MUG") { stock { movements(after: "${after}") { edges { cursor } } } } }`],
])('a cursor that %s did not give is refused, whatever is in it', async (_, query) => {
  for (const forged of ['x', encodeCursor(['a', 'b']), encodeCursor(['a\u0000']), encodeCursor([2 ** 60]), encodeCursor([0.5])]) {
    const { errors } = await inventory.graph(asViewer('ADMIN'), query(forged))
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', 'after is not a cursor that this connection gave'],
    ])
  }
})
