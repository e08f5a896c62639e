import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Personal data is sealed in events with keys that erasing a customer destroys. */
export class Erasure1700000135001 implements MigrationInterface {
  readonly name = 'Erasure1700000135001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer ADD COLUMN erased_at timestamptz;
      CREATE TABLE personal_key (
        id uuid PRIMARY KEY,
        customer_id uuid,
        order_id uuid,
        key bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT personal_key_whose CHECK ((customer_id IS NULL) <> (order_id IS NULL)),
        CONSTRAINT personal_key_customer_id_key UNIQUE (customer_id),
        CONSTRAINT personal_key_order_id_key UNIQUE (order_id),
        CONSTRAINT personal_key_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id),
        CONSTRAINT personal_key_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id)
      );
      CREATE TABLE erasure (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        state text NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        done_at timestamptz,
        CONSTRAINT erasure_customer_id_key UNIQUE (customer_id),
        CONSTRAINT erasure_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id)
      );
      CREATE INDEX erasure_listed ON erasure (requested_at, id);
      CREATE INDEX erasure_waiting ON erasure (requested_at) WHERE state = 'WAITING';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure; DROP TABLE personal_key; ALTER TABLE customer DROP COLUMN erased_at')
  }
}
