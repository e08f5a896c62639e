import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Addresses come sealed, and go when their customer is erased. */
export class SealedAddresses1700000328000 implements MigrationInterface {
  readonly name = 'SealedAddresses1700000328000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_ref ADD COLUMN sealed jsonb, ADD COLUMN is_erased boolean NOT NULL DEFAULT false;
      CREATE INDEX order_ref_sealed ON order_ref (order_id) WHERE sealed IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_ref_sealed; ALTER TABLE order_ref DROP COLUMN sealed, DROP COLUMN is_erased')
  }
}
