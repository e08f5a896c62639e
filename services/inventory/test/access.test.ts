import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { aLocation, aVariant, runInventory } from './running-inventory.js'
import { aSupplier } from './running-purchases.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory()
})
afterAll(() => inventory.stop())

const ROLES = ['NOBODY', 'GUEST', 'LINK', 'CUSTOMER', 'CHANNEL', 'SUPPORT', 'WAREHOUSE', 'PLANNER', 'ADMIN']
const mutation = (field: string, type: string) => `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`
let key = 0
/** Of a transfer that is not there: who may is told so. */
const transferInput = (field: string) => ({
  ...{ idempotencyKey: `key ${(key += 1)}`, transferId: 'none' },
  ...(field === 'redirectTransfer' ? { toLocationId: 'none' } : {}),
  ...(field === 'receiveTransfer' ? { lines: [{ lineId: 'none', quantity: 1 }] } : {}),
})
/** Of a purchase order that is not there: who may is told so. */
const purchaseInput = (field: string) => ({
  ...{ idempotencyKey: `key ${(key += 1)}`, purchaseOrderId: 'none' },
  ...(field === 'updatePurchaseOrder' ? { expectedVersion: 1 } : {}),
  ...(field === 'receivePurchaseOrder' ? { deliveryReference: 'DN', lines: [{ lineId: 'none', quantity: 1 }] } : {}),
})
const OPERATIONS: Readonly<Record<string, () => [string, Record<string, unknown>]>> = {
  variant: () => ['{ variant(sku: "MUG") { sku price { amount } } }', {}],
  variants: () => ['{ variants { totalCount } }', {}],
  availability: () => ['{ variant(sku: "MUG") { availability { available } } }', {}],
  stock: () => ['{ variant(sku: "MUG") { stock { onHand } } }', {}],
  channelPolicies: () => ['{ variant(sku: "MUG") { preordered channelPolicies { buffer } } }', {}],
  backorders: () => ['{ backorders { totalCount } }', {}],
  holdings: () => ['{ holdings(sku: "MUG") { totalCount } }', {}],
  setChannelPolicies: () => [
    mutation('setChannelPolicies', 'SetChannelPoliciesInput'),
    { input: { policies: [{ sku: 'MUG', channel: 'web', buffer: 1 }] } },
  ],
  locations: () => ['{ locations { code } }', {}],
  sourcingExplanation: () => [
    'query ($id: ID!) { sourcingExplanation(orderId: $id) { orderId } }',
    { id: '0193b000-0000-7000-8000-00000000ffff' },
  ],
  receiveStock: () => [
    mutation('receiveStock', 'ReceiveStockInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, locationId: inventory.locationId, lines: [{ sku: 'MUG', quantity: 1 }] } },
  ],
  adjustStock: () => [
    mutation('adjustStock', 'AdjustStockInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, locationId: inventory.locationId, sku: 'MUG', delta: 1, reason: 'Found' } },
  ],
  bins: () => ['query ($id: ID!) { bins(locationId: $id) { totalCount } }', { id: inventory.locationId }],
  upsertBins: () => [mutation('upsertBins', 'UpsertBinsInput'), { input: { locationId: inventory.locationId, bins: [{ code: 'A-01' }] } }],
  putAway: () => [
    mutation('putAway', 'PutAwayInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, locationId: inventory.locationId, sku: 'MUG', quantity: 1, bin: 'A-01' } },
  ],
  countSheets: () => ['{ countSheets { totalCount } }', {}],
  countSheet: () => ['query ($id: ID!) { countSheet(id: $id) { id } }', { id: inventory.locationId }],
  createCountSheet: () => [
    mutation('createCountSheet', 'CreateCountSheetInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, locationId: inventory.locationId } },
  ],
  recordCount: () => [
    mutation('recordCount', 'RecordCountInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, countSheetId: 'none', lines: [{ sku: 'MUG', quantity: 1 }] } },
  ],
  approveCount: () => [
    mutation('approveCount', 'CountSheetInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, countSheetId: 'none' } },
  ],
  cancelCountSheet: () => [
    mutation('cancelCountSheet', 'CountSheetInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, countSheetId: 'none' } },
  ],
  moveStock: () => [
    mutation('moveStock', 'MoveStockInput'),
    {
      input: {
        ...{ idempotencyKey: `key ${(key += 1)}`, locationId: inventory.locationId, sku: 'MUG' },
        ...{ quantity: 1, move: 'QC_HOLD', reason: 'Scratched' },
      },
    },
  ],
  supplier: () => ['{ supplier(code: "ACME") { code } }', {}],
  suppliers: () => ['{ suppliers { totalCount } }', {}],
  upsertSuppliers: () => [mutation('upsertSuppliers', 'UpsertSuppliersInput'), { input: { suppliers: [aSupplier()] } }],
  purchaseOrder: () => ['{ purchaseOrder(number: "PO-000000") { id } }', {}],
  purchaseOrders: () => ['{ purchaseOrders { totalCount } }', {}],
  createPurchaseOrder: () => [
    mutation('createPurchaseOrder', 'CreatePurchaseOrderInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, supplierCode: 'NONE', locationId: inventory.locationId, lines: [] } },
  ],
  ...Object.fromEntries(
    ['placePurchaseOrder', 'updatePurchaseOrder', 'receivePurchaseOrder', 'cancelPurchaseOrder'].map((field) => [
      field,
      () => [mutation(field, `${field[0]?.toUpperCase()}${field.slice(1)}Input`), { input: purchaseInput(field) }],
    ]),
  ),
  transfer: () => ['{ transfer(number: "TR-000000") { id } }', {}],
  transfers: () => ['{ transfers { totalCount } }', {}],
  createTransfer: () => [
    mutation('createTransfer', 'CreateTransferInput'),
    { input: { idempotencyKey: `key ${(key += 1)}`, fromLocationId: 'none', toLocationId: 'none', lines: [] } },
  ],
  ...Object.fromEntries(
    ['shipTransfer', 'receiveTransfer', 'redirectTransfer', 'cancelTransfer'].map((field) => [
      field,
      () => [mutation(field, `${field[0]?.toUpperCase()}${field.slice(1)}Input`), { input: transferInput(field) }],
    ]),
  ),
  upsertVariants: () => [mutation('upsertVariants', 'UpsertVariantsInput'), { input: { variants: [aVariant('NEW')] } }],
  upsertLocations: () => [mutation('upsertLocations', 'UpsertLocationsInput'), { input: { locations: [aLocation('MAN')] } }],
}

/** Who may; everybody else is refused. */
const MAY: Readonly<Record<string, string>> = {
  variant: 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN',
  variants: 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN',
  availability: 'NOBODY GUEST LINK CUSTOMER CHANNEL SUPPORT WAREHOUSE PLANNER ADMIN',
  stock: 'SUPPORT WAREHOUSE PLANNER ADMIN',
  channelPolicies: 'SUPPORT PLANNER ADMIN',
  backorders: 'SUPPORT WAREHOUSE PLANNER ADMIN',
  holdings: 'SUPPORT WAREHOUSE PLANNER ADMIN',
  setChannelPolicies: 'PLANNER ADMIN',
  locations: 'SUPPORT WAREHOUSE PLANNER ADMIN',
  receiveStock: 'WAREHOUSE ADMIN',
  adjustStock: 'WAREHOUSE ADMIN',
  bins: 'SUPPORT WAREHOUSE PLANNER ADMIN',
  upsertBins: 'WAREHOUSE ADMIN',
  putAway: 'WAREHOUSE ADMIN',
  countSheets: 'WAREHOUSE PLANNER ADMIN',
  countSheet: 'WAREHOUSE PLANNER ADMIN',
  createCountSheet: 'WAREHOUSE ADMIN',
  recordCount: 'WAREHOUSE ADMIN',
  approveCount: 'WAREHOUSE ADMIN',
  cancelCountSheet: 'WAREHOUSE ADMIN',
  moveStock: 'WAREHOUSE ADMIN',
  supplier: 'WAREHOUSE PLANNER ADMIN',
  suppliers: 'WAREHOUSE PLANNER ADMIN',
  upsertSuppliers: 'PLANNER ADMIN',
  purchaseOrder: 'WAREHOUSE PLANNER ADMIN',
  purchaseOrders: 'WAREHOUSE PLANNER ADMIN',
  createPurchaseOrder: 'PLANNER ADMIN',
  placePurchaseOrder: 'PLANNER ADMIN',
  updatePurchaseOrder: 'PLANNER ADMIN',
  receivePurchaseOrder: 'WAREHOUSE ADMIN',
  cancelPurchaseOrder: 'PLANNER ADMIN',
  transfer: 'WAREHOUSE PLANNER ADMIN',
  transfers: 'WAREHOUSE PLANNER ADMIN',
  createTransfer: 'WAREHOUSE PLANNER ADMIN',
  shipTransfer: 'WAREHOUSE ADMIN',
  receiveTransfer: 'WAREHOUSE ADMIN',
  redirectTransfer: 'WAREHOUSE PLANNER ADMIN',
  cancelTransfer: 'WAREHOUSE PLANNER ADMIN',
  upsertVariants: 'ADMIN',
  upsertLocations: 'ADMIN',
}

describe('each role on each field', () => {
  it.each(ROLES.flatMap((role) => Object.keys(MAY).map((field) => [role, field] as const)))('%s on %s', async (role, field) => {
    const before = await inventory.ledger()
    const { errors } = await inventory.graph(role === 'NOBODY' ? asViewer([]) : asViewer(role), ...OPERATIONS[field]!())
    const codes = (errors ?? []).map(({ extensions }) => extensions.code)
    if (MAY[field]?.split(' ').includes(role)) return expect(codes).toEqual([])
    expect(codes).toEqual([role === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN'])
    expect(await inventory.ledger()).toEqual(before)
  })
})
