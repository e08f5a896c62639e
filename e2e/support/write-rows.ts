import pg from 'pg'
import type { Shop } from './shop.js'

/** Writes into a service's own database what would take weeks to come to pass. */
export async function writeRows(
  { system }: Shop,
  service: 'analytics' | 'inventory' | 'shipping',
  ...statements: readonly { readonly text: string; readonly values?: readonly unknown[] }[]
): Promise<void> {
  const client = new pg.Client({ connectionString: system.databaseUrl(service) })
  await client.connect()
  try {
    for (const { text, values = [] } of statements) await client.query(text, [...values])
  } finally {
    await client.end()
  }
}
