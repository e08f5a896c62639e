import { Faults } from '../stockroom/refused.js'
import type { Supplier, SupplierItem } from '../supplier/supplier.js'
import { checkDay, MOST_LINES, MOST_UNITS, type PurchaseOrder } from './purchase-order.js'

/** An amount that was given: null where it is none in its currency. */
export interface GivenAmount {
  readonly minor: number | null
  readonly currency: string
}
export interface PurchaseOrderDraft {
  readonly supplierCode: string
  readonly locationId: string
  readonly currency: string | null
  readonly overReceiptTolerance: number
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitCost: GivenAmount | null
    readonly expectedOn: string | null
  }[]
}
/** What there is of what a draft names. */
export interface Named {
  readonly supplier: Supplier | null
  readonly location: { readonly id: string; readonly code: string } | null
  readonly skus: ReadonlyMap<string, { readonly isBundle: boolean }>
  readonly items: readonly SupplierItem[]
}

/** A purchase order as a draft, without its number. @throws Refused naming each wrong field */
export function draft(
  asked: PurchaseOrderDraft,
  { supplier, location, skus, items }: Named,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Omit<PurchaseOrder, 'number'> {
  const faults = new Faults()
  const { supplierCode, currency, overReceiptTolerance } = asked
  if (!supplier) faults.add('NOT_FOUND', `There is no supplier ${supplierCode}`, ['supplierCode'])
  if (!location) faults.add('NOT_FOUND', 'There is no such location', ['locationId'])
  if (supplier && currency !== null && currency !== supplier.currency) otherCurrency(supplier, currency, ['currencyCode'], faults)
  faults.between(overReceiptTolerance, 0, 100, ['overReceiptTolerance'], 'per cent')
  if (asked.lines.length === 0) faults.add('REQUIRED', 'A purchase order has at least one line', ['lines'])
  if (asked.lines.length > MOST_LINES)
    faults.add('TOO_MANY', `A purchase order has at most ${MOST_LINES} lines: split it`, ['lines'], { most: MOST_LINES })
  const bySku = new Map(items.map((item) => [item.sku, item]))
  const lines = asked.lines.map(({ sku, quantity, unitCost, expectedOn }, index) => {
    const field = ['lines', String(index)]
    const item = bySku.get(sku)
    if (!skus.has(sku)) faults.add('NOT_FOUND', `There is no variant ${sku}`, [...field, 'sku'], { sku })
    if (skus.get(sku)?.isBundle) {
      const message = `${sku} is a bundle and has no stock of its own: name its parts`
      faults.add('INVALID', message, [...field, 'sku'], { fault: 'BUNDLE', sku })
    }
    checkQuantity(quantity, item, [...field, 'quantity'], faults)
    checkDay(expectedOn, [...field, 'expectedOn'], now, faults)
    if (supplier) checkCost(unitCost, supplier, item, [...field, 'unitCost'], faults)
    return {
      ...{ id: newId(), position: index + 1, sku, ordered: quantity, received: 0, damaged: 0, cancelled: 0 },
      ...{ unitCost: unitCost?.minor ?? item?.unitCost ?? 0, expectedOn },
    }
  })
  faults.throwAny()
  if (!supplier || !location) throw new Error('What is not there was refused')
  return {
    ...{ id: newId(), supplierId: supplier.id, supplierCode: supplier.code, locationId: location.id, locationCode: location.code },
    ...{ currency: supplier.currency, status: 'DRAFT', overReceiptTolerance, orderedOn: null, version: 1, lines },
  }
}

function checkQuantity(quantity: number, item: SupplierItem | undefined, field: readonly string[], faults: Faults): void {
  const { minimumQuantity = 1, multiple = 1 } = item ?? {}
  if (quantity < minimumQuantity || quantity > MOST_UNITS) faults.between(quantity, minimumQuantity, MOST_UNITS, field)
  else if (quantity % multiple !== 0) {
    const least = Math.ceil(quantity / multiple) * multiple
    faults.add('OUT_OF_RANGE', `The supplier sells it by ${multiple} units: order ${least}`, field, { least })
  }
}

function checkCost(
  cost: GivenAmount | null,
  supplier: Supplier,
  item: SupplierItem | undefined,
  field: readonly string[],
  faults: Faults,
): void {
  if (cost === null) {
    if (!item) faults.add('REQUIRED', `${supplier.code} has no cost for it yet: say what one unit costs`, field)
  } else if (cost.currency !== supplier.currency) otherCurrency(supplier, cost.currency, [...field, 'currencyCode'], faults)
  else if (cost.minor === null) faults.add('INVALID', `It is no price in ${cost.currency}`, [...field, 'amount'], { fault: 'PRICE' })
}

const otherCurrency = ({ code, currency }: Supplier, given: string, field: readonly string[], faults: Faults): void =>
  faults.add('INVALID', `${code} is paid in ${currency}, not in ${given}`, field, { fault: 'OTHER_CURRENCY', currencyCode: currency })
