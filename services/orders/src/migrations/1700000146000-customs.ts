import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customs are told of an order, from where it is sent, and what is still missing of it. */
export class Customs1700000146000 implements MigrationInterface {
  readonly name = 'Customs1700000146000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue ADD COLUMN customs jsonb;
      -- The terms of the consignment, with what importing it was said to cost; null of orders of before.
      ALTER TABLE orders ADD COLUMN consignment jsonb;

      CREATE TABLE dispatch_location (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        country_code text NOT NULL,
        postal_code text,
        active boolean NOT NULL,
        version int NOT NULL
      );

      -- Goods of an order that cross a border together. What is missing is an empty list once customs have what they ask for.
      CREATE TABLE customs_check (
        allocation_id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        location_id uuid NOT NULL,
        lines jsonb NOT NULL,
        missing jsonb NOT NULL
      );
      CREATE INDEX customs_check_order ON customs_check (order_id);
      CREATE INDEX customs_check_open ON customs_check (order_id) WHERE missing <> '[]';
    `)
  }

  async down(): Promise<void> {
    throw new Error('What customs were told of orders has no other place: there is no way back')
  }
}
