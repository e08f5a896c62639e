import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What an amendment would add to an order is a demand of its own, beside the order, until it is in force. */
export class Amendments1700000232000 implements MigrationInterface {
  readonly name = 'Amendments1700000232000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_demand ADD COLUMN amends uuid')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_demand DROP COLUMN amends')
  }
}
