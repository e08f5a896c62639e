import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { DataOf, stockLevelsChanged } from '@kade/events'
import { newId } from '@kade/service-kit'
import { eventually } from '@kade/test-kit'
import { aVariant, runInventory } from './running-inventory.js'
import { tellingOrders } from './telling-orders.js'

let inventory: Awaited<ReturnType<typeof runInventory>>
beforeAll(async () => {
  inventory = await runInventory(['MUG', 'TEA'], { levelsEveryMs: 20 })
})
afterAll(() => inventory.stop())

type Told = DataOf<typeof stockLevelsChanged>
const told = (sku: string): Told[] =>
  inventory.bus.published
    .map(({ value }) => JSON.parse(value) as { type: string; data: Told })
    .filter(({ type, data }) => type === 'stock.levels_changed.v1' && data.sku === sku)
    .map(({ data }) => data)
const last = async (sku: string, units: number): Promise<Told> =>
  eventually(async () => {
    const newest = told(sku).at(-1)
    expect(newest?.levels[0]?.onHand).toBe(units)
    return newest!
  })
const adjust = (sku: string, delta: number) =>
  inventory.change('adjustStock', 'AdjustStockInput', {
    ...{ idempotencyKey: newId(), locationId: inventory.locationId, sku, delta, reason: 'Counted' },
  })
const level = (units: number, terms: object | null = null) => ({
  ...{ locationId: inventory.locationId, locationCode: 'LTN', onHand: units, available: units, incoming: 0, terms },
})

it('planners are told what there is, and again when it is otherwise; what is as it was is not told', async () => {
  expect(await last('MUG', 100)).toMatchObject({ sku: 'MUG', waiting: 0, levels: [level(100)] })
  expect(await adjust('MUG', -40)).toEqual([])
  const { version, levels } = await last('MUG', 60)
  expect(levels).toEqual([level(60)])
  expect(version).toBe(told('MUG').length)
  expect(await adjust('TEA', -1)).toEqual([])
  await last('TEA', 99)
  expect(told('MUG').at(-1)?.version).toBe(version)
})

it('how a level is bought is told: of the quickest supplier, and by its reorder policy where there is one', async () => {
  const item = { sku: 'MUG', unitCost: { amount: '2.50', currencyCode: 'GBP' }, multiple: 12 }
  const suppliers = [
    { code: 'SLOW', name: 'Slow', currencyCode: 'GBP', leadTimeDays: 20, items: [item] },
    { code: 'ACME', name: 'Acme', currencyCode: 'GBP', leadTimeDays: 5, items: [{ ...item, minimumQuantity: 24 }] },
  ]
  expect(await inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers })).toEqual([])
  // Five working days of a week that has five.
  const bought = { supplierCode: 'ACME', leadTimeDays: 7, leadTimeDeviationDays: 0, minimumOrder: 24, multiple: 12 }
  await eventually(() => expect(told('MUG').at(-1)?.levels).toEqual([level(60, bought)]))
  const policy = { sku: 'MUG', locationId: inventory.locationId, kind: 'REORDER_QUANTITY', leadTimeDays: 9, leadTimeDeviationDays: 2 }
  const given = { ...policy, reorderPoint: 10, orderQuantity: 24 }
  expect(await inventory.change('setReorderPolicies', 'SetReorderPoliciesInput', { policies: [given] })).toEqual([])
  await eventually(() => expect(told('MUG').at(-1)?.levels).toEqual([level(60, { ...bought, leadTimeDays: 9, leadTimeDeviationDays: 2 })]))
})

it('what is owed of a SKU that never lay anywhere is told, and that it is owed no more', async () => {
  const orders = tellingOrders(inventory)
  await inventory.change('upsertVariants', 'UpsertVariantsInput', { variants: [aVariant('VASE', { outOfStockPolicy: 'BACKORDER' })] })
  const lines = [{ sku: 'VASE', quantity: 2 }]
  const orderId = await orders.place(lines)
  await eventually(() => expect(told('VASE')).toMatchObject([{ waiting: 2, version: 1, levels: [level(0)] }]))
  await orders.cancel(orderId, lines)
  await eventually(() => expect(told('VASE').at(-1)).toMatchObject({ waiting: 0, version: 2, levels: [level(0)] }))
})
