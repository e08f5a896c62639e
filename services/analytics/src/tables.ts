import {
  cancelledUnitsTable,
  channelTable,
  labelCostTable,
  labelQuoteTable,
  milestoneFactTable,
  orderFactTable,
  orderLineFactTable,
  refundTable,
  refusedCancellationTable,
  returnedUnitsTable,
  rejectedOrderTable,
} from './fact/fact.table.js'
import { workFactTable } from './fact/work-fact.table.js'

/** The map of every table of this service. */
export const tables = [
  ...[channelTable, orderFactTable, orderLineFactTable, rejectedOrderTable],
  ...[cancelledUnitsTable, refusedCancellationTable, returnedUnitsTable, refundTable, milestoneFactTable],
  ...[labelQuoteTable, labelCostTable, workFactTable],
]
