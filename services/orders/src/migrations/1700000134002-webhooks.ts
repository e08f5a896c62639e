import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Shops that are told of their orders by signed webhooks, and each delivery to them. */
export class Webhooks1700000134002 implements MigrationInterface {
  readonly name = 'Webhooks1700000134002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id uuid PRIMARY KEY,
        channel_id uuid NOT NULL REFERENCES channel,
        url text NOT NULL,
        kinds text[] NOT NULL,
        secrets text[] NOT NULL,
        is_active boolean NOT NULL DEFAULT true,
        UNIQUE (channel_id, url)
      );
      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL REFERENCES webhook,
        order_id uuid NOT NULL REFERENCES orders,
        kind text NOT NULL,
        data jsonb,
        at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'DUE',
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        error text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        delivered_at timestamptz
      );
      CREATE INDEX webhook_delivery_made ON webhook_delivery (webhook_id, made_at, id);
      CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at) WHERE state = 'DUE';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery; DROP TABLE webhook')
  }
}
