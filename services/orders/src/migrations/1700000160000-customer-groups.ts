import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customers are counted to, and what each order was when it was placed. */
export class CustomerGroups1700000160000 implements MigrationInterface {
  readonly name = 'CustomerGroups1700000160000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer ADD COLUMN customer_group text; ALTER TABLE orders ADD COLUMN customer_group text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders DROP COLUMN customer_group; ALTER TABLE customer DROP COLUMN customer_group')
  }
}
