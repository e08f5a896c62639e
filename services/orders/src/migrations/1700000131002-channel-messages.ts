import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What shop platforms are told of parcels and stock: each once. */
export class ChannelMessages1700000131002 implements MigrationInterface {
  readonly name = 'ChannelMessages1700000131002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel_message (
        id uuid PRIMARY KEY,
        channel text NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        order_id uuid,
        channel_order_id text,
        content jsonb NOT NULL,
        version int NOT NULL,
        sent_version int NOT NULL DEFAULT 0,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        error text,
        sent_at timestamptz,
        CONSTRAINT channel_message_once UNIQUE (channel, key)
      );
      CREATE INDEX channel_message_due ON channel_message (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_message')
  }
}
