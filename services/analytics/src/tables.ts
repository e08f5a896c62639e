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
import { claimedOrderTable, feedbackFactTable, promiseFactTable, returnLineFactTable } from './fact/experience.table.js'
import { categoryFactTable } from './fact/category.table.js'
import { exchangeRateTable } from './fact/exchange-rate.table.js'
import { articleTable } from './fact/article.table.js'
import { stockAnswerTable } from './fact/stock-answer.table.js'
import { stockDayTable } from './fact/stock-day.table.js'
import { salesSumTable, soldItemTable, unsummedOrderTable } from './fact/sales-sum.table.js'
import { stockPositionTable } from './fact/stock-position.table.js'
import { orderStateTable, orderStepTable } from './fact/order-step.table.js'
import { unitCostFactTable } from './fact/unit-cost.table.js'
import { workFactTable } from './fact/work-fact.table.js'
import { planningNightTable, skuPlanTable } from './suggestion/plan.table.js'

/** The map of every table of this service. */
export const tables = [
  ...[channelTable, orderFactTable, orderLineFactTable, rejectedOrderTable],
  ...[cancelledUnitsTable, refusedCancellationTable, returnedUnitsTable, refundTable, milestoneFactTable],
  ...[claimedOrderTable, feedbackFactTable, returnLineFactTable, promiseFactTable],
  ...[articleTable, exchangeRateTable, categoryFactTable, stockAnswerTable, stockDayTable, unitCostFactTable],
  ...[unsummedOrderTable, soldItemTable, salesSumTable],
  ...[stockPositionTable, skuPlanTable, planningNightTable],
  ...[labelQuoteTable, labelCostTable, workFactTable, orderStepTable, orderStateTable],
]
