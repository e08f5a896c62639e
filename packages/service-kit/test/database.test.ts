import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase } from '@kade/test-kit'
import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm'
import { messagingMigrations, openDatabase, recordset, type Database, type MigrationClass } from '../src/index.js'

interface Account {
  readonly accountId: string
  readonly balance: number
  readonly openedOn: string
}
const accounts = new EntitySchema<Account>({
  name: 'Account',
  columns: { accountId: { type: 'text', primary: true }, balance: { type: 'bigint' }, openedOn: { type: 'date' } },
})
class Accounts1700000000001 implements MigrationInterface {
  readonly name = 'Accounts1700000000001'
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE account (account_id text PRIMARY KEY, balance bigint NOT NULL, opened_on date NOT NULL)')
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account')
  }
}
const migrations: readonly MigrationClass[] = [...messagingMigrations, Accounts1700000000001]

let database: Database
let url: string
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ url, drop } = await createTestDatabase('database'))
  database = await openDatabase({ url, name: 'accounts', migrations, entities: [accounts] })
  await database.query(`INSERT INTO account VALUES ('a', 100, '2026-11-23'), ('b', 100, '2026-11-24')`)
})
afterAll(async () => {
  await database.close()
  await drop()
})

describe('a database', () => {
  it('answers rows, whatever the statement', async () => {
    expect(await database.query('SELECT $1::int AS n', [7])).toEqual([{ n: 7 }])
    expect(await database.query(`INSERT INTO account VALUES ('c', 1, '2026-11-25') RETURNING account_id`)).toEqual([{ account_id: 'c' }])
    expect(await database.query(`UPDATE account SET balance = 2 WHERE account_id = 'c' RETURNING balance`)).toEqual([{ balance: 2 }])
    expect(await database.query(`UPDATE account SET balance = 2 WHERE account_id = 'nobody' RETURNING balance`)).toEqual([])
    expect(await database.query(`DELETE FROM account WHERE account_id = 'c' RETURNING account_id`)).toEqual([{ account_id: 'c' }])
    expect(await database.query(`UPDATE account SET balance = balance`)).toEqual([])
    expect(await database.transaction((tx) => tx.query(`UPDATE account SET balance = 100 RETURNING account_id`))).toHaveLength(2)
  })

  it('reads bigint as an exact number or not at all, dates as text, instants as Date, numeric as text', async () => {
    expect(
      await database.query(
        `SELECT 9007199254740991 AS big, '2026-02-28'::date AS day, '2026-11-23T10:00:00Z'::timestamptz AS at, 0.10::numeric AS n`,
      ),
    ).toEqual([{ big: Number.MAX_SAFE_INTEGER, day: '2026-02-28', at: new Date('2026-11-23T10:00:00Z'), n: '0.10' }])
    await expect(database.query('SELECT 9007199254740993 AS beyond')).rejects.toThrow(
      '9007199254740993 is beyond the integers that are exact',
    )
    expect(await database.dataSource.getRepository(accounts).findOneBy({ accountId: 'a' })).toEqual({
      accountId: 'a',
      balance: 100,
      openedOn: '2026-11-23',
    })
  })

  it('finds the rows that are given by their index, also where nobody has counted the table yet', async () => {
    const given = [JSON.stringify([{ accountId: '17' }])]
    const update = `UPDATE filled SET balance = 0 FROM ${recordset(accounts, ['accountId'])} WHERE filled.account_id = given."accountId"`
    await database.transaction(async (tx) => {
      await tx.query('CREATE TABLE filled (LIKE account INCLUDING INDEXES)')
      await tx.query(`INSERT INTO filled SELECT n::text, 1, '2026-11-23' FROM generate_series(1, 3000) AS n`)
      const plan = await tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF) ${update}`, given)
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using filled_pkey/)
      expect(await tx.query('SELECT account_id FROM filled WHERE balance = 0')).toEqual([{ account_id: '17' }])
    })
  })

  it('runs a transaction again after a deadlock', async () => {
    let attempts = 0
    const move = (from: string, to: string) =>
      database.transaction(async (tx) => {
        attempts += 1
        await tx.query('UPDATE account SET balance = balance - 1 WHERE account_id = $1', [from])
        await tx.query('SELECT pg_sleep(0.2)')
        await tx.query('UPDATE account SET balance = balance + 1 WHERE account_id = $1', [to])
      })
    await Promise.all([move('a', 'b'), move('b', 'a')])
    expect(attempts).toBeGreaterThan(2)
    expect(await database.query('SELECT balance FROM account')).toEqual([{ balance: 100 }, { balance: 100 }])
  })

  it('gives up on an error that the work itself made, with nothing changed', async () => {
    let attempts = 0
    const failing = database.transaction(async (tx) => {
      attempts += 1
      await tx.query('UPDATE account SET balance = 0')
      throw new Error('not like this')
    })
    await expect(failing).rejects.toThrow('not like this')
    expect([attempts, await database.query('SELECT DISTINCT balance FROM account')]).toEqual([1, [{ balance: 100 }]])
  })

  it('tells when a transaction is committed, and only then', async () => {
    const told: string[] = []
    await database.transaction(async (tx) => tx.afterCommit(() => told.push('committed')))
    await database
      .transaction(async (tx) => {
        tx.afterCommit(() => told.push('rolled back'))
        await tx.query('SELECT 1/0')
      })
      .catch(() => undefined)
    expect(told).toEqual(['committed'])
  })

  it('gives the connection back, even when as many fail as there are', async () => {
    const failing = Array.from({ length: 25 }, () => database.transaction((tx) => tx.query('SELECT nonsense')).catch(() => 'failed'))
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']))
    expect(await database.query('SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('bounds statements and idle transactions, and is named after the service', async () => {
    expect(
      await database.query(
        `SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle`,
      ),
    ).toEqual([{ name: 'accounts', statement: '15s', idle: '15s' }])
  })

  it('is migrated once by several processes that start at the same time', async () => {
    const other = await createTestDatabase('migrated')
    const opened = await Promise.all(Array.from({ length: 3 }, () => openDatabase({ url: other.url, name: 'm', migrations })))
    expect(await opened[0]?.query('SELECT name FROM migration ORDER BY id')).toEqual([
      { name: 'Messaging1700000000000' },
      { name: 'Accounts1700000000001' },
      { name: 'DiscardsAndFloors1700000000100' },
    ])
    await Promise.all(opened.map((each) => each.close()))
    await other.drop()
  })

  it('says at once what is wrong with its address, instead of waiting', async () => {
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(openDatabase({ url: wrong.href, name: 'w', migrations })).rejects.toThrow(/password authentication failed/)
  })
})
