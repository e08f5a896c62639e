import { findDatabases, type Whereabouts } from '@kade/service-kit'
import pg from 'pg'
import { readDifferencesAlone, type Difference } from './verify.reads.js'

export const USAGE = `pnpm inventory verify

verify   computes levels, holdings and balances anew from the ledger and from what orders hold, and names every difference.
         Ends with 0 when there is none, with 1 when there are some, with 2 when it could not look.
The database is that of INVENTORY_DATABASE_URL, or of the local system that runs (pnpm start).`

/** Compares what inventory keeps with what it is made of. @returns the lines to print, and whether all is right. @throws when it cannot look. */
export async function verify(where: Whereabouts): Promise<{ readonly lines: readonly string[]; readonly isRight: boolean }> {
  const connectionString = findDatabases(where).get('inventory')
  if (connectionString === undefined) throw new Error('There is no database of inventory: set INVENTORY_DATABASE_URL')
  const database = new pg.Client({ connectionString, application_name: 'kade inventory verify', connectionTimeoutMillis: 5_000 })
  await database.connect()
  try {
    const differences = await readDifferencesAlone(database)
    if (differences.length === 0) throw new Error('This database has nothing to verify: start its service once, so that its migrations run')
    return { lines: differences.flatMap(linesOf), isRight: differences.every(({ count }) => count === 0) }
  } finally {
    await database.end()
  }
}

const linesOf = ({ name, says, count, rows }: Difference): string[] => [
  `${count === 0 ? 'right    ' : 'DIFFERENT'}  ${says}`,
  ...rows.map(
    (row) =>
      `             ${Object.entries(row)
        .map(([column, value]) => `${column} ${String(value)}`)
        .join(', ')}`,
  ),
  ...(count > rows.length ? [`             ... and ${count - rows.length} more: SELECT * FROM ${name}`] : []),
]
