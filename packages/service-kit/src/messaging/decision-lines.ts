import type { Transaction } from '../database/database.js'
import { traceIds, type Logger } from '../process/logging/logger.js'
import { spanContextOf } from '../process/tracing/trace-context.js'
import type { Cause } from './outbox/event.js'

/** What is logged of a decision that was carried out: what was decided, about what, as of which version. Never what a person wrote, or is. */
export interface DecisionLine {
  /** For who reads it: `order confirmed`. */
  readonly message: string
  /** For who looks for it: `confirmed`. */
  readonly decision: string
  readonly facts: Readonly<Record<string, string | number | readonly string[] | undefined>>
  readonly causedBy?: Cause | undefined
}

/** One line for each decision, when the transaction is committed; what is rolled back was not decided. */
export function tellDecisions(tx: Pick<Transaction, 'afterCommit' | 'logger'>, lines: readonly DecisionLine[]): void {
  if (lines.length > 0) tx.afterCommit(() => lines.forEach((line) => tellDecision(tx.logger, line)))
}

/** Of a batch each line carries the request and the trace of its own event. */
export function tellDecision(logger: Logger | undefined, { message, decision, facts, causedBy }: DecisionLine): void {
  const own = causedBy && { correlationId: causedBy.correlationId, ...traceIds(spanContextOf(causedBy.traceparent)) }
  logger?.info({ decision, ...facts, ...own }, message)
}
