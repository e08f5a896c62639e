import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Nothing of an order that is held is picked, packed or sent. */
export class HeldOrders1700000324000 implements MigrationInterface {
  readonly name = 'HeldOrders1700000324000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_ref ADD COLUMN is_held boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_ref DROP COLUMN is_held')
  }
}
