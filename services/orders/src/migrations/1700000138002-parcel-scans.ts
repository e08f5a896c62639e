import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What carriers told of the parcels of orders, for the history of an order over all services; and to which version a change of an order led. */
export class ParcelScans1700000138002 implements MigrationInterface {
  readonly name = 'ParcelScans1700000138002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parcel_scan (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        shipment_id uuid NOT NULL,
        tracking_number text NOT NULL,
        status text NOT NULL,
        description text NOT NULL,
        location text,
        country_code text,
        at timestamptz NOT NULL
      );
      CREATE INDEX parcel_scan_order ON parcel_scan (order_id, at, id);
      ALTER TABLE order_change ADD COLUMN version int
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parcel_scan; ALTER TABLE order_change DROP COLUMN version')
  }
}
