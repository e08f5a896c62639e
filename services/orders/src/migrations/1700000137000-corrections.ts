import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A hold tells whether it ended by the correction that it proposed. */
export class Corrections1700000137000 implements MigrationInterface {
  readonly name = 'Corrections1700000137000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_hold ADD COLUMN is_applied boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_hold DROP COLUMN is_applied')
  }
}
