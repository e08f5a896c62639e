import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When the newest status was heard of, and when a parcel came back. */
export class Arrivals1700000320000 implements MigrationInterface {
  readonly name = 'Arrivals1700000320000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shipment ADD COLUMN status_heard_at timestamptz, ADD COLUMN returned_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shipment DROP COLUMN status_heard_at, DROP COLUMN returned_at')
  }
}
