import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What shop platforms told of their orders, put together, and how far ours are like that. */
export class ChannelOrders1700000131001 implements MigrationInterface {
  readonly name = 'ChannelOrders1700000131001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel_order (
        channel text NOT NULL,
        channel_order_id text NOT NULL,
        told jsonb NOT NULL,
        version int NOT NULL DEFAULT 0,
        payment text,
        order_id uuid,
        applied jsonb,
        due_at timestamptz,
        claimed_until timestamptz,
        attempts int NOT NULL DEFAULT 0,
        first_told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (channel, channel_order_id)
      );
      CREATE INDEX channel_order_due ON channel_order (due_at) WHERE due_at IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_order')
  }
}
