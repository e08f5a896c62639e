import type { DataSource } from 'typeorm'
import type { MigrationClass } from './migrations.js'

/** The database was changed by a later release in a way that this one cannot run with. */
export class DatabaseIsAhead extends Error {
  override readonly name = 'DatabaseIsAhead'

  constructor(database: string, contracted: readonly string[]) {
    super(
      `The database ${database} was changed by a later release (${contracted.join(', ')}): this release cannot run against it. ` +
        'Deploy the release that has this migration, or a later one, or restore a backup of before it.',
    )
  }
}

/** Names of the migrations in the database that this code does not know, as they add only. @throws DatabaseIsAhead when one of them contracts. */
export async function refuseWhenAhead(
  name: string,
  database: Pick<DataSource, 'query'>,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  const [tables] = await database.query<{ migration: string | null; contracts: string | null }[]>(
    `SELECT to_regclass('migration') AS migration, to_regclass('schema_contracts') AS contracts`,
  )
  if (!tables?.migration) return []
  const known = new Set(migrations.map(migrationName))
  const unknown = async (sql: string): Promise<string[]> =>
    (await database.query<{ name: string }[]>(sql)).map((row) => row.name).filter((migration) => !known.has(migration))
  const contracted = tables.contracts ? await unknown('SELECT name FROM schema_contracts ORDER BY name') : []
  if (contracted.length > 0) throw new DatabaseIsAhead(name, contracted)
  return unknown('SELECT name FROM migration ORDER BY id')
}

/** The same migration; one that contracts leaves its name, in its own transaction, where releases of before it look. */
export function leavingItsMark(Migration: MigrationClass): MigrationClass {
  if (!Migration.contracts) return Migration
  return class extends Migration {
    override readonly name = migrationName(Migration)

    override async up(...[runner]: Parameters<InstanceType<MigrationClass>['up']>): Promise<void> {
      await super.up(runner)
      await runner.query(
        'CREATE TABLE IF NOT EXISTS schema_contracts (name text PRIMARY KEY, contracted_at timestamptz NOT NULL DEFAULT now())',
      )
      await runner.query('INSERT INTO schema_contracts (name) VALUES ($1)', [this.name])
    }
  }
}

/** As TypeORM keeps it. */
export const migrationName = (Migration: MigrationClass): string => new Migration().name ?? Migration.name
