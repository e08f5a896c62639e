import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Goods on their way from one location to another, and what stock cost. */
export class Transfers1700000225100 implements MigrationInterface {
  readonly name = 'Transfers1700000225100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transfer (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        from_location_id uuid NOT NULL REFERENCES location,
        to_location_id uuid NOT NULL REFERENCES location,
        status text NOT NULL CHECK (status IN ('DRAFT', 'IN_TRANSIT', 'RECEIVED', 'CANCELLED')),
        expected_on date,
        shipped_on date,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        version int NOT NULL
      );
      CREATE INDEX transfer_status ON transfer (status, id);
      CREATE TABLE transfer_line (
        id uuid PRIMARY KEY,
        transfer_id uuid NOT NULL REFERENCES transfer,
        position int NOT NULL,
        sku text NOT NULL REFERENCES variant (sku),
        quantity int NOT NULL CHECK (quantity >= 1),
        shipped int NOT NULL CHECK (shipped >= 0),
        received int NOT NULL CHECK (received >= 0),
        damaged int NOT NULL CHECK (damaged >= 0),
        written_off int NOT NULL CHECK (written_off >= 0),
        -- What the shipped units cost, in millionths of minor units; null where that is not known.
        value numeric,
        currency text,
        UNIQUE (transfer_id, position),
        CONSTRAINT transfer_line_in_transit_check CHECK (received + written_off <= shipped)
      );
      CREATE INDEX transfer_line_due ON transfer_line (sku) WHERE shipped - received - written_off > 0;
      CREATE INDEX transfer_line_sku ON transfer_line (sku, transfer_id);

      -- What units of a level cost on average: that of so many units together, in millionths of minor units, as of the last that came with a cost.
      CREATE TABLE stock_cost (
        sku text NOT NULL REFERENCES variant (sku),
        location_id uuid NOT NULL REFERENCES location,
        currency text NOT NULL,
        units bigint NOT NULL CHECK (units >= 1),
        value numeric NOT NULL CHECK (value >= 0),
        PRIMARY KEY (sku, location_id)
      );

      -- Units that are still to come, each line by the day on which it is expected. Goods in transit are stock nowhere.
      CREATE OR REPLACE VIEW inbound_supply AS
        SELECT 'PURCHASE_ORDER'::text AS source, o.id AS source_id, l.id AS line_id, l.sku, o.location_id, (l.ordered - l.received - l.cancelled)::bigint AS quantity, l.expected_on
        FROM purchase_order_line AS l JOIN purchase_order AS o ON o.id = l.purchase_order_id
        WHERE o.status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND l.ordered - l.received - l.cancelled > 0
        UNION ALL
        SELECT 'TRANSFER', t.id, l.id, l.sku, t.to_location_id, (l.shipped - l.received - l.written_off)::bigint, t.expected_on
        FROM transfer_line AS l JOIN transfer AS t ON t.id = l.transfer_id
        WHERE l.shipped - l.received - l.written_off > 0;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Goods in transit have no other place: there is no way back')
  }
}
