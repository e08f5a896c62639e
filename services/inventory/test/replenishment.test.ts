import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { orderPlaced, type DataOf } from '@kade/events'
import { newId, toCloudEvent } from '@kade/service-kit'
import { asViewer } from '@kade/service-kit/testing'
import { eventually } from '@kade/test-kit'
import { aLocation, aVariant, runInventory } from './running-inventory.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA'])
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('NEW', { outOfStockPolicy: 'BACKORDER' })] })
})
afterAll(() => inventory.stop())

const POLICY = `sku kind reorderPoint orderQuantity orderUpTo basis safetyStock fillRate minimumOrder orderMultiple orderWeekdays version`
const SET = `mutation ($input: SetReorderPoliciesInput!) { setReorderPolicies(input: $input) { policies { ${POLICY} location { code } } userErrors { code field } } }`
const PROPOSALS = `query ($locationId: ID, $first: Int, $after: String) { replenishmentProposals(locationId: $locationId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { position backordered quantity orderOn expectedOn policy { sku location { code } } } } } }`

const aPolicy = (sku: string, given: object = {}) => ({
  ...{ sku, locationId: inventory.locationId, kind: 'REORDER_QUANTITY', reorderPoint: 100, orderQuantity: 50, leadTimeDays: 7 },
  ...given,
})
async function ask<Data>(query: string, variables: object, roles: string | string[] = 'PLANNER'): Promise<Data> {
  const { data, errors } = await inventory.graph<Data>(asViewer(roles), query, variables as Record<string, unknown>)
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return data
}
interface Payload {
  readonly policies: readonly Record<string, unknown>[] | null
  readonly userErrors: readonly { readonly code: string; readonly field: string[] }[]
}
const set = async (...policies: object[]): Promise<Payload> =>
  (await ask<{ setReorderPolicies: Payload }>(SET, { input: { policies } })).setReorderPolicies
interface Proposals {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly edges: readonly {
    readonly node: Record<string, unknown> & { readonly policy: { readonly sku: string; readonly location: object } }
  }[]
}
const proposals = async (variables: object = {}): Promise<Proposals> =>
  (await ask<{ replenishmentProposals: Proposals }>(PROPOSALS, variables)).replenishmentProposals

/** An order of these units. */
async function place(sku: string, quantity: number): Promise<void> {
  const fixture = new URL('../../../packages/events/fixtures/order.placed.v1.json', import.meta.url)
  const data = JSON.parse(readFileSync(fixture, 'utf8')) as DataOf<typeof orderPlaced>
  const orderId = newId()
  const { topic, key, ...draft } = orderPlaced.draft(orderId, {
    ...data,
    orderId,
    lines: [{ ...data.lines[0]!, orderLineId: newId(), sku, quantity }],
  })
  await inventory.bus.publish([{ topic, key, value: toCloudEvent({ topic, key, ...draft }, 'orders').payload }])
}

it('a policy is kept as given, shown on its level, and counts its changes', async () => {
  const given = aPolicy('MUG', { reorderPoint: 20, orderWeekdays: [4, 1], minimumOrder: 24, orderMultiple: 12 })
  const kept = {
    ...{ sku: 'MUG', kind: 'REORDER_QUANTITY', reorderPoint: 20, orderQuantity: 50, orderUpTo: null, basis: 'GIVEN', safetyStock: null },
    ...{ fillRate: null, minimumOrder: 24, orderMultiple: 12, orderWeekdays: [1, 4], version: 1 },
  }
  expect(await set(given)).toEqual({ policies: [{ ...kept, location: { code: 'LTN' } }], userErrors: [] })
  await set(given)
  const query = `{ mug: variant(sku: "MUG") { stock { reorderPolicy { ${POLICY} } } } tea: variant(sku: "TEA") { stock { reorderPolicy { sku } } } }`
  expect(await ask(query, {})).toEqual({ mug: { stock: [{ reorderPolicy: kept }] }, tea: { stock: [{ reorderPolicy: null }] } })
  const { policies } = await set({ ...given, reorderPoint: 21 })
  expect(policies?.map(({ reorderPoint, version }) => [reorderPoint, version])).toEqual([[21, 2]])
})

it('levels that are not given are computed from the demand', async () => {
  const found = { fillRate: 0.98, demand: { mean: 4, deviation: 4 }, leadTimeDays: 10, leadTimeDeviationDays: 2, reorderPoint: null }
  const { policies, userErrors } = await set(
    aPolicy('MUG', { ...found, orderQuantity: 72 }),
    aPolicy('TEA', { ...found, kind: 'ORDER_UP_TO', orderQuantity: null, costs: { perOrder: 50, perUnitAndDay: 0.1 }, orderMultiple: 12 }),
  )
  expect([userErrors, policies?.map((policy) => [policy.sku, policy.reorderPoint, policy.orderQuantity, policy.orderUpTo, policy.safetyStock, policy.basis])]).toEqual([
    [],
    [
      ['MUG', 61, 72, null, 17, 'NEGATIVE_BINOMIAL'],
      ['TEA', 61, null, 133, 17, 'NEGATIVE_BINOMIAL'],
    ],
  ]) // prettier-ignore
})

it('what to buy follows from what is there, what comes and what is owed', async () => {
  const [stores] = (
    await ask<{ upsertLocations: { locations: { id: string }[] } }>(
      'mutation ($input: UpsertLocationsInput!) { upsertLocations(input: $input) { locations { id } } }',
      { input: { locations: [aLocation('MAN')] } },
      'ADMIN',
    )
  ).upsertLocations.locations
  await set(
    aPolicy('MUG', { reorderPoint: 100, orderQuantity: 50 }),
    aPolicy('TEA', { reorderPoint: 99 }),
    aPolicy('NEW', { kind: 'ORDER_UP_TO', reorderPoint: 0, orderQuantity: null, orderUpTo: 10 }),
    aPolicy('NEW', { locationId: stores?.id, reorderPoint: 0, orderQuantity: 5 }),
  )
  await place('NEW', 3)
  await eventually(async () => expect((await proposals()).edges.some(({ node }) => node.backordered === 3)).toBe(true))
  const found = await proposals()
  expect(found.totalCount).toBe(3)
  expect(found.edges.map(({ node }) => [node.policy.sku, node.policy.location, node.position, node.backordered, node.quantity])).toEqual([
    ['MUG', { code: 'LTN' }, 100, 0, 50],
    ['NEW', { code: 'LTN' }, -3, 3, 13],
    ['NEW', { code: 'MAN' }, 0, 0, 5],
  ])
  const [first] = found.edges
  expect(Date.parse(String(first?.node.expectedOn)) - Date.parse(String(first?.node.orderOn))).toBe(7 * 86_400_000)
  // In pages of one each comes once.
  const pages: string[] = []
  for (let after: string | null = null; ;) {
    const page: Proposals = await proposals({ first: 1, after })
    pages.push(...page.edges.map(({ node }) => `${node.policy.sku} ${JSON.stringify(node.policy.location)}`))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(pages).toEqual(['MUG {"code":"LTN"}', 'NEW {"code":"LTN"}', 'NEW {"code":"MAN"}'])
  expect((await proposals({ locationId: stores?.id })).edges.map(({ node }) => node.policy.sku)).toEqual(['NEW'])
})

describe('policies are refused, all of them,', () => {
  it.each<[string, (object | null)[], string, string[]]>([
    ['when there are none', [], 'REQUIRED', []],
    ['when one is there twice', [{}, {}], 'INVALID', ['1', 'sku']],
    ['when a SKU is not known', [{ sku: 'CUP' }], 'NOT_FOUND', ['0', 'sku']],
    ['when a location is none', [{ locationId: 'here' }], 'NOT_FOUND', ['0', 'locationId']],
    ['when a location is not known', [{ locationId: '0198a000-0000-7000-8000-000000000000' }], 'NOT_FOUND', ['0', 'locationId']],
    ['when a reorder point is below 0', [{ reorderPoint: -1 }], 'OUT_OF_RANGE', ['0', 'reorderPoint']],
    ['when a batch is empty', [{ orderQuantity: 0 }], 'OUT_OF_RANGE', ['0', 'orderQuantity']],
    ['when S is not above s', [{ kind: 'ORDER_UP_TO', orderQuantity: null, orderUpTo: 100 }], 'OUT_OF_RANGE', ['0', 'orderUpTo']],
    ['when batches are ordered up to a level', [{ orderUpTo: 200 }], 'INVALID', ['0', 'orderUpTo']],
    ['when all shall be served', [{ fillRate: 1 }], 'OUT_OF_RANGE', ['0', 'fillRate']],
    ['when lead times vary more than they last', [{ leadTimeDeviationDays: 8 }], 'OUT_OF_RANGE', ['0', 'leadTimeDeviationDays']],
    ['when a week has eight days', [{ orderWeekdays: [1, 8] }], 'OUT_OF_RANGE', ['0', 'orderWeekdays', '1']],
    ['when demand is negative', [{ demand: { history: [1, -1] } }], 'OUT_OF_RANGE', ['0', 'demand', 'history', '1']],
    ['when levels are missing, and demand too', [{ reorderPoint: null, fillRate: 0.9 }], 'REQUIRED', ['0', 'demand']],
    ['when nothing says how safe it shall be', [{ reorderPoint: null, demand: { mean: 1 } }], 'REQUIRED', ['0', 'fillRate']],
    ['when a supplier is none', [{ supplierId: 'Acme' }], 'NOT_FOUND', ['0', 'supplierId']],
    ['when a supplier is not known', [{ supplierId: '0198a000-0000-7000-8000-000000000000' }], 'NOT_FOUND', ['0', 'supplierId']],
  ])('%s', async (_, given, code, field) => {
    const before = await ask('{ variant(sku: "MUG") { stock { reorderPolicy { version } } } }', {})
    const { policies, userErrors } = await set(...given.map((each) => aPolicy('MUG', each ?? {})))
    expect([policies, userErrors]).toEqual([null, [{ code, field: ['input', 'policies', ...field] }]])
    expect(await ask('{ variant(sku: "MUG") { stock { reorderPolicy { version } } } }', {})).toEqual(before)
  })
})

it('a suggestion becomes a purchase order, once', async () => {
  const supplier = { code: 'ACME', name: 'Acme', currencyCode: 'GBP', leadTimeDays: 5, items: [{ sku: 'MUG', unitCost: { amount: '2.50', currencyCode: 'GBP' }, multiple: 12 }] }
  const text = 'mutation ($input: UpsertSuppliersInput!) { upsertSuppliers(input: $input) { suppliers { id } } }'
  const kept = await ask<{ upsertSuppliers: { suppliers: { id: string }[] } }>(text, { input: { suppliers: [supplier] } }, 'ADMIN')
  const supplierId = kept.upsertSuppliers.suppliers[0]?.id
  const order = async (given: object = {}) => {
    const input = { idempotencyKey: 'buy mugs', sku: 'MUG', locationId: inventory.locationId, quantity: 48, ...given }
    const query = 'mutation ($input: OrderSuggestionInput!) { orderSuggestion(input: $input) { purchaseOrder { number status supplier { code } location { code } lines { sku ordered unitCost { amount } } } userErrors { code field } } }'
    return (await ask<{ orderSuggestion: Record<string, unknown> }>(query, { input })).orderSuggestion
  }
  expect(await order()).toEqual({ purchaseOrder: null, userErrors: [{ code: 'REQUIRED', field: ['input', 'supplierCode'] }] })
  await set(aPolicy('MUG', { supplierId }))
  expect(await order({ quantity: 50 })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'quantity'] }] })
  expect(await order({ sku: 'CUP', supplierCode: 'ACME', unitCost: { amount: '1', currencyCode: 'GBP' } })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sku'] }] })
  const ordered = await order()
  expect(ordered).toEqual({
    purchaseOrder: { number: 'PO-000001', status: 'DRAFT', supplier: { code: 'ACME' }, location: { code: 'LTN' }, lines: [{ sku: 'MUG', ordered: 48, unitCost: { amount: '2.50' } }] },
    userErrors: [],
  })
  expect(await order()).toEqual(ordered)
  expect(await order({ quantity: 60 })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }] })
}) // prettier-ignore

it.each([
  ['normal', { mean: 400, deviation: 120 }, 597, 247.525537],
  ['Poisson', { mean: 6 }, 10, 5.546697],
  ['of scenarios', { scenarios: [{ units: 5, weight: 2 }, { units: 9, weight: 1 }] }, 9, 2.666667],
])('a launch of %s demand is bought once', async (_, demand, quantity, expectedCost) => {
  const query = 'query ($input: LaunchInput!) { launchQuantity(input: $input) { quantity criticalRatio expectedCost } }'
  const { launchQuantity } = await ask<{ launchQuantity: { expectedCost: number } }>(query, { input: { overageCost: 1, underageCost: 19, ...demand } })
  expect({ ...launchQuantity, expectedCost: Number(launchQuantity.expectedCost.toFixed(6)) }).toEqual({ quantity, criticalRatio: 0.95, expectedCost })
}) // prettier-ignore

it.each([
  [{ overageCost: 0, underageCost: 1, mean: 5 }, 'overageCost'],
  [{ overageCost: 1, underageCost: 1 }, 'mean'],
  [{ overageCost: 1, underageCost: 1, mean: -5 }, 'mean'],
  [{ overageCost: 1, underageCost: 1, scenarios: [{ units: -5, weight: 1 }] }, 'scenarios'],
])('a launch of %j cannot be asked', async (input, field) => {
  const query = 'query ($input: LaunchInput!) { launchQuantity(input: $input) { quantity } }'
  const { errors } = await inventory.graph(asViewer('PLANNER'), query, { input })
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', field]])
})
