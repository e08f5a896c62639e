import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An order holds the change that is asked for and not secured yet. A line that was taken off stays, with no units: its history does. */
export class Amendments1700000132000 implements MigrationInterface {
  readonly name = 'Amendments1700000132000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders ADD COLUMN amendment jsonb, ADD COLUMN gives_back boolean NOT NULL DEFAULT false;
      ALTER TABLE order_line DROP CONSTRAINT order_line_quantity_check;
      ALTER TABLE order_line ADD CONSTRAINT order_line_quantity_check CHECK (quantity BETWEEN 0 AND 1000000);
    `)
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: lines without units may be there by now')
  }
}
