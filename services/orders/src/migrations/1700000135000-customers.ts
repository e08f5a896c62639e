import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customers keep with us: a telephone number, addresses, and what they agreed to. */
export class Customers1700000135000 implements MigrationInterface {
  readonly name = 'Customers1700000135000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer ADD COLUMN phone text;
      CREATE TABLE customer_address (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        label text,
        address jsonb NOT NULL,
        is_default boolean NOT NULL DEFAULT false,
        added_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT customer_address_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id)
      );
      CREATE INDEX customer_address_customer ON customer_address (customer_id);
      CREATE TABLE customer_consent (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        purpose text NOT NULL,
        is_given boolean NOT NULL,
        source text NOT NULL,
        recorded_by text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT customer_consent_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id)
      );
      CREATE INDEX customer_consent_customer ON customer_consent (customer_id, purpose, at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customer_consent; DROP TABLE customer_address; ALTER TABLE customer DROP COLUMN phone')
  }
}
