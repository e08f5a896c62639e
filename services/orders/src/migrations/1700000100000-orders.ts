import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Orders1700000100000 implements MigrationInterface {
  readonly name = 'Orders1700000100000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL,
        currency text NOT NULL,
        tax_bps int NOT NULL,
        shipping_fee bigint NOT NULL,
        free_shipping_from bigint NOT NULL
      );
      INSERT INTO channel VALUES
        ('0193b000-0000-7000-8000-000000000001', 'web', 'Web shop', 'WEBSHOP', 'GBP', 2000, 395, 5000),
        ('0193b000-0000-7000-8000-000000000002', 'store', 'Stores', 'STORE', 'GBP', 2000, 0, 0),
        ('0193b000-0000-7000-8000-000000000003', 'phone', 'Telephone', 'PHONE', 'GBP', 2000, 395, 5000),
        ('0193b000-0000-7000-8000-000000000004', 'marketplace', 'Marketplace', 'MARKETPLACE', 'GBP', 2000, 395, 5000),
        ('0193b000-0000-7000-8000-000000000005', 'social', 'Social media', 'SOCIAL', 'GBP', 2000, 395, 5000),
        ('0193b000-0000-7000-8000-000000000006', 'wholesale', 'Wholesale', 'B2B', 'GBP', 2000, 1500, 50000),
        ('0193b000-0000-7000-8000-000000000007', 'online-retail', 'Online Retail', 'WEBSHOP', 'GBP', 2000, 0, 0);

      CREATE TABLE customer (id uuid PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL);

      CREATE TABLE catalogue (
        sku text PRIMARY KEY,
        title text NOT NULL,
        price bigint NOT NULL,
        currency text NOT NULL,
        tax_class text NOT NULL,
        active boolean NOT NULL,
        version int NOT NULL
      );

      CREATE SEQUENCE order_number START 10000001;
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        version int NOT NULL,
        status text NOT NULL,
        fulfillment_status text NOT NULL,
        payment_status text NOT NULL,
        channel_id uuid NOT NULL REFERENCES channel,
        channel text NOT NULL,
        channel_order_id text,
        customer_id uuid NOT NULL REFERENCES customer,
        email text NOT NULL,
        campaign text,
        currency text NOT NULL,
        subtotal bigint NOT NULL,
        discount_total bigint NOT NULL,
        shipping_total bigint NOT NULL,
        tax_total bigint NOT NULL,
        total bigint NOT NULL,
        shipping_address jsonb NOT NULL,
        billing_address jsonb NOT NULL,
        placed_at timestamptz NOT NULL,
        deliver_by date,
        idempotency_key text NOT NULL,
        request_hash text NOT NULL,
        released_units int NOT NULL DEFAULT 0,
        has_hold boolean NOT NULL DEFAULT false,
        UNIQUE (channel_id, idempotency_key)
      ) WITH (fillfactor = 70);
      CREATE INDEX orders_placed ON orders (placed_at, id);
      CREATE INDEX orders_customer ON orders (customer_id, placed_at, id);
      CREATE INDEX orders_channel ON orders (channel, placed_at, id);

      CREATE TABLE order_line (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        position int NOT NULL,
        sku text NOT NULL,
        title text NOT NULL,
        unit_price bigint NOT NULL,
        total bigint NOT NULL,
        quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
        counters jsonb NOT NULL,
        promised_delivery_date date,
        UNIQUE (order_id, position)
      ) WITH (fillfactor = 70);

      -- The timeline: one row per version of its order.
      CREATE TABLE order_event (
        order_id uuid NOT NULL REFERENCES orders,
        sequence int NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        message text NOT NULL,
        data jsonb,
        PRIMARY KEY (order_id, sequence)
      );

      CREATE TABLE saga (
        order_id uuid PRIMARY KEY REFERENCES orders,
        state text NOT NULL,
        deadline timestamptz
      ) WITH (fillfactor = 70);
      CREATE INDEX saga_deadline ON saga (deadline) WHERE deadline IS NOT NULL;

      CREATE TABLE payment (
        id uuid NOT NULL UNIQUE,
        order_id uuid PRIMARY KEY REFERENCES orders,
        provider text NOT NULL,
        token text NOT NULL,
        reference text NOT NULL,
        authorization_state text NOT NULL DEFAULT 'NONE',
        in_review boolean NOT NULL DEFAULT false,
        authorized bigint NOT NULL DEFAULT 0,
        capture_requested bigint NOT NULL DEFAULT 0,
        captured bigint NOT NULL DEFAULT 0,
        void_requested bigint NOT NULL DEFAULT 0,
        voided bigint NOT NULL DEFAULT 0,
        refunded bigint NOT NULL DEFAULT 0,
        failure_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (0 <= refunded AND refunded <= captured AND captured + voided <= authorized)
      ) WITH (fillfactor = 70);

      CREATE TABLE payment_task (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        kind text NOT NULL CHECK (kind IN ('AUTHORIZE', 'CAPTURE', 'VOID')),
        amount bigint NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'DONE', 'FAILED')),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX payment_task_open ON payment_task (next_attempt_at) WHERE status = 'OPEN';

      CREATE TABLE order_hold (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        reason text NOT NULL,
        note text,
        placed_by text NOT NULL,
        placed_at timestamptz NOT NULL,
        released_at timestamptz,
        released_by text
      );
      CREATE INDEX order_hold_order ON order_hold (order_id);

      CREATE TABLE invoice_number (year int PRIMARY KEY, last int NOT NULL);
      CREATE TABLE invoice (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        number text NOT NULL UNIQUE,
        total bigint NOT NULL,
        issued_at timestamptz NOT NULL,
        payment_key text NOT NULL UNIQUE
      );
      CREATE INDEX invoice_order ON invoice (order_id);

      -- What a person must look at. One open row per reference.
      CREATE TABLE work_item (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject text NOT NULL,
        error text NOT NULL,
        order_id uuid,
        reference text NOT NULL,
        attempts int NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz
      );
      CREATE UNIQUE INDEX work_item_open ON work_item (reference) WHERE resolved_at IS NULL;

      -- The built-in provider for development and tests keeps its own books, as a real one would.
      CREATE SCHEMA test_provider;
      CREATE TABLE test_provider.operation (
        idempotency_key text PRIMARY KEY,
        kind text NOT NULL,
        reference text NOT NULL,
        amount bigint NOT NULL,
        outcome text NOT NULL,
        asked int NOT NULL DEFAULT 1,
        first_asked_at timestamptz NOT NULL DEFAULT now()
      );
    `)
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database')
  }
}
