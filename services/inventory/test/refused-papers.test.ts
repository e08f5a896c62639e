/** What people get wrong with the papers of stock (transfers, purchase orders, suppliers, files), as refused-whole.test.ts does with stock itself. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { aSupplier, NEXT_CENTURY, pounds, purchasesOf, type PurchaseOrder } from './running-purchases.js'
import { refusing } from './refusing.js'

interface Transfer {
  readonly id: string
  readonly lines: readonly { readonly id: string }[]
}

let inventory: Awaited<ReturnType<typeof runInventory>>
let purchases: ReturnType<typeof purchasesOf>
let rig: ReturnType<typeof refusing>
const places: Record<string, string> = {}
const made: { draft: Transfer; sent: Transfer; gone: Transfer; order: PurchaseOrder; planned: PurchaseOrder } = {} as typeof made
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA', 'PLATE'])
  purchases = purchasesOf(inventory)
  rig = refusing(inventory)
  const supplier = aSupplier({ items: [{ sku: 'TEA', unitCost: pounds('1'), minimumQuantity: 6, multiple: 3 }] })
  expect(await rig.refusals('upsertSuppliers', { suppliers: [supplier] })).toEqual([])
  const locations = [aLocation('MAN'), aLocation('SHUT', { active: false })]
  expect(await rig.refusals('upsertLocations', { locations })).toEqual([])
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  for (const { id, code } of data!.locations) places[code] = id
  const set = aVariant('SET', { bundle: [{ sku: 'PLATE', quantity: 2 }] })
  expect(await rig.refusals('upsertVariants', { variants: [set] })).toEqual([])
  expect(await rig.refusals('upsertBins', { locationId: places.LTN, bins: [{ code: 'CLOSED', active: false }] })).toEqual([])
  made.draft = await transfer('createTransfer', draft([{ sku: 'MUG', quantity: 2 }, { sku: 'TEA', quantity: 2 }])) // prettier-ignore
  made.sent = await send()
  made.gone = await transfer('createTransfer', draft([{ sku: 'MUG', quantity: 1 }]))
  await transfer('cancelTransfer', { transferId: made.gone.id })
  made.order = await purchases.order([purchases.line('MUG', 10)])
  made.planned = await purchases.create([purchases.line('MUG', 10)])
})
afterAll(() => inventory.stop())

const draft = (lines: readonly object[], given: object = {}) => ({ fromLocationId: places.LTN, toLocationId: places.MAN, lines, ...given })
const transfer = async (field: string, input: object) =>
  (await rig.ask<{ transfer: Transfer }>(field, 'transfer { id lines { id } }', input)).transfer
const send = async () =>
  transfer('shipTransfer', { transferId: (await transfer('createTransfer', draft([{ sku: 'MUG', quantity: 4 }]))).id })
const create = (lines: readonly object[], given: object = {}) => rig.refusals('createTransfer', draft(lines, given))
const ship = (lines: readonly object[], given: object = {}) => rig.refusals('shipTransfer', { transferId: made.draft.id, lines, ...given })
const arrive = (lines: readonly object[], given: object = {}) =>
  rig.refusals('receiveTransfer', { transferId: made.sent.id, lines, ...given })
const redirect = (toLocationId: string | undefined, given: object = {}) =>
  rig.refusals('redirectTransfer', { transferId: made.sent.id, toLocationId, ...given })
const buy = (lines: readonly object[], given: object = {}) =>
  rig.refusals('createPurchaseOrder', { supplierCode: 'ACME', locationId: places.LTN, lines, ...given })
const change = ({ id, version }: PurchaseOrder, given: object) =>
  rig.refusals('updatePurchaseOrder', { purchaseOrderId: id, expectedVersion: version, ...given })
const deliver = (lines: readonly object[], given: object = {}) =>
  rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.order.id, deliveryReference: 'DN 1', lines, ...given })
const came = (quantity: number, given: object = {}) => ({ lineId: made.sent.lines[0]!.id, quantity, ...given })
const planned = (n: number, quantity: number) => ({ lineId: made.draft.lines[n]!.id, quantity })
const ordered = (given: object) => ({ lineId: made.order.lines[0]!.id, ...given })
const mug = { sku: 'MUG', quantity: 1 }
const NOWHERE = '0198a000-0000-7000-8000-000000000000'
const YESTERDAYS = '2020-01-01'
const MANY = (most: number, sku: (n: number) => string = (n) => `S${n}`) =>
  Array.from({ length: most + 1 }, (_, n) => ({ sku: sku(n), quantity: 1 }))

// prettier-ignore
it.each<[string, () => Promise<string[]>, string[]]>([
  ['a transfer of one SKU twice', () => create([mug, mug]), ['INVALID lines.1.sku']],
  ['a transfer of a bundle', () => create([mug, { sku: 'SET', quantity: 1 }]), ['INVALID lines.1.sku']],
  ['a transfer of nothing', () => create([]), ['REQUIRED lines']],
  ['a transfer of fewer than no units', () => create([{ sku: 'MUG', quantity: -1 }]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a transfer of over 500 lines', async () => (await create(MANY(500))).slice(0, 1), ['TOO_MANY lines']],
  ['a transfer to a location that is closed', () => create([mug], { toLocationId: places.SHUT }), ['ILLEGAL_TRANSITION toLocationId']],
  ['a transfer that sends more than was planned', () => ship([planned(0, 3)]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a transfer that sends nothing', () => ship([planned(0, 0), planned(1, 0)]), ['REQUIRED lines']],
  ['a transfer that sends a line that it has not', () => ship([{ lineId: newId(), quantity: 1 }]), ['NOT_FOUND lines.0.lineId']],
  ['a transfer that sends a line twice', () => ship([planned(0, 1), planned(0, 1)]), ['INVALID lines.1.lineId']],
  ['a transfer that leaves for a day in the past', () => ship([], { expectedOn: YESTERDAYS }), ['OUT_OF_RANGE expectedOn']],
  ['a transfer that is sent twice', () => ship([], { transferId: made.sent.id }), ['ILLEGAL_TRANSITION transferId']],
  ['a transfer of which more arrives than left', () => arrive([came(5)]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a transfer of which nothing arrives, and nothing is lost', () => arrive([came(0)]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a transfer of which more is damaged than came', () => arrive([came(1, { damaged: 2 })]), ['OUT_OF_RANGE lines.0.damaged']],
  ['a transfer whose line arrives twice', () => arrive([came(1), came(1)]), ['INVALID lines.1.lineId']],
  ['a transfer of which a line arrives that it has not', () => arrive([{ lineId: newId(), quantity: 1 }]), ['NOT_FOUND lines.0.lineId']],
  ['a transfer that arrives before it left', () => arrive([planned(0, 1)], { transferId: made.draft.id }), ['ILLEGAL_TRANSITION transferId']],
  ['a transfer that arrives after it was cancelled', () => arrive([came(1)], { transferId: made.gone.id }), ['ILLEGAL_TRANSITION transferId']],
  ['a transfer that arrives in a bin that is not there', () => arrive([came(1)], { bin: 'Z-99' }), ['NOT_FOUND bin']],
  ['a transfer to nowhere', () => redirect(NOWHERE), ['NOT_FOUND toLocationId']],
  ['a transfer that is redirected to where nobody works', () => redirect(places.SHUT), ['ILLEGAL_TRANSITION toLocationId']],
  ['a transfer that is redirected into the past', () => redirect(places.LTN, { expectedOn: YESTERDAYS }), ['OUT_OF_RANGE expectedOn']],
  ['a transfer that is redirected and is none', () => redirect(places.LTN, { transferId: NOWHERE }), ['NOT_FOUND transferId']],
  ['a transfer that is cancelled once it has left', () => rig.refusals('cancelTransfer', { transferId: made.sent.id }), ['ILLEGAL_TRANSITION transferId']],
  ['a purchase order of a bundle', () => buy([purchases.line('SET', 1)]), ['INVALID lines.0.sku']],
  ['a purchase order of over 500 lines', async () => (await buy(MANY(500))).slice(0, 1), ['TOO_MANY lines']],
  ['a purchase order of fewer than the supplier sells', () => buy([{ sku: 'TEA', quantity: 3 }]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a purchase order beside the packs of the supplier', () => buy([{ sku: 'TEA', quantity: 7 }]), ['OUT_OF_RANGE lines.0.quantity']],
  ['a purchase order that is ordered twice', () => rig.refusals('placePurchaseOrder', { purchaseOrderId: made.order.id }), ['ILLEGAL_TRANSITION purchaseOrderId']],
  ['another cost once it is ordered', () => change(made.order, { lines: [ordered({ unitCost: pounds('3') })] }), ['ILLEGAL_TRANSITION lines.0.unitCost']],
  ['a cost in another currency than its supplier has', () => change(made.planned, { lines: [{ lineId: made.planned.lines[0]!.id, unitCost: { amount: '3', currencyCode: 'EUR' } }] }), ['INVALID lines.0.unitCost.currencyCode']],
  ['a cost that is no amount', () => change(made.planned, { lines: [{ lineId: made.planned.lines[0]!.id, unitCost: pounds('0.001') }] }), ['INVALID lines.0.unitCost.amount']],
  ['a tolerance of more than all', () => change(made.order, { overReceiptTolerance: 101 }), ['OUT_OF_RANGE overReceiptTolerance']],
  ['fewer than no units of what is ordered', () => change(made.order, { lines: [ordered({ quantity: -1 })] }), ['OUT_OF_RANGE lines.0.quantity']],
  ['a line for a day in the past', () => change(made.order, { lines: [ordered({ expectedOn: YESTERDAYS })] }), ['OUT_OF_RANGE lines.0.expectedOn']],
  ['a line that is changed twice', () => change(made.order, { lines: [ordered({ quantity: 9 }), ordered({ quantity: 8 })] }), ['INVALID lines.1.lineId']],
  ['a delivery into a bin that is not there', () => deliver([ordered({ quantity: 1 })], { bin: 'Z-99' }), ['NOT_FOUND bin']],
  ['a delivery into a bin that is closed', () => deliver([ordered({ quantity: 1 })], { bin: 'CLOSED' }), ['ILLEGAL_TRANSITION bin']],
  ['a delivery of what is not ordered yet', () => deliver([{ lineId: made.planned.lines[0]!.id, quantity: 1 }], { purchaseOrderId: made.planned.id }), ['ILLEGAL_TRANSITION purchaseOrderId']],
  ['over 2,000 items of suppliers at once', async () => (await rig.refusals('upsertSuppliers', { suppliers: [aSupplier({ code: 'BIG', items: MANY(2_000).map(({ sku }) => ({ sku, unitCost: pounds('1') })) })] })).slice(-1), ['TOO_MANY suppliers']],
  ['a suggestion of what nobody knows', () => rig.refusals('orderSuggestion', { sku: 'CUP', locationId: places.LTN, quantity: 1, supplierCode: 'ACME', unitCost: pounds('1') }), ['NOT_FOUND sku']],
  ['a suggestion for a day in the past', () => rig.refusals('orderSuggestion', { sku: 'MUG', locationId: places.LTN, quantity: 1, supplierCode: 'ACME', unitCost: pounds('1'), expectedOn: YESTERDAYS }), ['OUT_OF_RANGE expectedOn']],
  ['a file of no bytes', () => rig.refusals('startImport', { kind: 'STOCK', sizeBytes: 0 }), ['OUT_OF_RANGE sizeBytes']],
  ['a file of over a gigabyte', () => rig.refusals('startImport', { kind: 'STOCK', sizeBytes: 1_000_000_001 }), ['OUT_OF_RANGE sizeBytes']],
  ['a file of fewer than no rows', () => rig.refusals('startImport', { kind: 'STOCK', rows: -1 }), ['OUT_OF_RANGE rows']],
  ['a file that is divided by letters', () => rig.refusals('startImport', { kind: 'STOCK', delimiter: 'x' }), ['INVALID delimiter']],
  ['a file without a key', () => rig.refusals('startImport', { kind: 'STOCK', idempotencyKey: ' ' }), ['REQUIRED idempotencyKey']],
])('%s is refused, and nothing of it is done', async (_, wrong, refused) => {
  await rig.atRest()
  const before = await rig.everything()
  expect(await wrong()).toEqual(refused)
  expect(await rig.everything()).toEqual(before)
})

it('what was refused can be done as it should be', async () => {
  expect(await ship([planned(1, 0)], { expectedOn: NEXT_CENTURY })).toEqual([])
  expect(await arrive([came(3, { damaged: 1, closeLine: true })])).toEqual([])
  expect(await deliver([ordered({ quantity: 10 })])).toEqual([])
  expect(await buy([{ sku: 'TEA', quantity: 9 }])).toEqual([])
  expect(await purchases.differences()).toEqual([])
})
