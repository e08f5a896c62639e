import { csvLine, type Cell } from '@kade/csv'
import type { Database } from '@kade/service-kit'
import type { Period } from '../fact/period.js'
import { factColumns, factsAfter, type FactRow, type FactTable } from './facts.reads.js'
import { eventTypes, objectTypes, ocelEvent, ocelLocation, ocelObject } from './process-log.js'
import { activitiesOfLog, eventsOfLog, locationsOfLog, objectsOfLog, ordersOfLog } from './process-log.reads.js'

/** Rows, and orders, that are read at once: no more of them are in memory. */
const [ROWS, ORDERS] = [1_000, 500]

/** All facts of a kind as lines of CSV, page by page as they are asked for; the first line names the columns. */
export async function* factLines(database: Database, table: FactTable): AsyncGenerator<string, void, void> {
  const columns = factColumns(table)
  yield csvLine(columns)
  for (let last: FactRow | null = null; ;) {
    const rows: FactRow[] = await factsAfter(database, table, last, ROWS)
    yield rows.map((row) => csvLine(columns.map((column) => cellOf(row[column])))).join('')
    last = rows.at(-1) ?? null
    if (!last || rows.length < ROWS) return
  }
}

const cellOf = (value: Cell | Date | undefined): Cell => (value instanceof Date ? value.toISOString() : (value ?? null))

/**
 * What happened to the orders of a period, as OCEL 2.0. Events come first: what is told meanwhile can only add objects, so that each that an event names is there.
 */
export async function* processLog(database: Database, period: Period): AsyncGenerator<string, void, void> {
  const knownAt = new Date()
  const types = { objectTypes, eventTypes: eventTypes(await activitiesOfLog(database)) }
  yield `${JSON.stringify(types).slice(0, -1)},"events":[`
  yield* joined(pages(database, period, knownAt, async (ids) => (await eventsOfLog(database, ids)).map(ocelEvent)))
  yield '],"objects":['
  yield* joined(
    (async function* () {
      yield (await locationsOfLog(database)).map(ocelLocation)
      yield* pages(database, period, knownAt, async (ids) => (await objectsOfLog(database, ids)).map(ocelObject))
    })(),
  )
  yield ']}\n'
}

async function* pages<Item>(database: Database, period: Period, knownAt: Date, read: (orderIds: readonly string[]) => Promise<Item[]>) {
  for (let after: string | null = null; ;) {
    const ids: string[] = await ordersOfLog(database, period, { after, most: ORDERS, knownAt })
    yield await read(ids)
    after = ids.at(-1) ?? null
    if (after === null || ids.length < ORDERS) return
  }
}

/** With a comma between any two items, whatever page they are of. */
async function* joined(lists: AsyncIterable<readonly unknown[]>): AsyncGenerator<string, void, void> {
  let isFirst = true
  for await (const items of lists) {
    if (items.length === 0) continue
    yield `${isFirst ? '' : ','}\n${items.map((item) => JSON.stringify(item)).join(',\n')}`
    isFirst = false
  }
}
