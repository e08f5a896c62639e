import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A fulfillment order waits for a moment or for a person, was made by a command that may come twice, and says when it was packed, handed over or late. */
export class ArrangedOrders1700000330000 implements MigrationInterface {
  readonly name = 'ArrangedOrders1700000330000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfillment_order
        ADD COLUMN scheduled_for timestamptz,
        ADD COLUMN hold_reason text,
        ADD COLUMN made_by_key text CONSTRAINT fulfillment_order_made_by_key_key UNIQUE,
        ADD COLUMN packing_started_at timestamptz,
        ADD COLUMN handed_over_at timestamptz,
        ADD COLUMN overdue_since timestamptz;
      CREATE INDEX fulfillment_order_location ON fulfillment_order (location_id, ship_by) WHERE status IN ('OPEN', 'PICKING', 'PICKED', 'PACKED');
      ALTER TABLE location_ref ADD COLUMN daily_capacity int, ADD COLUMN time_zone text;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX fulfillment_order_location;
      ALTER TABLE location_ref DROP COLUMN daily_capacity, DROP COLUMN time_zone;
      ALTER TABLE fulfillment_order DROP COLUMN scheduled_for, DROP COLUMN hold_reason, DROP COLUMN made_by_key,
        DROP COLUMN packing_started_at, DROP COLUMN handed_over_at, DROP COLUMN overdue_since;
    `)
  }
}
