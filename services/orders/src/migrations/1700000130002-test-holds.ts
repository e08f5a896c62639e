import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The built-in provider knows what it set aside, and so refuses what a real one refuses. */
export class TestHolds1700000130002 implements MigrationInterface {
  readonly name = 'TestHolds1700000130002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE test_provider.operation ADD COLUMN hold text;
      CREATE INDEX operation_reference ON test_provider.operation (reference);
      CREATE INDEX operation_hold ON test_provider.operation (hold);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX test_provider.operation_reference; ALTER TABLE test_provider.operation DROP COLUMN hold')
  }
}
