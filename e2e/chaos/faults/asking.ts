import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseName, World } from '../world.js'

/** A session past all that lies in between, for as long as the work takes. */
export async function within<Result>(
  { system, home }: World,
  database: DatabaseName,
  work: (client: pg.Client) => Promise<Result>,
  asAdministrator = false,
): Promise<Result> {
  const url = new URL(system.databaseUrl(database))
  if (asAdministrator) {
    url.username = 'postgres'
    url.password = encodeURIComponent(readFileSync(join(home, 'postgres.password'), 'utf8'))
  }
  const client = new pg.Client({ connectionString: url.href })
  client.on('error', () => undefined) // PostgreSQL may be what is broken: the query in hand tells
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
