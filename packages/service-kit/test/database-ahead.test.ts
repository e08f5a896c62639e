import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createTestDatabase } from '@kade/test-kit'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { messagingMigrations, openDatabase, type Database, type Logger, type MigrationClass } from '../src/index.js'

const migration = (name: string, sql: string, contracts: boolean | string = false): MigrationClass =>
  class implements MigrationInterface {
    static readonly contracts = contracts
    readonly name = name
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql)
    }
    async down(): Promise<void> {}
  }
const first = migration('Accounts1700000000201', 'CREATE TABLE account (id text PRIMARY KEY, nick text)')
const adds = migration('Names1700000000202', 'ALTER TABLE account ADD COLUMN name text')
const contracts = migration('NoNicks1700000000203', 'ALTER TABLE account DROP COLUMN nick', true)
const late = migration('Late1700000000204', 'CREATE TABLE late ()')

let url: string
let drop: () => Promise<void>
let warnings: unknown[][]
beforeEach(async () => {
  ;({ url, drop } = await createTestDatabase('ahead'))
  warnings = []
})
afterEach(() => drop())

async function open<Answer>(release: readonly MigrationClass[], look: (database: Database) => Promise<Answer>): Promise<Answer> {
  const logger = { warn: (...told: unknown[]) => warnings.push(told), info: () => undefined } as unknown as Logger
  const database = await openDatabase({ url, name: 'accounts', logger, migrations: [...messagingMigrations, ...release] })
  try {
    return await look(database)
  } finally {
    await database.close()
  }
}
const openWith = (...release: readonly MigrationClass[]) => open(release, async () => undefined)
const names = (sql: string) =>
  open([first, adds, contracts], (database) => database.query<{ name: string }>(sql)).then((rows) => rows.map(({ name }) => name))

it('starts on a database of a later release that only added, and says so', async () => {
  await openWith(first, adds)
  await openWith(first)
  expect(warnings).toEqual([
    [{ migrations: ['Names1700000000202'] }, 'The database has migrations of a later release with which this one can run: it goes on'],
  ])
})

it('refuses one that a later release contracted, and changes nothing in it, not even by migrations that it lacks', async () => {
  await openWith(first, adds, contracts)
  await expect(openWith(first, late)).rejects.toThrow(
    'The database accounts was changed by a later release (NoNicks1700000000203): this release cannot run against it. ' +
      'Deploy the release that has this migration, or a later one, or restore a backup of before it.',
  )
  expect(await names('SELECT name FROM migration ORDER BY id')).toEqual([
    ...['Messaging1700000000000', 'DiscardsAndFloors1700000000100', 'Accounts1700000000201', 'Names1700000000202', 'NoNicks1700000000203'],
  ])
  expect(await names(`SELECT relname AS name FROM pg_class WHERE relname = 'late'`)).toEqual([])
})

it('starts, once contracted, with the release that contracts', async () => {
  await openWith(first, adds, contracts)
  await openWith(first, adds, contracts)
  expect(await names('SELECT name FROM schema_contracts')).toEqual(['NoNicks1700000000203'])
  expect(warnings).toEqual([])
})

it('starts, once contracted, with a release that knows the migration after which nothing needs what was taken away', async () => {
  const moved = migration('Moved1700000000205', 'SELECT 1')
  await openWith(first, moved, migration('NoNicks1700000000206', 'ALTER TABLE account DROP COLUMN nick', 'Moved1700000000205'))
  await openWith(first, moved)
  expect(warnings.map(([told]) => told)).toEqual([{ migrations: ['NoNicks1700000000206'] }])
  await expect(openWith(first)).rejects.toThrow('was changed by a later release (NoNicks1700000000206): this release cannot run against it')
})

it('leaves no mark of a contraction that failed', async () => {
  await openWith(first)
  await expect(openWith(first, migration('NoNicks1700000000203', 'ALTER TABLE account DROP COLUMN nickname', true))).rejects.toThrow(
    'nickname',
  )
  await openWith(first)
  expect(warnings).toEqual([])
})
