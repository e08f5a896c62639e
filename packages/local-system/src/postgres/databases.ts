import { createHmac } from 'node:crypto'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** The databases of the system. Each has a role of the same name, which owns it and may connect to no other. */
export const databases = ['orders', 'inventory', 'shipping', 'analytics', 'bus'] as const

export type DatabaseName = (typeof databases)[number]

/** A role's password follows from the server's, so that there is one secret to keep and none to lose. */
export function passwordOf(role: string, serverPassword: string): string {
  return createHmac('sha256', serverPassword).update(role).digest('base64url')
}

/** Creates a database and the role that owns it, unless they exist; nobody else may connect to it, and its role to no other. */
export async function createDatabase(adminUrl: string, name: string, owner: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const role = escapeIdentifier(owner)
    const { rowCount: hasRole } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [owner])
    await client.query(`${hasRole ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`)
    const { rowCount: hasDatabase } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!hasDatabase) await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${role}`)
    // Two sessions that take rights on one database at once get an error: each waits for those before it, and lets go at its end.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['rights on databases'])
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(name)}, postgres, template1 FROM PUBLIC`)
  } finally {
    await client.end()
  }
}
