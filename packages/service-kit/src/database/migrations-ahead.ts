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

/** Names of the migrations in the database that this code does not know and can run with. @throws DatabaseIsAhead when it cannot with one of them. */
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
    (await database.query<Contract[]>(sql)).filter((row) => !known.has(row.name) && !known.has(row.runs_with ?? '')).map((row) => row.name)
  const contracted = tables.contracts ? await unknown('SELECT name, runs_with FROM schema_contracts ORDER BY name') : []
  if (contracted.length > 0) throw new DatabaseIsAhead(name, contracted)
  return unknown('SELECT name FROM migration ORDER BY id')
}

interface Contract {
  readonly name: string
  /** A release that knows this migration does without what was removed. */
  readonly runs_with?: string | null
}

/** The same migration; one that contracts leaves its name, in its own transaction, where releases of before it look. */
export function leavingItsMark(Migration: MigrationClass): MigrationClass {
  if (!Migration.contracts) return Migration
  return class extends Migration {
    override readonly name = migrationName(Migration)

    override async up(...[runner]: Parameters<InstanceType<MigrationClass>['up']>): Promise<void> {
      await super.up(runner)
      await runner.query(
        'CREATE TABLE IF NOT EXISTS schema_contracts (name text PRIMARY KEY, runs_with text, contracted_at timestamptz NOT NULL DEFAULT now())',
      )
      const runsWith = typeof Migration.contracts === 'string' ? Migration.contracts : null
      await runner.query('INSERT INTO schema_contracts (name, runs_with) VALUES ($1, $2)', [this.name, runsWith])
    }
  }
}

/** As TypeORM keeps it. */
export const migrationName = (Migration: MigrationClass): string => new Migration().name ?? Migration.name
