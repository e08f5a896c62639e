import { columnNames, recordset, type Queryable } from '@kade/service-kit'
import { orderStateTable, orderStepTable, type OrderStep } from './order-step.table.js'

const STEP = ['orderId', 'version', 'activity', 'kind', 'status', 'at'] as const
const STATE = ['orderId', 'number', 'version', 'status'] as const

/** In one statement: the steps, and how the orders are after the last that is known of each. */
export const addOrderSteps = (
  tx: Queryable,
  steps: readonly (Omit<OrderStep, 'at'> & { readonly at: string; readonly number: string })[],
) =>
  tx.query(
    `WITH told AS (SELECT DISTINCT ON ("orderId", version) * FROM ${recordset(orderStepTable, STEP)} ORDER BY "orderId", version),
     state AS (SELECT DISTINCT ON ("orderId") * FROM ${recordset(orderStateTable, STATE)} ORDER BY "orderId", version DESC),
     added AS (INSERT INTO order_step (${columnNames(orderStepTable, STEP)}) SELECT * FROM told ON CONFLICT DO NOTHING)
     INSERT INTO order_state AS s (${columnNames(orderStateTable, STATE)})
     SELECT * FROM state
     ON CONFLICT (order_id) DO UPDATE SET version = excluded.version, status = excluded.status WHERE s.version < excluded.version`,
    [JSON.stringify(steps)],
  )
