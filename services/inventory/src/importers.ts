import type { Importers } from './files/import-file.js'
import { importProducts } from './files/import-products.js'
import { importPurchaseOrders, importSuppliers } from './files/import-purchases.js'
import { importStock } from './files/import-stock.js'
import { createPurchaseOrder } from './purchase/create-purchase-order.js'
import { upsertSuppliers } from './supplier/keep-suppliers.js'

const purchasing = { upsertSuppliers, createPurchaseOrder }
/** How the rows of each kind of file are taken in. */
export const importers: Importers = {
  PRODUCTS: importProducts,
  STOCK: importStock,
  SUPPLIERS: importSuppliers(purchasing),
  PURCHASE_ORDERS: importPurchaseOrders(purchasing),
}
