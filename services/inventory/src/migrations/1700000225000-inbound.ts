import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is still to come: suppliers, and what is ordered of them. */
export class Inbound1700000225000 implements MigrationInterface {
  readonly name = 'Inbound1700000225000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last number that was given to a document of a kind: drawn in the transaction that makes the document, so that no number is left out.
      CREATE TABLE document_number (kind text PRIMARY KEY, last bigint NOT NULL);

      CREATE TABLE supplier (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        currency text NOT NULL,
        lead_time_days int NOT NULL CHECK (lead_time_days >= 0),
        minimum_order bigint CHECK (minimum_order >= 0),
        working_weekdays int[] NOT NULL,
        closed_dates text[] NOT NULL,
        version int NOT NULL
      );
      CREATE TABLE supplier_item (
        supplier_id uuid NOT NULL REFERENCES supplier,
        sku text NOT NULL REFERENCES variant (sku),
        unit_cost bigint NOT NULL CHECK (unit_cost >= 0),
        minimum_quantity int NOT NULL CHECK (minimum_quantity >= 1),
        multiple int NOT NULL CHECK (multiple >= 1),
        lead_time_days int CHECK (lead_time_days >= 0),
        PRIMARY KEY (supplier_id, sku)
      );
      CREATE INDEX supplier_item_sku ON supplier_item (sku);

      CREATE TABLE purchase_order (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        supplier_id uuid NOT NULL REFERENCES supplier,
        location_id uuid NOT NULL REFERENCES location,
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
        over_receipt_tolerance int NOT NULL CHECK (over_receipt_tolerance BETWEEN 0 AND 100),
        ordered_on date,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        version int NOT NULL
      );
      CREATE INDEX purchase_order_status ON purchase_order (status, id);
      CREATE INDEX purchase_order_supplier ON purchase_order (supplier_id, id);
      CREATE INDEX purchase_order_location ON purchase_order (location_id, id);
      CREATE TABLE purchase_order_line (
        id uuid PRIMARY KEY,
        purchase_order_id uuid NOT NULL REFERENCES purchase_order,
        position int NOT NULL,
        sku text NOT NULL REFERENCES variant (sku),
        ordered int NOT NULL CHECK (ordered >= 1),
        received int NOT NULL CHECK (received >= 0),
        damaged int NOT NULL CHECK (damaged >= 0),
        cancelled int NOT NULL CHECK (cancelled >= 0),
        unit_cost bigint NOT NULL CHECK (unit_cost >= 0),
        expected_on date,
        UNIQUE (purchase_order_id, position)
      );
      CREATE INDEX purchase_order_line_sku ON purchase_order_line (sku, purchase_order_id);
      CREATE INDEX purchase_order_line_due ON purchase_order_line (sku) WHERE ordered - received - cancelled > 0;
      CREATE TABLE purchase_receipt (
        id uuid PRIMARY KEY,
        purchase_order_id uuid NOT NULL REFERENCES purchase_order,
        delivery_reference text NOT NULL,
        received_at timestamptz NOT NULL,
        actor text NOT NULL,
        -- A delivery is received once, whatever key it comes under.
        UNIQUE (purchase_order_id, delivery_reference)
      );
      CREATE TABLE purchase_receipt_line (
        receipt_id uuid NOT NULL REFERENCES purchase_receipt,
        line_id uuid NOT NULL REFERENCES purchase_order_line,
        position int NOT NULL,
        sku text NOT NULL,
        expected int NOT NULL CHECK (expected >= 0),
        received int NOT NULL CHECK (received >= 1),
        damaged int NOT NULL CHECK (damaged >= 0),
        short int NOT NULL CHECK (short >= 0),
        PRIMARY KEY (receipt_id, line_id)
      );

      -- Units that are still to come, each line by the day on which it is expected.
      CREATE VIEW inbound_supply AS
        SELECT 'PURCHASE_ORDER'::text AS source, o.id AS source_id, l.id AS line_id, l.sku, o.location_id, (l.ordered - l.received - l.cancelled)::bigint AS quantity, l.expected_on
        FROM purchase_order_line AS l JOIN purchase_order AS o ON o.id = l.purchase_order_id
        WHERE o.status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND l.ordered - l.received - l.cancelled > 0;

      -- Levels whose incoming units are not those that are still to come: empty, always.
      CREATE VIEW incoming_difference AS
        SELECT coalesce(l.sku, i.sku) AS sku, coalesce(l.location_id, i.location_id) AS location_id, l.incoming, i.quantity AS still_to_come
        FROM stock_level AS l FULL JOIN (SELECT sku, location_id, sum(quantity) AS quantity FROM inbound_supply GROUP BY sku, location_id) AS i
          ON i.sku = l.sku AND i.location_id = l.location_id
        WHERE coalesce(l.incoming, 0) <> coalesce(i.quantity, 0);
      COMMENT ON VIEW incoming_difference IS 'incoming units are those of purchase orders and transfers that are still to come';
    `)
  }

  async down(): Promise<void> {
    throw new Error('What was ordered has no other place: there is no way back')
  }
}
