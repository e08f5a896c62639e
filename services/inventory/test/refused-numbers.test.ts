/** Numbers that are too large: for their field, for the graph, and for what is there already. Each is refused with its field, and nothing is done. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import { Kind, parse, type TypeNode } from 'graphql'
import { aLocation, aVariant } from './running-inventory.js'
import { refusals, runCounting, type Counted } from './running-counts.js'
import { aSupplier, pounds, purchasesOf, type PurchaseOrder } from './running-purchases.js'
import { refusing } from './refusing.js'

const MANY = Array.from({ length: 500 }, (_, n) => `S${n}`)
const OVER_A_MILLION = 1_000_001

let inventory: Awaited<ReturnType<typeof runCounting>>
let purchases: ReturnType<typeof purchasesOf>
let rig: ReturnType<typeof refusing>
let store: string
const made: { order: PurchaseOrder; transferId: string } = {} as typeof made
beforeAll(async () => {
  inventory = await runCounting(['FULL'])
  purchases = purchasesOf(inventory)
  rig = refusing(inventory)
  for (const skus of [MANY, MANY.map((sku) => `${sku}-B`)]) {
    expect(await rig.refusals('upsertVariants', { variants: skus.map((sku) => aVariant(sku)) })).toEqual([])
    expect(await rig.refusals('receiveStock', { ...at(), lines: skus.map((sku) => ({ sku, quantity: 1 })) })).toEqual([])
  }
  await purchases.supply()
  expect(await rig.refusals('upsertLocations', { locations: [aLocation('MAN')] })).toEqual([])
  const { data } = await inventory.graph<{ locations: { id: string; code: string }[] }>(asViewer('ADMIN'), '{ locations { id code } }')
  store = data!.locations.find(({ code }) => code === 'MAN')!.id
  const sent = { fromLocationId: inventory.locationId, toLocationId: store, lines: [{ sku: 'FULL', quantity: 90 }] }
  made.transferId = await rig.idOf('createTransfer', 'transfer', sent)
  expect(await rig.refusals('shipTransfer', { transferId: made.transferId })).toEqual([])
  made.order = await purchases.order([purchases.line('FULL', 1_000_000)])
  // 10 of 100 units are left of it: 2,147,483,640 in all, seven fewer than can be counted.
  const lines = (millions: number) => Array.from({ length: millions }, () => ({ sku: 'FULL', quantity: 1_000_000 }))
  for (const millions of [500, 500, 500, 500, 147]) expect(await rig.refusals('receiveStock', { locationId: store, lines: lines(millions) })).toEqual([]) // prettier-ignore
  expect(await rig.refusals('receiveStock', { locationId: store, lines: [{ sku: 'FULL', quantity: 483_630 }] })).toEqual([])
})
afterAll(() => inventory.stop())

const unchanged = async (wrong: () => Promise<unknown>, refused: unknown) => {
  await rig.atRest()
  const before = await rig.everything()
  expect(await wrong()).toEqual(refused)
  expect(await rig.everything()).toEqual(before)
}
const at = () => ({ locationId: inventory.locationId })
const buy = (given: object) => rig.refusals('createPurchaseOrder', { ...at(), supplierCode: 'ACME', lines: [purchases.line('MUG', 1)], ...given }) // prettier-ignore
const supply = (given: object) => rig.refusals('upsertSuppliers', { suppliers: [aSupplier({ items: [{ sku: 'MUG', unitCost: pounds('1'), ...given }] })] }) // prettier-ignore
const reorder = (given: object) => rig.refusals('setReorderPolicies', { policies: [{ ...at(), sku: 'MUG', kind: 'REORDER_QUANTITY', reorderPoint: 1, orderQuantity: 1, leadTimeDays: 1, ...given }] }) // prettier-ignore

// prettier-ignore
it.each<[string, () => Promise<string[]>, string]>([
  ['to put away', () => rig.refusals('putAway', { ...at(), sku: 'MUG', quantity: OVER_A_MILLION, bin: 'A-01' }), 'OUT_OF_RANGE quantity'],
  ['to transfer', () => rig.refusals('createTransfer', { fromLocationId: store, toLocationId: inventory.locationId, lines: [{ sku: 'FULL', quantity: OVER_A_MILLION }] }), 'OUT_OF_RANGE lines.0.quantity'],
  ['to order', () => buy({ lines: [purchases.line('MUG', 1), purchases.line('TEA', OVER_A_MILLION)] }), 'OUT_OF_RANGE lines.1.quantity'],
  ['to order as suggested', () => rig.refusals('orderSuggestion', { ...at(), sku: 'MUG', quantity: OVER_A_MILLION, supplierCode: 'ACME', unitCost: pounds('1') }), 'OUT_OF_RANGE quantity'],
  ['of what is ordered already', () => rig.refusals('updatePurchaseOrder', { purchaseOrderId: made.order.id, expectedVersion: made.order.version, lines: [{ lineId: made.order.lines[0]!.id, quantity: OVER_A_MILLION }] }), 'OUT_OF_RANGE lines.0.quantity'],
  ['at least of a supplier', () => supply({ minimumQuantity: OVER_A_MILLION }), 'OUT_OF_RANGE suppliers.0.items.0.minimumQuantity'],
  ['in a pack of a supplier', () => supply({ multiple: OVER_A_MILLION }), 'OUT_OF_RANGE suppliers.0.items.0.multiple'],
  ['kept from a channel', () => rig.refusals('setChannelPolicies', { policies: [{ sku: 'MUG', channel: 'WEB', buffer: OVER_A_MILLION }] }), 'OUT_OF_RANGE policies.0.buffer'],
  ['of preorders', () => rig.refusals('upsertVariants', { variants: [aVariant('EARLY', { preorderCap: OVER_A_MILLION })] }), 'OUT_OF_RANGE variants.0.preorderCap'],
  ['at which is ordered', () => reorder({ reorderPoint: OVER_A_MILLION }), 'OUT_OF_RANGE policies.0.reorderPoint'],
  ['that are ordered each time', () => reorder({ orderQuantity: OVER_A_MILLION }), 'OUT_OF_RANGE policies.0.orderQuantity'],
  ['in a bundle, of one part', () => rig.refusals('upsertVariants', { variants: [aVariant('SET', { bundle: [{ sku: 'MUG', quantity: OVER_A_MILLION }] })] }), 'OUT_OF_RANGE variants.0.bundle.0.quantity'],
])('too many units %s are refused', (_, wrong, refused) => unchanged(wrong, [refused]))

describe('what would bring a SKU over what can be counted is refused', () => {
  it('when it is received against a purchase order', () =>
    unchanged(
      () => rig.refusals('receivePurchaseOrder', { purchaseOrderId: made.order.id, deliveryReference: 'DN 1', lines: [{ lineId: made.order.lines[0]!.id, quantity: 8 }] }),
      ['OUT_OF_RANGE lines.0.quantity'],
    )) // prettier-ignore

  it('when a transfer arrives', async () => {
    const { data } = await inventory.graph<{ transfer: { lines: { id: string }[] } }>(asViewer('ADMIN'), 'query ($id: ID!) { transfer(id: $id) { lines { id } } }', { id: made.transferId }) // prettier-ignore
    const arrives = (quantity: number) =>
      rig.refusals('receiveTransfer', { transferId: made.transferId, lines: [{ lineId: data!.transfer.lines[0]!.id, quantity }] })
    await unchanged(() => arrives(90), ['OUT_OF_RANGE lines.0.quantity'])
    await unchanged(() => arrives(8), ['OUT_OF_RANGE lines.0.quantity'])
  })

  it('when more of it was counted, until it is counted as it is', async () => {
    const sheet = await inventory.counting.create({ skus: ['FULL'] })
    await inventory.counting.record('ann', sheet.id, { sku: 'FULL', quantity: 18 })
    await unchanged(() => refusals(inventory.counting.approving('bob', sheet.id)), [['OUT_OF_RANGE', 'countSheetId']])
    await inventory.counting.record('ann', sheet.id, { sku: 'FULL', quantity: 17 })
    expect(await refusals(inventory.counting.approving('bob', sheet.id))).toEqual([])
    expect(await inventory.counting.onHand('FULL')).toBe(17)
    expect(await inventory.differences()).toEqual([])
  })
})

describe('a count sheet is refused', () => {
  it('of more than a thousand lines that lie there', async () => {
    await unchanged(() => refusals(inventory.counting.creating({})), [['TOO_MANY', 'skus']])
  })

  it('that grows over two thousand lines, and takes no line more', async () => {
    const sheet = await inventory.counting.create({ skus: ['S0'] })
    const counted = (bin: string | undefined, skus: readonly string[]): Counted[] =>
      skus.map((sku) => ({ sku, quantity: 1, ...(bin === undefined ? {} : { bin }) }))
    for (const bin of ['A-01', 'B-02', 'D-04']) await inventory.counting.record('ann', sheet.id, ...counted(bin, MANY))
    await inventory.counting.record('ann', sheet.id, ...counted(undefined, MANY.slice(0, 499)))
    const last = MANY.slice(499)
    await unchanged(
      () => refusals(inventory.counting.recording('ann', sheet.id, [...counted(undefined, last), ...counted('A-01', ['MUG'])])),
      [['TOO_MANY', 'lines']],
    )
    expect((await inventory.counting.record('ann', sheet.id, ...counted(undefined, last))).lines).toHaveLength(2_000)
  })
})

it('more than 500 bins at once are refused', () =>
  unchanged(
    () => rig.refusals('upsertBins', { ...at(), bins: Array.from({ length: 501 }, (_, n) => ({ code: `C-${n}` })) }),
    ['TOO_MANY bins'],
  )) // prettier-ignore

/** Every whole number in what a mutation of inventory is given, by its path. */
const NUMBERS = (() => {
  const folder = join(import.meta.dirname, '..', 'schema')
  const definitions = readdirSync(folder).flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions)
  const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type))
  const isList = (type: TypeNode): boolean => type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))
  const inputs = new Map(definitions.flatMap((each) => (each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[each.name.value, each.fields ?? []] as const] : []))) // prettier-ignore
  type Wrong = { readonly path: string; readonly value: unknown }
  const wrongIn = (type: string): Wrong[] =>
    (inputs.get(type) ?? []).flatMap((field): Wrong[] => {
      const name = field.name.value
      const listed = isList(field.type)
      const path = `.${name}${listed ? '[0]' : ''}`
      const inner = nameOf(field.type) === 'Int' ? [{ path: '', value: 2 ** 31 }] : wrongIn(nameOf(field.type))
      return inner.map((each) => ({ path: `${path}${each.path}`, value: { [name]: listed ? [each.value] : each.value } }))
    })
  return definitions
    .flatMap((each) =>
      (each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION) && each.name.value === 'Mutation'
        ? (each.fields ?? [])
        : [],
    ) // prettier-ignore
    .flatMap(({ name, arguments: given = [] }) => given.map(({ type }) => [name.value, nameOf(type)] as const))
    .flatMap(([field, type]) => wrongIn(type).map(({ path, value }) => [`${field}: input${path}`, { field, type, path, value }] as const))
})()

it('whole numbers are given to mutations at so many places', () => expect(NUMBERS.length).toBeGreaterThan(40))

it.each(NUMBERS)('a number that no graph can hold is refused: %s', async (_, { field, type, path, value }) => {
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`
  const { errors } = await inventory.graph(asViewer('ADMIN'), text, { input: value })
  expect(errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT')
  expect(errors?.map(({ message }) => message).join('\n')).toContain(`"input${path}"; Int cannot represent`)
})
