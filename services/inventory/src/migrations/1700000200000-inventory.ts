import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Inventory1700000200000 implements MigrationInterface {
  readonly name = 'Inventory1700000200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE variant (
        id uuid PRIMARY KEY,
        sku text NOT NULL UNIQUE,
        title text NOT NULL,
        price bigint NOT NULL CHECK (price >= 0),
        currency text NOT NULL,
        tax_class text NOT NULL,
        weight_grams int,
        length_mm int,
        width_mm int,
        height_mm int,
        policy text NOT NULL CHECK (policy IN ('DENY', 'BACKORDER', 'PREORDER')),
        available_from date,
        active boolean NOT NULL,
        version int NOT NULL
      );
      CREATE TABLE location (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, kind text NOT NULL, address jsonb NOT NULL, version int NOT NULL);

      -- What may never be oversold is guarded by the database too.
      CREATE TABLE stock_level (
        sku text NOT NULL REFERENCES variant (sku),
        location_id uuid NOT NULL REFERENCES location,
        on_hand bigint NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
        reserved bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        allocated bigint NOT NULL DEFAULT 0 CHECK (allocated >= 0),
        safety_stock bigint NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
        -- Units announced by suppliers and not received yet.
        incoming bigint NOT NULL DEFAULT 0 CHECK (incoming >= 0),
        available bigint GENERATED ALWAYS AS (on_hand - reserved - allocated - safety_stock) STORED CHECK (available >= 0),
        PRIMARY KEY (sku, location_id)
      ) WITH (fillfactor = 50);

      CREATE TABLE stock_movement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sku text NOT NULL,
        location_id uuid NOT NULL,
        kind text NOT NULL,
        quantity bigint NOT NULL,
        on_hand_delta bigint NOT NULL,
        reserved_delta bigint NOT NULL,
        allocated_delta bigint NOT NULL,
        reference text,
        actor text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stock_movement_level ON stock_movement (sku, location_id, id DESC);
      CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The stock ledger is append-only: correct it by another movement'; END $$;
      CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
      CREATE TRIGGER stock_movement_no_truncate BEFORE TRUNCATE ON stock_movement EXECUTE FUNCTION ledger_is_append_only();

      -- Levels that are not the fold of their movements: empty, always.
      CREATE VIEW ledger_difference AS
        SELECT coalesce(l.sku, m.sku) AS sku, coalesce(l.location_id, m.location_id) AS location_id, l.on_hand, m.on_hand AS ledger_on_hand, l.reserved, m.reserved AS ledger_reserved, l.allocated, m.allocated AS ledger_allocated
        FROM stock_level AS l FULL JOIN (
          SELECT sku, location_id, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved, sum(allocated_delta) AS allocated FROM stock_movement GROUP BY sku, location_id
        ) AS m ON m.sku = l.sku AND m.location_id = l.location_id
        WHERE (coalesce(l.on_hand, 0), coalesce(l.reserved, 0), coalesce(l.allocated, 0)) <> (coalesce(m.on_hand, 0), coalesce(m.reserved, 0), coalesce(m.allocated, 0));

      -- One row per order that was seen: what it was answered, so that it is answered alike again.
      CREATE TABLE order_demand (
        order_id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        country_code text NOT NULL,
        confirmed boolean NOT NULL DEFAULT false,
        answer jsonb NOT NULL
      );
      CREATE TABLE backorder (
        order_id uuid NOT NULL REFERENCES order_demand,
        sku text NOT NULL,
        quantity int NOT NULL CHECK (quantity >= 0),
        PRIMARY KEY (order_id, sku)
      );
      CREATE INDEX backorder_waiting ON backorder (sku) WHERE quantity > 0;
      CREATE TABLE reservation (
        order_id uuid NOT NULL REFERENCES order_demand,
        sku text NOT NULL,
        location_id uuid NOT NULL,
        quantity int NOT NULL CHECK (quantity >= 0),
        PRIMARY KEY (order_id, sku, location_id)
      );
      -- Units of an allocation that are still in the building.
      CREATE TABLE allocation (
        id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES order_demand,
        location_id uuid NOT NULL,
        sku text NOT NULL,
        quantity int NOT NULL CHECK (quantity >= 0),
        PRIMARY KEY (id, sku)
      );
      CREATE INDEX allocation_order ON allocation (order_id);

      CREATE TABLE stock_command (
        idempotency_key text PRIMARY KEY,
        request_hash text NOT NULL,
        levels jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database')
  }
}
