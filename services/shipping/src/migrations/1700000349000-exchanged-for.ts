import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a customer wants instead of goods that come back. */
export class ExchangedFor1700000349000 implements MigrationInterface {
  readonly name = 'ExchangedFor1700000349000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE return_line ADD COLUMN exchange_for text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE return_line DROP COLUMN exchange_for')
  }
}
