import type { MigrationInterface, QueryRunner } from 'typeorm'

const KNOWN = ['order_fact', 'order_line_fact', 'rejected_order', 'cancelled_units', 'refused_cancellation', 'returned_units']

/** When each fact of sales was told, beside when it happened; and what was given back. Of facts of before, a rebuild fills it: until then they count as known always. What a release of before writes beside this one is known when it is written. */
export class KnownFacts1700000440000 implements MigrationInterface {
  readonly name = 'KnownFacts1700000440000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of KNOWN) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN known_at timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z'`)
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN known_at SET DEFAULT now()`)
      await runner.query(`CREATE INDEX ${table}_known ON ${table} (known_at)`)
    }
    await runner.query(`
      CREATE TABLE refund (
        event_id text PRIMARY KEY,
        order_id uuid NOT NULL,
        amount bigint NOT NULL,
        known_at timestamptz NOT NULL
      );
      CREATE INDEX refund_order ON refund (order_id);
      CREATE INDEX refund_known ON refund (known_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refund')
    for (const table of KNOWN) await runner.query(`ALTER TABLE ${table} DROP COLUMN known_at`)
  }
}
