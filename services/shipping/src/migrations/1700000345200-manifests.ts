import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What carriers took at the end of the day, and the labels on it, which are void no more. */
export class Manifests1700000345200 implements MigrationInterface {
  readonly name = 'Manifests1700000345200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE manifest_serial START 1000001;
      CREATE TABLE manifest (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        carrier text NOT NULL,
        location_id uuid NOT NULL,
        closed_at timestamptz NOT NULL,
        closed_by text NOT NULL,
        shipments int NOT NULL,
        packages int NOT NULL,
        grams bigint NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        request_hash text NOT NULL
      );
      CREATE INDEX manifest_page ON manifest (closed_at, id);
      ALTER TABLE label_purchase ADD manifest_id uuid;
      CREATE INDEX label_purchase_manifest ON label_purchase (manifest_id) WHERE manifest_id IS NOT NULL;
      CREATE INDEX label_purchase_waiting ON label_purchase (carrier, bought_at) WHERE state = 'BOUGHT' AND manifest_id IS NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE label_purchase DROP manifest_id;
      DROP TABLE manifest;
      DROP SEQUENCE manifest_serial`)
  }
}
