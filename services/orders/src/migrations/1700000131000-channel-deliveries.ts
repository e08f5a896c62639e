import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The inbox of webhooks: each is kept as it came before anything is made of it. */
export class ChannelDeliveries1700000131000 implements MigrationInterface {
  readonly name = 'ChannelDeliveries1700000131000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel_delivery (
        id uuid PRIMARY KEY,
        channel text NOT NULL,
        platform text NOT NULL,
        topic text NOT NULL,
        channel_order_id text,
        state text NOT NULL DEFAULT 'RECEIVED',
        reason text,
        occurred_at timestamptz,
        received_at timestamptz NOT NULL DEFAULT now(),
        handled_at timestamptz,
        replays int NOT NULL DEFAULT 0,
        dedupe_key text NOT NULL,
        body bytea,
        headers jsonb NOT NULL,
        CONSTRAINT channel_delivery_once UNIQUE (channel, dedupe_key)
      );
      CREATE INDEX channel_delivery_listed ON channel_delivery (received_at, id);
      CREATE INDEX channel_delivery_of_order ON channel_delivery (channel, channel_order_id);
      CREATE INDEX channel_delivery_unread ON channel_delivery (received_at) WHERE state = 'RECEIVED';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_delivery')
  }
}
