import type { Database } from '../database/database.js'
import { currentCorrelationId } from '../process/logging/correlation.js'

/** The SQL that requests had stated while `work` ran: what relays, consumers and watches do beside it belongs to none of them. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const stop = database.onStatement((sql) => {
    if (currentCorrelationId() !== undefined) statements.push(sql.trim())
  })
  try {
    await work()
  } finally {
    stop()
  }
  return statements
}
