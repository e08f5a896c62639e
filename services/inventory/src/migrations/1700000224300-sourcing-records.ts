import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Why units of an order come from where they do, with what it was expected to cost. */
export class SourcingRecords1700000224300 implements MigrationInterface {
  readonly name = 'SourcingRecords1700000224300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sourcing_record (
        allocation_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        country_code text NOT NULL,
        currency text,
        chosen jsonb NOT NULL,
        candidates jsonb NOT NULL
      );
      CREATE INDEX sourcing_record_order ON sourcing_record (order_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sourcing_record')
  }
}
