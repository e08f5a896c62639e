import { toldBinTable } from './bin/told-bin.table.js'
import { deliveryTable } from './receive/delivery.table.js'
import { bundlePartTable, channelPolicyTable, variantTable } from './catalogue/variant.table.js'
import { countLineTable, countSheetTable } from './count/count.table.js'
import { channelFeedTable, channelStockTable, feedChannelTable, feedTouchedTable } from './channel-feed/channel-feed.table.js'
import { toldLevelsTable } from './level-feed/level-feed.table.js'
import { importChunkTable, importJobTable, importRejectTable } from './files/import-job.table.js'
import { locationTable } from './location/location.table.js'
import { rateCardTable } from './rate-card/rate-card.table.js'
import { binContentTable, binMovementTable, binTable, pickPlanTable } from './stockroom/bin.table.js'
import { reorderPolicyTable } from './replenishment/reorder-policy.table.js'
import { purchaseOrderLineTable, purchaseOrderTable, purchaseReceiptLineTable, purchaseReceiptTable } from './purchase/purchase.table.js'
import { documentNumberTable } from './stockroom/document-number.store.js'
import { stockCostTable } from './stockroom/cost.store.js'
import { sourcingRecordTable } from './stockroom/sourcing-record.table.js'
import { stockCommandTable } from './stockroom/stock-command.store.js'
import {
  allocationTable,
  backorderTable,
  movementTable,
  orderTable,
  promiseTable,
  reservationTable,
  stockLevelTable,
} from './stockroom/stockroom.table.js'
import { transferLineTable, transferTable } from './transfer/transfer.table.js'
import { supplierItemTable, supplierTable } from './supplier/supplier.table.js'

/** The map of every table of this service. */
export const tables = [
  ...[sourcingRecordTable, variantTable, bundlePartTable, channelPolicyTable, locationTable, rateCardTable],
  ...[stockLevelTable, movementTable, stockCommandTable, deliveryTable],
  ...[countSheetTable, countLineTable],
  ...[binTable, binContentTable, binMovementTable, pickPlanTable, toldBinTable],
  ...[orderTable, backorderTable, reservationTable, allocationTable, promiseTable],
  ...[supplierTable, supplierItemTable, documentNumberTable],
  ...[transferTable, transferLineTable, stockCostTable],
  ...[purchaseOrderTable, purchaseOrderLineTable, purchaseReceiptTable, purchaseReceiptLineTable],
  ...[importJobTable, importChunkTable, importRejectTable],
  ...[reorderPolicyTable, feedChannelTable, feedTouchedTable, channelStockTable, channelFeedTable, toldLevelsTable],
]
