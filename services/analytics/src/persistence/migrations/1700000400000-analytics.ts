import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Analytics1700000400000 implements MigrationInterface {
  readonly name = 'Analytics1700000400000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Facts, from events alone: they can be dropped and read again from the log.
      CREATE TABLE order_fact (
        order_id uuid PRIMARY KEY,
        placed_at timestamptz NOT NULL,
        channel text NOT NULL,
        country text NOT NULL,
        region text NOT NULL,
        campaign text NOT NULL,
        currency text NOT NULL
      );
      CREATE INDEX order_fact_placed ON order_fact (placed_at);
      CREATE TABLE order_line_fact (
        order_line_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        sku text NOT NULL,
        units int NOT NULL,
        unit_price bigint NOT NULL
      );
      CREATE INDEX order_line_fact_order ON order_line_fact (order_id);
      -- Units that do not count any more: cancelled (and not refused), or of a rejected order. Only sums, so that order does not matter.
      CREATE TABLE cancelled_units (order_line_id uuid PRIMARY KEY, order_id uuid NOT NULL, units int NOT NULL);
      CREATE TABLE rejected_order (order_id uuid PRIMARY KEY);
      -- When an order last passed a milestone: for a split order, with its last part.
      CREATE TABLE milestone_fact (order_id uuid NOT NULL, milestone text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (order_id, milestone));
      CREATE INDEX milestone_fact_at ON milestone_fact (milestone, at);
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database')
  }
}
