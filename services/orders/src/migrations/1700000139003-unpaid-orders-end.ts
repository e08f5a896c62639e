import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How long an order of each channel may stay unpaid: a day unless it is set. */
export class UnpaidOrdersEnd1700000139003 implements MigrationInterface {
  readonly name = 'UnpaidOrdersEnd1700000139003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE channel ADD COLUMN unpaid_minutes int DEFAULT 1440, ADD CONSTRAINT channel_unpaid CHECK (unpaid_minutes > 0);
      CREATE INDEX saga_unpaid ON saga (order_id) WHERE state = 'AWAITING_PAYMENT';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX saga_unpaid; ALTER TABLE channel DROP COLUMN unpaid_minutes')
  }
}
