import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { runInventory } from './running-inventory.js'
import { aSupplier, pounds, purchasesOf, type PurchaseOrder } from './running-purchases.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let purchases: ReturnType<typeof purchasesOf>
let ordered: PurchaseOrder
let before: unknown
beforeAll(async () => {
  inventory = await runInventory()
  purchases = purchasesOf(inventory)
  await purchases.supply()
  ordered = await purchases.order([purchases.line('MUG', 10), purchases.line('TEA', 5)])
})
beforeEach(async () => void (before = await state()))
afterEach(async () => expect(await state()).toEqual(before)) // nothing half done
afterAll(() => inventory.stop())

const TABLES = [
  ...['supplier', 'supplier_item', 'purchase_order', 'purchase_order_line', 'purchase_receipt', 'purchase_receipt_line'],
  ...['stock_level', 'document_number', 'stock_command'],
]
const state = async (): Promise<unknown> => [
  await inventory.ledger(),
  ...(await Promise.all(TABLES.map((table) => inventory.service.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`)))),
]
const YESTERDAYS = '2020-01-01'

describe('suppliers are refused, all of them,', () => {
  const item = (given: object = {}) => ({ sku: 'MUG', unitCost: pounds('1'), ...given })
  it.each<[string, object[], string, string[]]>([
    ['when there are none', [], 'REQUIRED', []],
    ['when one is there twice', [aSupplier(), aSupplier()], 'INVALID', ['1', 'code']],
    ['when one has no name', [aSupplier({ name: ' ' })], 'REQUIRED', ['0', 'name']],
    ['when one is paid in no currency', [aSupplier({ currencyCode: 'XXX' })], 'INVALID', ['0', 'currencyCode']],
    ['when a lead time is below zero', [aSupplier({ leadTimeDays: -1 })], 'OUT_OF_RANGE', ['0', 'leadTimeDays']],
    ['when a minimum is of another currency', [aSupplier({ minimumOrder: { amount: '1', currencyCode: 'EUR' } })], 'INVALID', ['0', 'minimumOrder', 'currencyCode']], // prettier-ignore
    ['when a minimum is below zero', [aSupplier({ minimumOrder: pounds('-1') })], 'INVALID', ['0', 'minimumOrder', 'amount']],
    ['when one never works', [aSupplier({ workingWeekdays: [] })], 'REQUIRED', ['0', 'workingWeekdays']],
    ['when an item is of an unknown SKU', [aSupplier(), aSupplier({ code: 'B', items: [item(), item({ sku: 'CUP' })] })], 'NOT_FOUND', ['1', 'items', '1', 'sku']], // prettier-ignore
    ['when an item is there twice', [aSupplier({ items: [item(), item()] })], 'INVALID', ['0', 'items', '1', 'sku']],
    ['when an item has another currency', [aSupplier({ items: [item({ unitCost: { amount: '1', currencyCode: 'EUR' } })] })], 'INVALID', ['0', 'items', '0', 'unitCost', 'currencyCode']], // prettier-ignore
    ['when a multiple is zero', [aSupplier({ items: [item({ multiple: 0 })] })], 'OUT_OF_RANGE', ['0', 'items', '0', 'multiple']],
    ['when a minimum quantity is zero', [aSupplier({ items: [item({ minimumQuantity: 0 })] })], 'OUT_OF_RANGE', ['0', 'items', '0', 'minimumQuantity']], // prettier-ignore
    ['when they are over 100', Array.from({ length: 101 }, (_, n) => aSupplier({ code: `S${n}` })), 'TOO_MANY', []],
  ])('%s', async (_, suppliers, code, field) => {
    expect(await inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers })).toEqual([{ code, field: ['input', 'suppliers', ...field] }]) // prettier-ignore
  })
})

describe('a purchase order is not made', () => {
  const line = (given: object = {}) => ({ sku: 'MUG', quantity: 1, unitCost: pounds('1'), ...given })
  it.each<[string, object, string, string[]]>([
    ['of an unknown supplier', { supplierCode: 'NONE' }, 'NOT_FOUND', ['supplierCode']],
    ['for a location that is none', { locationId: 'here' }, 'NOT_FOUND', ['locationId']],
    ['for a location that is not there', { locationId: newId() }, 'NOT_FOUND', ['locationId']],
    ['in another currency', { currencyCode: 'EUR' }, 'INVALID', ['currencyCode']],
    ['without lines', { lines: [] }, 'REQUIRED', ['lines']],
    ['of an unknown SKU', { lines: [line({ sku: 'CUP' })] }, 'NOT_FOUND', ['lines', '0', 'sku']],
    ['of no units', { lines: [line({ quantity: 0 })] }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['of fewer than none', { lines: [line(), line({ quantity: -1 })] }, 'OUT_OF_RANGE', ['lines', '1', 'quantity']],
    ['without what it costs', { lines: [line({ unitCost: null })] }, 'REQUIRED', ['lines', '0', 'unitCost']],
    ['for too exact a cost', { lines: [line({ unitCost: pounds('1.005') })] }, 'INVALID', ['lines', '0', 'unitCost', 'amount']],
    ['for a cost of another currency', { lines: [line({ unitCost: { amount: '1', currencyCode: 'EUR' } })] }, 'INVALID', ['lines', '0', 'unitCost', 'currencyCode']], // prettier-ignore
    ['for a day in the past', { lines: [line({ expectedOn: YESTERDAYS })] }, 'OUT_OF_RANGE', ['lines', '0', 'expectedOn']],
    ['with a tolerance over a hundred', { overReceiptTolerance: 101 }, 'OUT_OF_RANGE', ['overReceiptTolerance']],
    ['without a key', { idempotencyKey: ' ' }, 'REQUIRED', ['idempotencyKey']],
    ['under a key of another', { idempotencyKey: 'opening 0' }, 'IDEMPOTENCY_CONFLICT', ['idempotencyKey']],
  ])('%s', async (_, given, code, field) => {
    const input = { supplierCode: 'ACME', locationId: inventory.locationId, lines: [line()], ...given }
    expect(await purchases.ask('createPurchaseOrder', input)).toEqual({
      purchaseOrder: null,
      userErrors: [{ code, field: ['input', ...field] }],
    })
  })
})

describe('a delivery is refused', () => {
  it.each<[string, () => object[], object, string, string[]]>([
    ['of nothing', () => [], {}, 'REQUIRED', ['lines']],
    ['of no units', () => [{ quantity: 0 }], {}, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['of fewer than none', () => [{ quantity: -3 }], {}, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['of more than was ordered', () => [{ quantity: 10 }, { quantity: 6 }], {}, 'OUT_OF_RANGE', ['lines', '1', 'quantity']],
    ['with more damaged units than came', () => [{ quantity: 1, damaged: 2 }], {}, 'OUT_OF_RANGE', ['lines', '0', 'damaged']],
    ['of a line that is none', () => [{ quantity: 1, lineId: 'none' }], {}, 'NOT_FOUND', ['lines', '0', 'lineId']],
    ['of a line twice', () => [{ quantity: 1 }, { quantity: 1, lineId: ordered.lines[0]!.id }], {}, 'INVALID', ['lines', '1', 'lineId']],
    ['for a purchase order that is none', () => [{ quantity: 1 }], { purchaseOrderId: 'none' }, 'NOT_FOUND', ['purchaseOrderId']],
    ['without a delivery note', () => [{ quantity: 1 }], { deliveryReference: ' ' }, 'REQUIRED', ['deliveryReference']],
  ])('%s', async (_, lines, given, code, field) => {
    expect(await purchases.receive(ordered, lines(), given)).toEqual({
      purchaseOrder: null,
      userErrors: [{ code, field: ['input', ...field] }],
    })
  })
})

it.each<[string, object, string, string[]]>([
  ['to a day in the past', { expectedOn: YESTERDAYS }, 'OUT_OF_RANGE', ['expectedOn']],
  ['read before it changed', { expectedVersion: 1 }, 'VERSION_CONFLICT', ['expectedVersion']],
  ['of an unknown line', { lines: [{ lineId: newId() }] }, 'NOT_FOUND', ['lines', '0', 'lineId']],
  ['that is none', { purchaseOrderId: newId() }, 'NOT_FOUND', ['purchaseOrderId']],
])('a purchase order is not changed %s', async (_, given, code, field) => {
  const input = { purchaseOrderId: ordered.id, expectedVersion: ordered.version, ...given }
  expect(await purchases.ask('updatePurchaseOrder', input)).toEqual({
    purchaseOrder: null,
    userErrors: [{ code, field: ['input', ...field] }],
  })
})

it('a purchase order is asked for by its id or by its number', async () => {
  const read = (argument: string) => inventory.graph(asViewer('PLANNER'), `{ purchaseOrder${argument} { number } }`)
  for (const argument of ['', `(id: "${ordered.id}", number: "${ordered.number}")`])
    expect((await read(argument)).errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  const [byId, byNumber, none] = await Promise.all(
    [`(id: "${ordered.id}")`, `(number: "${ordered.number.toLowerCase()}")`, '(id: "none")'].map(read),
  )
  expect([byId?.data, byNumber?.data, none?.data]).toEqual([
    { purchaseOrder: { number: ordered.number } },
    { purchaseOrder: { number: ordered.number } },
    { purchaseOrder: null },
  ])
})
