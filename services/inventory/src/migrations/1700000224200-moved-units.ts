import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How often it was decided again where the units of an allocation come from. */
export class MovedUnits1700000224200 implements MigrationInterface {
  readonly name = 'MovedUnits1700000224200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE allocation ADD COLUMN moves int NOT NULL DEFAULT 0')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE allocation DROP COLUMN moves')
  }
}
