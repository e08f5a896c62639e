import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An e-mail address is nobody's: an account is known by its id alone, a contact by the address that it gave in one channel. Rows from before
 * stay accounts, so that no order changes hands. An order keeps the name it was placed with; older ones answer that of their shipping address.
 */
export class WhoseOrder1700000114000 implements MigrationInterface {
  readonly name = 'WhoseOrder1700000114000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer DROP CONSTRAINT customer_email_key;
      ALTER TABLE customer ADD COLUMN channel text;
      CREATE UNIQUE INDEX customer_contact ON customer (channel, email) WHERE channel IS NOT NULL;
      ALTER TABLE orders ADD COLUMN customer_name text;
    `)
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: two customers may have one e-mail address by now')
  }
}
