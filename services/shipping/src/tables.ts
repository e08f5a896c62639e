import { labelPurchaseTable } from './carrier/label-purchase.table.js'
import { toldRateCardTable } from './carrier/rate-card.table.js'
import { manifestTable } from './manifest/manifest.table.js'
import { deliveryTable } from './carrier-news/delivery.table.js'
import { resolutionTable } from './solve/resolution.table.js'
import { strayTable } from './carrier-news/stray.table.js'
import { fulfillmentLineTable, fulfillmentOrderTable, packageTable } from './fulfillment-order/fulfillment-order.table.js'
import { labelTable } from './label/label.table.js'
import {
  orderLineRefTable,
  returnLineTable,
  returnPolicyTable,
  returnReceiptTable,
  returnTable,
  returnUnitTable,
} from './return/return.table.js'
import { binRefTable } from './reference/bin-ref.table.js'
import { locationRefTable, orderRefTable, variantRefTable } from './reference/reference.table.js'
import { shipmentTable, trackingEventTable, trackingSequenceTable } from './shipment/shipment.table.js'
import { waveOrderTable, waveTable } from './wave/wave.table.js'

/** The map of every table of this service. */
export const tables = [
  ...[fulfillmentOrderTable, fulfillmentLineTable, packageTable],
  ...[shipmentTable, trackingEventTable, trackingSequenceTable, labelTable, labelPurchaseTable, manifestTable],
  ...[waveTable, waveOrderTable],
  ...[deliveryTable, strayTable, resolutionTable],
  ...[orderRefTable, variantRefTable, locationRefTable, binRefTable, toldRateCardTable],
  ...[returnTable, returnLineTable, returnUnitTable, returnReceiptTable, returnPolicyTable, orderLineRefTable],
]
