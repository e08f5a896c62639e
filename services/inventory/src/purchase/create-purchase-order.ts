import { isId, newId, toMinor, type Database, type Viewer } from '@kade/service-kit'
import { locationsById } from '../location/location.store.js'
import { carryOut } from '../stockroom/carry-out.js'
import { once } from '../stockroom/change-stock.js'
import { NOTHING } from '../stockroom/decision.js'
import { nextNumber } from '../stockroom/document-number.store.js'
import { itemsOfSupplier, knownSkus, supplierByCode } from '../supplier/supplier.store.js'
import { draft, type GivenAmount } from './draft.js'
import { told } from './purchase-order.js'
import { idOfKey, insertPurchaseOrder } from './purchase.store.js'

export interface MoneyInput {
  readonly amount: string
  readonly currencyCode: string
}
export interface CreatePurchaseOrder {
  readonly idempotencyKey: string
  readonly supplierCode: string
  readonly locationId: string
  readonly currencyCode?: string | null
  readonly overReceiptTolerance?: number | null
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitCost?: MoneyInput | null
    readonly expectedOn?: string | null
  }[]
}

/** Makes a purchase order, as a draft, once per key. Answers its id. @throws UserErrors naming each wrong field */
export async function createPurchaseOrder(database: Database, viewer: Viewer, command: CreatePurchaseOrder): Promise<string> {
  const { idempotencyKey, supplierCode, locationId, currencyCode } = command
  await once(database, command, { createPurchaseOrder: command }, 'purchase order', async (tx) => {
    const skus = [...new Set(command.lines.map(({ sku }) => sku))]
    const supplier = await supplierByCode(tx, supplierCode)
    const [location = null] = isId(locationId) ? await locationsById(tx, [locationId.toLowerCase()]) : []
    const named = {
      supplier,
      location,
      skus: await knownSkus(tx, skus),
      items: supplier ? await itemsOfSupplier(tx, supplier.id, skus) : [],
    }
    const lines = command.lines.map(({ sku, quantity, unitCost, expectedOn }) => ({
      ...{ sku, quantity, unitCost: unitCost ? given(unitCost) : null, expectedOn: expectedOn ?? null },
    }))
    const asked = {
      ...{ supplierCode, locationId, currency: currencyCode ?? null, lines },
      overReceiptTolerance: command.overReceiptTolerance ?? 0,
    }
    const now = new Date()
    const drafted = draft(asked, named, { now, newId })
    const order = { ...drafted, number: await nextNumber(tx, 'PO') }
    await insertPurchaseOrder(tx, order, { createdAt: now, createdBy: viewer.subject, idempotencyKey })
    await carryOut(tx, [{ ...NOTHING, events: [told(order)] }])
  })
  const id = await idOfKey(database, idempotencyKey)
  if (id === null) throw new Error(`The key ${idempotencyKey} made no purchase order`)
  return id
}

export function given({ amount, currencyCode }: MoneyInput): GivenAmount {
  try {
    const minor = toMinor(amount, currencyCode)
    return { minor: minor >= 0 ? minor : null, currency: currencyCode }
  } catch {
    return { minor: null, currency: currencyCode } // told as a user error, with its field
  }
}
