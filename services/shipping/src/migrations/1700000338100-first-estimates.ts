import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The first window that own history gave is kept: whether it held is learned from. What was done about a delay is kept, too. */
export class FirstEstimates1700000338100 implements MigrationInterface {
  readonly name = 'FirstEstimates1700000338100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment ADD COLUMN first_from timestamptz, ADD COLUMN first_to timestamptz;
      CREATE INDEX shipment_shipped ON shipment (shipped_at);
      CREATE TABLE delay_resolution (
        id uuid PRIMARY KEY,
        shipment_id uuid NOT NULL CONSTRAINT delay_resolution_shipment_id_fkey REFERENCES shipment (id),
        code text NOT NULL,
        kind text NOT NULL,
        documents jsonb NOT NULL,
        address jsonb,
        note text,
        actor text NOT NULL,
        at timestamptz NOT NULL,
        idempotency_key text NOT NULL CONSTRAINT delay_resolution_idempotency_key_key UNIQUE,
        request_hash text NOT NULL
      );
      CREATE INDEX delay_resolution_shipment ON delay_resolution (shipment_id, at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE delay_resolution; DROP INDEX shipment_shipped; ALTER TABLE shipment DROP COLUMN first_from, DROP COLUMN first_to',
    )
  }
}
