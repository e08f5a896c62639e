import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What planners were told of each SKU's levels. */
export class ToldLevels1700000246000 implements MigrationInterface {
  readonly name = 'ToldLevels1700000246000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE told_levels (sku text PRIMARY KEY, levels jsonb NOT NULL, waiting bigint NOT NULL, version int NOT NULL)',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_levels')
  }
}
