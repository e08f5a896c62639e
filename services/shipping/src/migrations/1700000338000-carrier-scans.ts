import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Carriers' webhooks are kept as they came; a scan keeps the carrier's own words and counts once; numbers that nobody knows yet are kept. */
export class CarrierScans1700000338000 implements MigrationInterface {
  readonly name = 'CarrierScans1700000338000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment ADD COLUMN quoted_from timestamptz, ADD COLUMN quoted_to timestamptz, ADD COLUMN estimate_basis text NOT NULL DEFAULT 'CARRIER',
        ADD COLUMN trouble text, ADD COLUMN quiet_since timestamptz, ADD COLUMN told_from timestamptz, ADD COLUMN told_to timestamptz,
        ADD COLUMN told_delay text, ADD COLUMN assess_at timestamptz DEFAULT now(), ADD COLUMN asked_at timestamptz;
      UPDATE shipment SET quoted_from = estimated_from, quoted_to = estimated_to, told_from = estimated_from, told_to = estimated_to,
        assess_at = CASE WHEN delivered_at IS NULL AND returned_at IS NULL THEN now() END;
      CREATE INDEX shipment_to_assess ON shipment (assess_at) WHERE assess_at IS NOT NULL;
      ALTER TABLE tracking_event ADD COLUMN received_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN source text NOT NULL DEFAULT 'HAND',
        ADD COLUMN step text, ADD COLUMN trouble text, ADD COLUMN code text, ADD COLUMN local_time text, ADD COLUMN is_time_certain boolean NOT NULL DEFAULT true,
        ADD COLUMN estimated_delivery timestamptz, ADD COLUMN scan_hash text;
      UPDATE tracking_event SET received_at = at, source = CASE WHEN idempotency_key IS NULL THEN 'OWN' ELSE 'HAND' END;
      CREATE UNIQUE INDEX tracking_event_scan ON tracking_event (shipment_id, scan_hash) WHERE scan_hash IS NOT NULL;
      CREATE TABLE carrier_delivery (
        id uuid PRIMARY KEY,
        peer text NOT NULL,
        topic text NOT NULL DEFAULT '',
        tracking_number text,
        state text NOT NULL DEFAULT 'RECEIVED',
        reason text,
        received_at timestamptz NOT NULL DEFAULT now(),
        handled_at timestamptz,
        replays int NOT NULL DEFAULT 0,
        dedupe_key text NOT NULL,
        body bytea NOT NULL,
        headers jsonb NOT NULL,
        CONSTRAINT carrier_delivery_once UNIQUE (peer, dedupe_key)
      );
      CREATE INDEX carrier_delivery_listed ON carrier_delivery (received_at, id);
      CREATE INDEX carrier_delivery_of_parcel ON carrier_delivery (tracking_number);
      CREATE INDEX carrier_delivery_unread ON carrier_delivery (received_at) WHERE state = 'RECEIVED';
      CREATE TABLE stray_scan (
        tracking_number text NOT NULL,
        scan_hash text NOT NULL,
        peer text NOT NULL,
        carrier text,
        scan jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (tracking_number, scan_hash)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stray_scan; DROP TABLE carrier_delivery;
      DROP INDEX tracking_event_scan;
      ALTER TABLE tracking_event DROP COLUMN received_at, DROP COLUMN source, DROP COLUMN step, DROP COLUMN trouble, DROP COLUMN code, DROP COLUMN local_time,
        DROP COLUMN is_time_certain, DROP COLUMN estimated_delivery, DROP COLUMN scan_hash;
      DROP INDEX shipment_to_assess;
      ALTER TABLE shipment DROP COLUMN quoted_from, DROP COLUMN quoted_to, DROP COLUMN estimate_basis, DROP COLUMN trouble, DROP COLUMN quiet_since,
        DROP COLUMN told_from, DROP COLUMN told_to, DROP COLUMN told_delay, DROP COLUMN assess_at, DROP COLUMN asked_at;
    `)
  }
}
