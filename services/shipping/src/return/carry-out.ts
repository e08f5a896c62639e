import {
  appendDecided,
  assignments,
  columnNames,
  insertRows,
  recordset,
  tellDecisions,
  type ReceivedEvent,
  type Transaction,
} from '@kade/service-kit'
import { eventWords } from '@kade/events'
import type { ReturnDecision } from './return-decision.js'
import { moneyOf, statusOf, type Return } from './return.js'
import { returnLineTable, returnTable, returnUnitTable, type StoredReturn } from './return.table.js'

/** A decision, and the event that it answers. */
export type CausedReturn = ReturnDecision & { readonly causedBy?: ReceivedEvent }
/** By what a return that begins is known again. */
export type ReturnKey = Pick<StoredReturn, 'opener' | 'idempotencyKey' | 'requestHash'>

/** Writes a return that begins, its units, and tells of it. */
export async function carryOutNew(tx: Transaction, decision: ReturnDecision, key: ReturnKey): Promise<void> {
  await tx.query(insertRows(returnTable), [JSON.stringify([{ ...rowOf(decision.back), ...key }])])
  await writeRest(tx, [decision])
}

/** Writes returns that were there and change, their units, and tells of it. */
export async function carryOutReturns(tx: Transaction, decisions: readonly CausedReturn[]): Promise<void> {
  if (decisions.length === 0) return
  await tx.query(UPDATE, [JSON.stringify(lastOf(decisions).map(rowOf))])
  await writeRest(tx, decisions)
}

const rowOf = ({ lines: _, ...back }: Return) => ({
  ...back,
  status: statusOf({ ...back, lines: _ }),
  money: moneyOf({ ...back, lines: _ }),
})

const CHANGING = [
  ...(['orderId', 'request', 'goods', 'money', 'status', 'settledUnits', 'decidedAt', 'decidedBy', 'rejectedFor'] as const),
  ...(['locationId', 'trackingNumber', 'sscc'] as const),
]
const UPDATE = `UPDATE return_request AS r SET ${assignments(returnTable, CHANGING, 's')}
  FROM ${recordset(returnTable, ['id', ...CHANGING], { alias: 's' })} WHERE r.id = s.id`
const LINES = `INSERT INTO return_line (${columnNames(returnLineTable)}) SELECT * FROM ${recordset(returnLineTable)}
  ON CONFLICT (id) DO UPDATE SET received = excluded.received, accepted = excluded.accepted, order_line_id = excluded.order_line_id`

async function writeRest(tx: Transaction, decisions: readonly CausedReturn[]): Promise<void> {
  const lines = lastOf(decisions).flatMap(({ id: returnId, lines: own }) => own.map((line, position) => ({ ...line, returnId, position })))
  await tx.query(LINES, [JSON.stringify(lines)])
  const units = decisions.flatMap((decision) => decision.units)
  if (units.length > 0) await tx.query(insertRows(returnUnitTable), [JSON.stringify(units)])
  await appendDecided(tx, decisions)
  tellDecisions(
    tx,
    decisions.flatMap(({ back, events, causedBy }) => {
      const [first, ...others] = events.map(({ type }) => eventWords(type).verb)
      if (first === undefined) return []
      const facts = {
        orderId: back.orderId ?? undefined,
        returnId: back.id,
        status: statusOf(back),
        ...(others.length > 0 ? { then: others } : {}),
      }
      return [{ message: `return ${first}`, decision: first, facts, causedBy }]
    }),
  )
}

/** Of what several decisions made of one return, what the last of them did. */
const lastOf = (decisions: readonly ReturnDecision[]): Return[] => [...new Map(decisions.map(({ back }) => [back.id, back])).values()]
