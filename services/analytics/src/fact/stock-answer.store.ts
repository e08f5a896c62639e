import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import { stockAnswerTable, type StockAnswer } from './stock-answer.table.js'

const ANSWERED = ['eventId', 'orderId', 'sku', 'kind', 'units', 'at'] as const

export const addStockAnswers = (tx: Queryable, answers: readonly StockAnswer[]) =>
  tx.query(
    `INSERT INTO stock_answer (${columnNames(stockAnswerTable, ANSWERED)})
     SELECT "eventId", "orderId", sku, kind, sum(units), min(at) FROM ${recordset(stockAnswerTable, ANSWERED)}
     GROUP BY "eventId", "orderId", sku, kind ON CONFLICT DO NOTHING`,
    [JSON.stringify(answers)],
  )
