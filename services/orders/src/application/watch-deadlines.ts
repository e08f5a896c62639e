import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Logger } from '@kade/service-kit'
import { openWorkItems } from '../persistence/work-items.js'

const EVERY_MS = 15_000

/** A saga whose deadline has passed becomes work that a person sees: a step that got no answer is never only a log line. */
export function createDeadlineWatch({ database, logger }: { readonly database: Database; readonly logger: Logger }) {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  return {
    start: async (): Promise<void> => {
      running = (async () => {
        while (!stopping.signal.aborted) {
          await watchOnce(database).catch((error: unknown) => logger.warn({ err: error }, 'Deadlines could not be looked at; trying again'))
          await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
        }
      })()
    },
    stop: async (): Promise<void> => {
      stopping.abort()
      await running
    },
  }
}

export async function watchOnce(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const overdue = await tx.query<{ orderId: string; number: string; state: string }>(
      `WITH overdue AS (SELECT order_id, state FROM saga WHERE deadline < now() ORDER BY deadline LIMIT 100 FOR UPDATE SKIP LOCKED), seen AS (
         UPDATE saga AS s SET deadline = NULL FROM overdue AS o WHERE s.order_id = o.order_id
       )
       SELECT order_id AS "orderId", number, state FROM overdue JOIN orders ON orders.id = order_id`,
    )
    await openWorkItems(
      tx,
      overdue.map(({ orderId, number, state }) => ({
        kind: state === 'AWAITING_STOCK' ? 'STOCK_RESERVATION' : 'STOCK_RELEASE',
        subject:
          state === 'AWAITING_STOCK'
            ? `Inventory has not answered for order ${number}`
            : `The stock of order ${number} is not released yet`,
        error: 'No answer in ten minutes: see that inventory runs and has no dead letters, then retry',
        orderId,
        reference: `saga:${orderId}:${state}`,
        attempts: 1,
      })),
    )
  })
}
