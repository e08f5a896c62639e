import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Returns, by unit; the lines of orders, of which they are; and by which policy. */
export class Returns1700000340000 implements MigrationInterface {
  readonly name = 'Returns1700000340000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_ref ADD COLUMN is_claimed boolean NOT NULL DEFAULT false;
      CREATE TABLE order_line_ref (
        order_line_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        position int NOT NULL,
        sku text NOT NULL,
        title text NOT NULL,
        quantity int NOT NULL,
        total bigint NOT NULL
      );
      CREATE INDEX order_line_ref_order ON order_line_ref (order_id, position);

      CREATE SEQUENCE return_serial START 1000001;
      CREATE TABLE return_request (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        order_id uuid,
        resolution text NOT NULL,
        origin text NOT NULL,
        request text NOT NULL,
        goods text NOT NULL,
        money text NOT NULL,
        status text NOT NULL,
        settled_units int NOT NULL,
        terms jsonb NOT NULL,
        requested_at timestamptz NOT NULL,
        requested_by text NOT NULL,
        decided_at timestamptz,
        decided_by text,
        rejected_for text,
        location_id uuid,
        tracking_number text UNIQUE,
        sscc text,
        opener text NOT NULL,
        idempotency_key text NOT NULL,
        request_hash text NOT NULL,
        CONSTRAINT return_request_once UNIQUE (opener, idempotency_key)
      );
      CREATE INDEX return_request_order ON return_request (order_id);
      CREATE INDEX return_request_page ON return_request (requested_at, id);
      CREATE INDEX return_request_status ON return_request (status, requested_at, id);
      CREATE TABLE return_line (
        id uuid PRIMARY KEY,
        return_id uuid NOT NULL REFERENCES return_request,
        position int NOT NULL,
        order_line_id uuid,
        sku text NOT NULL,
        quantity int NOT NULL,
        reason text NOT NULL,
        comment text,
        received int NOT NULL,
        accepted int NOT NULL,
        CONSTRAINT return_line_units_check CHECK (quantity >= 0 AND received >= 0 AND accepted BETWEEN 0 AND greatest(quantity, received))
      );
      CREATE INDEX return_line_return ON return_line (return_id, position);
      CREATE INDEX return_line_order_line ON return_line (order_line_id);
      CREATE TABLE return_unit (
        id uuid PRIMARY KEY,
        return_id uuid NOT NULL REFERENCES return_request,
        return_line_id uuid NOT NULL REFERENCES return_line,
        receipt_id uuid NOT NULL,
        quantity int NOT NULL CONSTRAINT return_unit_quantity_check CHECK (quantity > 0),
        disposition text NOT NULL,
        condition text NOT NULL,
        note text,
        is_accepted boolean NOT NULL,
        location_id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        received_by text NOT NULL
      );
      CREATE INDEX return_unit_line ON return_unit (return_line_id, id);
      CREATE INDEX return_unit_return ON return_unit (return_id);
      CREATE TABLE return_receipt (
        idempotency_key text PRIMARY KEY,
        return_id uuid NOT NULL REFERENCES return_request,
        request_hash text NOT NULL
      );
      CREATE TABLE return_policy (
        channel text PRIMARY KEY,
        window_days int NOT NULL,
        fault_window_days int NOT NULL,
        conditions text[] NOT NULL,
        non_returnable text[] NOT NULL,
        fee_bps int NOT NULL,
        currency text,
        label_paid_by text NOT NULL,
        label_fee bigint NOT NULL,
        refunds_shipping boolean NOT NULL,
        approves_by_rule boolean NOT NULL,
        settles_at text NOT NULL,
        keep_up_to bigint NOT NULL
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE return_policy, return_receipt, return_unit, return_line, return_request, order_line_ref;
      DROP SEQUENCE return_serial;
      ALTER TABLE order_ref DROP COLUMN is_claimed`)
  }
}
