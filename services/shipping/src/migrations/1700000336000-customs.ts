import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customs are told of an order and of its goods, as their owners tell it. */
export class Customs1700000336000 implements MigrationInterface {
  readonly name = 'Customs1700000336000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The terms, the currency, and what was sold; null of orders of before.
      ALTER TABLE order_ref ADD COLUMN consignment jsonb;
      ALTER TABLE variant_ref ADD COLUMN customs jsonb;
    `)
  }

  async down(): Promise<void> {
    throw new Error('What customs are told is told once: there is no way back')
  }
}
