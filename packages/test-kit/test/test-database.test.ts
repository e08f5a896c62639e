import { afterAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { createTestDatabase } from '../src/index.js'

describe('createTestDatabase', () => {
  const made = [createTestDatabase('one'), createTestDatabase('two')] as const
  afterAll(async () => {
    for (const database of await Promise.all(made)) await database.drop()
  })

  it('gives each suite a database that it owns', async () => {
    const { url } = await made[0]
    const { rows } = await query(url, 'CREATE TABLE t (id int); SELECT current_user = current_database() AS owns')
    expect(rows).toEqual([{ owns: true }])
  })

  it('lets no suite into the database of another', async () => {
    const [one, two] = await Promise.all(made)
    const trespass = Object.assign(new URL(one.url), { pathname: new URL(two.url).pathname })
    await expect(query(trespass.href, 'SELECT 1')).rejects.toThrow('permission denied for database')
  })

  it('drops a database although somebody is still connected', async () => {
    const { url, drop } = await createTestDatabase()
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    await client.connect()
    await drop()
    await expect(query(url, 'SELECT 1')).rejects.toThrow('authentication failed')
  })
})

async function query(url: string, sql: string): Promise<{ rows: readonly unknown[] }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const results = await client.query(sql)
    return [results].flat().at(-1) as { rows: readonly unknown[] }
  } finally {
    await client.end()
  }
}
