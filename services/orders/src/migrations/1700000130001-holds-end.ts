import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Holds that end by themselves are found before they do. */
export class HoldsEnd1700000130001 implements MigrationInterface {
  readonly name = 'HoldsEnd1700000130001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment ADD COLUMN renew_at timestamptz;
      CREATE INDEX payment_renew ON payment (renew_at) WHERE renew_at IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment DROP COLUMN renew_at')
  }
}
