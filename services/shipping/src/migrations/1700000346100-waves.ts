import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Waves are kept, with the orders that are in them. */
export class Waves1700000346100 implements MigrationInterface {
  readonly name = 'Waves1700000346100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wave (
        id uuid PRIMARY KEY,
        location_id uuid NOT NULL,
        cut_off timestamptz NOT NULL,
        country_code text,
        makes_cut_off boolean NOT NULL,
        done_at timestamptz NOT NULL,
        released_at timestamptz NOT NULL,
        released_by text NOT NULL,
        batches jsonb NOT NULL,
        idempotency_key text NOT NULL UNIQUE
      );
      CREATE INDEX wave_location ON wave (location_id, released_at, id);
      CREATE TABLE wave_order (
        fulfillment_order_id uuid PRIMARY KEY REFERENCES fulfillment_order (id),
        wave_id uuid NOT NULL REFERENCES wave (id)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wave_order; DROP TABLE wave;')
  }
}
