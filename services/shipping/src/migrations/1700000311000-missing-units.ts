import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Units that a pick did not find are remembered until inventory has heard of it: a cancellation that comes in between is not too late. */
export class MissingUnits1700000311000 implements MigrationInterface {
  readonly name = 'MissingUnits1700000311000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE fulfillment_order ADD COLUMN missing jsonb NOT NULL DEFAULT '[]'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fulfillment_order DROP COLUMN missing')
  }
}
