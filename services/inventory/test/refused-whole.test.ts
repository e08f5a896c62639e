/** What people and programs get wrong with stock, one mistake after the other: each is refused with its code and its field, and nothing of it is done. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { NEXT_CENTURY, purchasesOf, type PurchaseOrder } from './running-purchases.js'
import { refusing } from './refusing.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
let rig: ReturnType<typeof refusing>
let purchases: ReturnType<typeof purchasesOf>
let orders: ReturnType<typeof tellingOrders>
const made: { order: PurchaseOrder; gone: PurchaseOrder; transferId: string; countSheetId: string; to: string } = {} as typeof made
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA', 'PLATE', 'FORK'], { importEveryMs: 10 })
  purchases = purchasesOf(inventory)
  rig = refusing(inventory)
  orders = tellingOrders(inventory)
  await purchases.supply()
  await rig.refusals('upsertLocations', { locations: [aLocation('MAN')] })
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  made.to = data!.locations.find(({ code }) => code === 'MAN')!.id
  const variants = [
    aVariant('SET', { bundle: [{ sku: 'PLATE', quantity: 2 }] }),
    aVariant('EARLY', { outOfStockPolicy: 'PREORDER', availableFrom: NEXT_CENTURY, preorderCap: 5 }),
  ]
  expect(await rig.refusals('upsertVariants', { variants })).toEqual([])
  made.order = await purchases.order([purchases.line('MUG', 10)], { overReceiptTolerance: 10 })
  expect((await purchases.receive(made.order, [{ quantity: 4 }], { deliveryReference: 'DN 1' })).userErrors).toEqual([])
  made.gone = await purchases.order([purchases.line('MUG', 10)])
  await purchases.done('cancelPurchaseOrder', { purchaseOrderId: made.gone.id })
  expect(await rig.refusals('receiveStock', { ...delivery(), reference: 'LETTER 7' })).toEqual([])
  // 97 of 100 units of tea are promised to somebody: three are free.
  const orderId = await orders.place([{ sku: 'TEA', quantity: 97 }])
  expect((await orders.answer(orderId, 1)).type).toBe('stock.reserved.v1')
  made.transferId = await rig.idOf('createTransfer', 'transfer', { fromLocationId: inventory.locationId, toLocationId: made.to, lines: [{ sku: 'TEA', quantity: 4 }] }) // prettier-ignore
  made.countSheetId = await rig.idOf('createCountSheet', 'countSheet', { locationId: inventory.locationId, skus: ['FORK'] })
  const { countSheetId } = made
  expect(await rig.refusals('recordCount', { countSheetId, lines: [{ sku: 'FORK', quantity: 99 }] })).toEqual([])
  expect(await rig.refusals('approveCount', { countSheetId }, 'CountSheetInput')).toEqual([])
})
afterAll(() => inventory.stop())

const line = (quantity: number) => ({ lineId: made.order.lines[0]!.id, quantity })
const delivery = () => ({ locationId: inventory.locationId, lines: [{ sku: 'MUG', quantity: 1 }, { sku: 'PLATE', quantity: 2 }] }) // prettier-ignore
const purchase = (given: object) => ({ supplierCode: 'ACME', locationId: inventory.locationId, lines: [purchases.line('MUG', 1)], ...given }) // prettier-ignore
const upsert = (...variants: object[]) => rig.refusals('upsertVariants', { variants })
const bundle = (...skus: string[]) => ({ bundle: skus.map((sku) => ({ sku, quantity: 1 })) })
const NOWHERE = '0198a000-0000-7000-8000-000000000000'
const YESTERDAYS = '2020-01-01'

it.each<[string, () => Promise<string[]>, string[]]>([
  ['a negative receipt', () => rig.refusals('receiveStock', { ...delivery(), lines: [{ sku: 'MUG', quantity: 1 }, { sku: 'TEA', quantity: -1 }] }), ['OUT_OF_RANGE lines.1.quantity']],
  ['a receipt of nothing', () => rig.refusals('receiveStock', { ...delivery(), lines: [{ sku: 'MUG', quantity: 0 }] }), ['OUT_OF_RANGE lines.0.quantity']],
  ['a negative delivery of a purchase order', () => rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.order.id, deliveryReference: 'DN 2', lines: [line(-1)] }), ['OUT_OF_RANGE lines.0.quantity']],
  ['more than was ordered, beyond the tolerance', () => rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.order.id, deliveryReference: 'DN 2', lines: [line(8)] }), ['OUT_OF_RANGE lines.0.quantity']],
  ['a hold on more than is free', () => rig.refusals('moveStock', { locationId: inventory.locationId, sku: 'TEA', quantity: 4, move: 'QC_HOLD', reason: 'Wet' }), ['INSUFFICIENT_STOCK quantity']],
  ['a transfer of more than is free', () => rig.refusals('shipTransfer', { transferId: made.transferId }), ['INSUFFICIENT_STOCK lines.0.quantity']],
  ['a correction below what is free', () => rig.refusals('adjustStock', { locationId: inventory.locationId, sku: 'TEA', delta: -4, reason: 'Lost' }), ['INSUFFICIENT_STOCK delta']],
  ['a bin that is not there, on receipt', () => rig.refusals('receiveStock', { ...delivery(), bin: 'Z-99' }), ['NOT_FOUND bin']],
  ['a bin that is not there, for units to put away', () => rig.refusals('putAway', { locationId: inventory.locationId, sku: 'MUG', quantity: 1, bin: 'Z-99' }), ['NOT_FOUND bin']],
  ['a supplier that is not known', () => rig.refusals('createPurchaseOrder', purchase({ supplierCode: 'NONE' })), ['NOT_FOUND supplierCode']],
  ['a location that is not there, to receive at', () => rig.refusals('receiveStock', { ...delivery(), locationId: NOWHERE }), ['NOT_FOUND locationId']],
  ['a location that is not there, to order for', () => rig.refusals('createPurchaseOrder', purchase({ locationId: NOWHERE })), ['NOT_FOUND locationId']],
  ['a location that is not there, to send to', () => rig.refusals('createTransfer', { fromLocationId: inventory.locationId, toLocationId: NOWHERE, lines: [{ sku: 'MUG', quantity: 1 }] }), ['NOT_FOUND toLocationId']],
  ['a delivery of a purchase order under another key', () => rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.order.id, deliveryReference: 'DN 1', lines: [line(4)] }), ['DUPLICATE deliveryReference']],
  ['a blind receipt under another key', () => rig.refusals('receiveStock', { ...delivery(), reference: 'LETTER 7', lines: delivery().lines.toReversed() }), ['DUPLICATE reference']],
  ['a delivery of what was cancelled', () => rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.gone.id, deliveryReference: 'DN 3', lines: [{ lineId: made.gone.lines[0]!.id, quantity: 1 }] }), ['ILLEGAL_TRANSITION purchaseOrderId']],
  ['a count that is approved a second time', () => rig.refusals('approveCount', { countSheetId: made.countSheetId }, 'CountSheetInput'), ['ILLEGAL_TRANSITION countSheetId']],
  ['a bundle that contains itself', () => upsert(aVariant('BOX', bundle('MUG', 'BOX'))), ['INVALID variants.0.bundle.1.sku']],
  ['a bundle that contains itself over another', () => upsert(aVariant('BOX', bundle('MUG', 'CASE')), aVariant('CASE', bundle('BOX'))), ['INVALID variants.0.bundle.1.sku', 'INVALID variants.1.bundle.0.sku']],
  ['a bundle that would contain itself over one that is there', () => upsert(aVariant('PLATE', bundle('SET'))), ['INVALID variants.0.bundle.0.sku', 'INVALID variants.0.bundle']],
  ['a cap of preorders below nothing', () => upsert(aVariant('EARLY', { preorderCap: -1 })), ['OUT_OF_RANGE variants.0.preorderCap']],
  ['a purchase order for a day in the past', () => rig.refusals('createPurchaseOrder', purchase({ lines: [purchases.line('MUG', 1, { expectedOn: YESTERDAYS })] })), ['OUT_OF_RANGE lines.0.expectedOn']],
  ['a purchase order that slips into the past', () => rig.refusals('updatePurchaseOrder', { purchaseOrderId: made.order.id, expectedVersion: 3, expectedOn: YESTERDAYS }), ['OUT_OF_RANGE expectedOn']],
  ['a transfer for a day in the past', () => rig.refusals('createTransfer', { fromLocationId: inventory.locationId, toLocationId: made.to, expectedOn: YESTERDAYS, lines: [{ sku: 'MUG', quantity: 1 }] }), ['OUT_OF_RANGE expectedOn']],
])('%s is refused, and nothing of it is done', async (_, wrong, refused) => {
  await rig.atRest()
  const before = await rig.everything()
  expect(await wrong()).toEqual(refused)
  expect(await rig.everything()).toEqual(before)
}) // prettier-ignore

it('what a preorder is beyond its cap is refused; of many at once, just so many are taken', async () => {
  const beyond = await orders.place([{ sku: 'EARLY', quantity: 6 }])
  const short = { type: 'stock.rejected.v1', data: { lines: [{ sku: 'EARLY', requested: 6, available: 5 }] } }
  expect(await orders.answer(beyond, 1)).toMatchObject(short)
  const ids = await Promise.all(Array.from({ length: 8 }, () => orders.place([{ sku: 'EARLY', quantity: 1 }])))
  const answers = await Promise.all(ids.map((id) => orders.answer(id, 1)))
  expect(answers.map(({ type }) => type).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 'stock.backordered.v1'),
    ...Array.from({ length: 3 }, () => 'stock.rejected.v1'),
  ])
})

it('a file that is cut in the middle is refused with its line, and no row of it is taken', async () => {
  await rig.atRest()
  const before = await rig.everything()
  const { importJob } = await rig.ask<{ importJob: { id: string; uploadUrl: string } }>('startImport', 'importJob { id uploadUrl }', { kind: 'STOCK' }) // prettier-ignore
  const url = importJob.uploadUrl.replace('http://localhost:4000', inventory.service.url)
  expect((await fetch(url, { method: 'PUT', body: 'sku,location,onHand\nMUG,LTN,1\nTEA,"LTN,1' })).status).toBe(202)
  const query = 'query ($id: ID!) { importJob(id: $id) { state rowsRead fault { code line message } } }'
  await eventually(async () => {
    const { data } = await inventory.graph<{ importJob: object }>(asViewer('ADMIN'), query, { id: importJob.id })
    expect(data!.importJob).toEqual({
      ...{ state: 'REFUSED', rowsRead: 0 },
      fault: { code: 'CUT', line: 3, message: 'A quote is not closed: the file ends in the middle of a row' },
    })
  })
  expect(await rig.everything()).toEqual(before)
})
