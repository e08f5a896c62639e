import { expect } from '@jest/globals'
import { asViewer } from '@kade/service-kit/testing'
import type { runInventory } from './running-inventory.js'

type Inventory = Awaited<ReturnType<typeof runInventory>>
export interface PurchaseOrder {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly version: number
  readonly allowedActions: readonly string[]
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly expectedOn: string | null }[]
}
export interface Answer {
  readonly purchaseOrder: PurchaseOrder | null
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[]
}

export const pounds = (amount: string) => ({ amount, currencyCode: 'GBP' })
/** A day that is never in the past. */
export const NEXT_CENTURY = '2101-03-01'

export const aSupplier = (given: object = {}) => ({ code: 'ACME', name: 'Acme', currencyCode: 'GBP', leadTimeDays: 5, ...given })

/** What a planner and the warehouse do with purchase orders of ACME. */
export function purchasesOf(inventory: Inventory) {
  let key = 0
  const nextKey = () => `purchase ${(key += 1)}`
  const ask = async (field: string, input: object, role = 'ADMIN'): Promise<Answer> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const { data, errors } = await inventory.graph<Record<string, Answer>>(
      asViewer(role),
      `mutation ($input: ${type}!) { ${field}(input: $input) {
        purchaseOrder { id number status version allowedActions lines { id sku expectedOn } } userErrors { code field } } }`,
      { input: { idempotencyKey: nextKey(), ...input } },
    )
    expect(errors).toBeUndefined()
    return data![field]!
  }
  const done = async (field: string, input: object, role?: string): Promise<PurchaseOrder> => {
    const { purchaseOrder, userErrors } = await ask(field, input, role)
    expect(userErrors).toEqual([])
    return purchaseOrder!
  }
  const line = (sku: string, quantity: number, given: object = {}) => ({ sku, quantity, unitCost: pounds('2.50'), ...given })
  const create = (lines: readonly object[], given: object = {}) =>
    done('createPurchaseOrder', { supplierCode: 'ACME', locationId: inventory.locationId, lines, ...given }, 'PLANNER')
  const place = (purchaseOrderId: string) => done('placePurchaseOrder', { purchaseOrderId }, 'PLANNER')
  return {
    ...{ ask, done, line, create, place },
    supply: () => inventory.change('upsertSuppliers', 'UpsertSuppliersInput', { suppliers: [aSupplier()] }),
    order: async (lines: readonly object[], given: object = {}) => place((await create(lines, given)).id),
    receive: (order: PurchaseOrder, units: readonly object[], given: object = {}) =>
      ask(
        'receivePurchaseOrder',
        {
          ...{ purchaseOrderId: order.id, deliveryReference: `DN ${(key += 1)}` },
          lines: units.map((unit, n) => ({ lineId: order.lines[n]?.id, ...unit })),
          ...given,
        },
        'WAREHOUSE',
      ),
    levels: async (sku: string) => {
      const { data, errors } = await inventory.graph<{ variant: { stock: Record<string, number>[] } }>(
        asViewer('ADMIN'),
        'query ($sku: String!) { variant(sku: $sku) { stock { onHand available damaged incoming location { code } } } }',
        { sku },
      )
      expect(errors).toBeUndefined()
      return data!.variant.stock
    },
    /** What differs from what it is made of: nothing, ever. */
    differences: async () => [
      ...(await inventory.service.database.query('SELECT * FROM incoming_difference')),
      ...(await inventory.service.database.query('SELECT * FROM ledger_difference')),
    ],
    told: (id: string) =>
      inventory.bus.published
        .filter((message) => message.key === id)
        .map(({ value }) => JSON.parse(value) as { type: string; data: Record<string, unknown> }),
  }
}
