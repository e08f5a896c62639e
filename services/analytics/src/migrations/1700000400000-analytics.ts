import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Analytics1700000400000 implements MigrationInterface {
  readonly name = 'Analytics1700000400000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Facts, from events alone. An event adds the same however often, and whenever, it comes: nothing is counted up, and nothing asks what
      -- was there before. So the facts can be read again from the log while others add to them.
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
        position int NOT NULL,
        sku text NOT NULL,
        units int NOT NULL,
        unit_price bigint NOT NULL
      );
      CREATE INDEX order_line_fact_order ON order_line_fact (order_id);
      CREATE TABLE rejected_order (order_id uuid PRIMARY KEY);
      CREATE TABLE cancelled_units (event_id text NOT NULL, order_line_id uuid NOT NULL, order_id uuid NOT NULL, units int NOT NULL, PRIMARY KEY (event_id, order_line_id));
      CREATE INDEX cancelled_units_order ON cancelled_units (order_id);
      -- Units whose cancellation came too late. Told per SKU: which lines they are of is a matter of the lines' order.
      CREATE TABLE refused_cancellation (event_id text NOT NULL, order_id uuid NOT NULL, sku text NOT NULL, units int NOT NULL, PRIMARY KEY (event_id, sku));
      CREATE INDEX refused_cancellation_order ON refused_cancellation (order_id);
      -- When an order last passed a milestone: for a split order, with its last part.
      CREATE TABLE milestone_fact (order_id uuid NOT NULL, milestone text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (order_id, milestone));
      CREATE INDEX milestone_fact_at ON milestone_fact (milestone, at);
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database')
  }
}
