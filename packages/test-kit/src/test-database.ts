import { randomBytes } from 'node:crypto'
import { createDatabase } from '@kade/local-system'
import { Client } from 'pg'

export interface TestDatabase {
  /** Connects as the role that owns this database and nothing else. */
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A new, empty database of its own for a suite. Drop it when the suite is done; what is forgotten goes with the run. */
export async function createTestDatabase(prefix = 'test'): Promise<TestDatabase> {
  const admin = testPostgresUrl()
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await createDatabase(admin, name, name, password)
  const url = new URL(admin)
  Object.assign(url, { username: name, password, pathname: `/${name}` })
  return { url: url.href, drop: () => dropDatabase(admin, name) }
}

/** The administrator's address of the PostgreSQL that this jest run uses. */
export function testPostgresUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url) throw new Error('No PostgreSQL for tests: run the suites with jest from the root of the checkout, or set TEST_POSTGRES_URL.')
  return url
}

async function dropDatabase(admin: string, name: string): Promise<void> {
  const client = new Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await client.query(`DROP ROLE IF EXISTS "${name}"`)
  } finally {
    await client.end()
  }
}
