import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Deliveries that came without a purchase order, by their number: the same one is booked in once. */
export class Deliveries1700000236100 implements MigrationInterface {
  readonly name = 'Deliveries1700000236100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery (
        location_id uuid NOT NULL CONSTRAINT delivery_location_id_fkey REFERENCES location (id),
        reference text NOT NULL,
        -- Of the units of each SKU: another part of the delivery is another receipt.
        lines_hash text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (location_id, reference, lines_hash)
      );
    `)
  }

  async down(): Promise<void> {
    throw new Error('Which deliveries were booked in has no other place: there is no way back')
  }
}
