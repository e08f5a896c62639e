import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Shipping1700000300000 implements MigrationInterface {
  readonly name = 'Shipping1700000300000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What shipping must know of orders, variants and locations, from their owners' events.
      CREATE TABLE order_ref (order_id uuid PRIMARY KEY, number text NOT NULL, channel text NOT NULL, customer_id uuid NOT NULL, address jsonb NOT NULL);
      CREATE TABLE variant_ref (sku text PRIMARY KEY, title text NOT NULL, weight_grams int, length_mm int, width_mm int, height_mm int, version int NOT NULL);
      CREATE TABLE location_ref (id uuid PRIMARY KEY, code text NOT NULL, name text NOT NULL, address jsonb NOT NULL, version int NOT NULL);

      CREATE TABLE fulfillment_order (
        id uuid PRIMARY KEY,
        allocation_id uuid NOT NULL UNIQUE,
        order_id uuid NOT NULL,
        location_id uuid NOT NULL,
        status text NOT NULL,
        sourcing text NOT NULL,
        ship_by timestamptz NOT NULL,
        promised_delivery_date date
      ) WITH (fillfactor = 80);
      CREATE INDEX fulfillment_order_order ON fulfillment_order (order_id);
      CREATE INDEX fulfillment_order_work ON fulfillment_order (status, ship_by, id);
      CREATE INDEX fulfillment_order_page ON fulfillment_order (ship_by, id);
      CREATE TABLE fulfillment_line (
        id uuid PRIMARY KEY,
        fulfillment_order_id uuid NOT NULL REFERENCES fulfillment_order,
        sku text NOT NULL,
        quantity int NOT NULL CHECK (quantity >= 0),
        picked int NOT NULL DEFAULT 0 CHECK (picked BETWEEN 0 AND quantity),
        bin text,
        UNIQUE (fulfillment_order_id, sku)
      );
      CREATE SEQUENCE package_serial;
      CREATE TABLE package (
        id uuid PRIMARY KEY,
        fulfillment_order_id uuid NOT NULL REFERENCES fulfillment_order,
        box text NOT NULL,
        grams int NOT NULL,
        sides int[] NOT NULL,
        sscc text NOT NULL UNIQUE,
        lines jsonb NOT NULL
      );
      CREATE INDEX package_order ON package (fulfillment_order_id);

      CREATE SEQUENCE tracking_serial START 1000001;
      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        fulfillment_order_id uuid NOT NULL UNIQUE REFERENCES fulfillment_order,
        order_id uuid NOT NULL,
        carrier text NOT NULL,
        service text NOT NULL,
        tracking_number text NOT NULL UNIQUE,
        status text NOT NULL,
        status_at timestamptz,
        cost bigint NOT NULL,
        currency text NOT NULL,
        estimated_from timestamptz,
        estimated_to timestamptz,
        delayed_since timestamptz,
        promised_delivery_date date,
        shipped_at timestamptz NOT NULL,
        delivered_at timestamptz
      ) WITH (fillfactor = 80);
      CREATE INDEX shipment_order ON shipment (order_id);

      -- The cursor of trackingUpdates: counted per order, without a gap, in the row that a report locks.
      CREATE TABLE tracking_sequence (order_id uuid PRIMARY KEY, last int NOT NULL) WITH (fillfactor = 70);
      CREATE TABLE tracking_event (
        id uuid PRIMARY KEY,
        shipment_id uuid NOT NULL REFERENCES shipment,
        order_id uuid NOT NULL,
        sequence int NOT NULL,
        status text NOT NULL,
        description text NOT NULL,
        location text,
        country_code text,
        at timestamptz NOT NULL,
        shipment_status text NOT NULL,
        idempotency_key text UNIQUE,
        request_hash text,
        UNIQUE (order_id, sequence)
      );
      CREATE INDEX tracking_event_shipment ON tracking_event (shipment_id, at DESC);
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database')
  }
}
