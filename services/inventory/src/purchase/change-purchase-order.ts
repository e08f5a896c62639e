import { UserErrors, type Database, type Transaction } from '@kade/service-kit'
import { decideOnStock, once } from '../stockroom/change-stock.js'
import { promiseAnew } from '../stockroom/promise-anew.js'
import { refuse } from '../stockroom/refused.js'
import { arrivesOn } from '../supplier/supplier.js'
import { itemsOfSupplier, supplierByCode } from '../supplier/supplier.store.js'
import { given, type MoneyInput } from './create-purchase-order.js'
import { cancelRest, change, place, told, type PurchaseOrder } from './purchase-order.js'
import { whyAnew } from './why-anew.js'
import { lockPurchaseOrder, updatePurchaseOrder as saveChanges } from './purchase.store.js'

export interface ChangePurchaseOrder {
  readonly idempotencyKey: string
  readonly purchaseOrderId: string
}
export interface UpdatePurchaseOrder extends ChangePurchaseOrder {
  readonly expectedVersion: number
  readonly expectedOn?: string | null
  readonly overReceiptTolerance?: number | null
  readonly lines?:
    | readonly {
        readonly lineId: string
        readonly quantity?: number | null
        readonly expectedOn?: string | null
        readonly unitCost?: MoneyInput | null
      }[]
    | null
}

/** A draft is ordered: its units are incoming from now on. @throws UserErrors */
export const placePurchaseOrder = (database: Database, command: ChangePurchaseOrder): Promise<string> =>
  changing(database, command, { placePurchaseOrder: command }, async (tx, order) => {
    const supplier = await supplierByCode(tx, order.supplierCode)
    if (!supplier) throw new Error(`The supplier ${order.supplierCode} is gone`)
    const items = await itemsOfSupplier(
      tx,
      supplier.id,
      order.lines.map(({ sku }) => sku),
    )
    const leadTimes = new Map(items.map(({ sku, leadTimeDays }) => [sku, leadTimeDays]))
    const orderedOn = new Date().toISOString().slice(0, 10)
    return place(order, {
      orderedOn,
      minimumOrder: supplier.minimumOrder,
      arrivesOn: (sku) => arrivesOn(supplier, leadTimes.get(sku) ?? supplier.leadTimeDays, orderedOn),
    })
  })

/** Days and quantities that change. @throws UserErrors */
export const updatePurchaseOrder = (database: Database, command: UpdatePurchaseOrder): Promise<string> =>
  changing(database, command, { updatePurchaseOrder: command }, (_, order) => {
    const lines = (command.lines ?? []).map(({ unitCost, ...line }, index) => ({
      ...line,
      unitCost: unitCost ? costIn(order, unitCost, ['lines', String(index), 'unitCost']) : null,
    }))
    return change(order, { ...command, lines }, new Date())
  })

/** Nothing more comes of it. @throws UserErrors */
export const cancelPurchaseOrder = (database: Database, command: ChangePurchaseOrder): Promise<string> =>
  changing(database, command, { cancelPurchaseOrder: command }, (_, order) => cancelRest(order))

async function changing(
  database: Database,
  command: ChangePurchaseOrder,
  request: object,
  decide: (tx: Transaction, order: PurchaseOrder) => PurchaseOrder | Promise<PurchaseOrder>,
): Promise<string> {
  const { purchaseOrderId } = command
  await once(database, command, request, 'change', async (tx) => {
    const before = await lockPurchaseOrder(tx, purchaseOrderId)
    if (!before) throw UserErrors.of('NOT_FOUND', 'There is no such purchase order', 'input', 'purchaseOrderId')
    const order = await decide(tx, before)
    await saveChanges(tx, order)
    const skus = [...new Set(order.lines.map(({ sku }) => sku))]
    await decideOnStock(tx, [order.locationId], {
      ...{ skus, fieldOf: () => [], units: 'quantity' },
      decide: (room, deciding) => {
        const promising = room.over()
        return promising.decision([told(order), ...promiseAnew(promising, skus, whyAnew(before, order), deciding)])
      },
    })
  })
  return purchaseOrderId
}

function costIn({ currency }: PurchaseOrder, cost: MoneyInput, field: readonly string[]): number {
  if (cost.currencyCode !== currency)
    refuse('INVALID', `This purchase order is paid in ${currency}, not in ${cost.currencyCode}`, [...field, 'currencyCode'], {
      ...{ fault: 'OTHER_CURRENCY', currencyCode: currency },
    })
  return given(cost).minor ?? refuse('INVALID', `${cost.amount} is no price in ${currency}`, [...field, 'amount'], { fault: 'PRICE' })
}
