import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What labels were expected to cost, and what they cost. Of orders of before, a rebuild of the facts fills it. */
export class LabelCosts1700000430000 implements MigrationInterface {
  readonly name = 'LabelCosts1700000430000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE label_quote (
        allocation_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        carrier text NOT NULL,
        service text NOT NULL,
        cost bigint NOT NULL,
        currency text NOT NULL
      );
      CREATE INDEX label_quote_order ON label_quote (order_id);
      CREATE TABLE label_cost (
        shipment_id uuid PRIMARY KEY,
        allocation_id uuid NOT NULL,
        order_id uuid NOT NULL,
        carrier text NOT NULL,
        service text NOT NULL,
        cost bigint NOT NULL,
        currency text NOT NULL,
        shipped_at timestamptz NOT NULL
      );
      CREATE INDEX label_cost_order ON label_cost (order_id);
      CREATE INDEX label_cost_allocation ON label_cost (allocation_id, shipped_at, shipment_id);
      CREATE INDEX label_cost_shipped ON label_cost (shipped_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_quote, label_cost')
  }
}
