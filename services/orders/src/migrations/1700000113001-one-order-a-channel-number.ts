import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A channel's order is one order here. Those that were taken twice before stay, the later ones marked. */
export class OneOrderAChannelNumber1700000113001 implements MigrationInterface {
  readonly name = 'OneOrderAChannelNumber1700000113001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders ADD COLUMN is_repeated boolean NOT NULL DEFAULT false;
      UPDATE orders AS o SET is_repeated = true WHERE channel_order_id IS NOT NULL
        AND EXISTS (SELECT FROM orders AS first WHERE first.channel_id = o.channel_id AND first.channel_order_id = o.channel_order_id AND first.number < o.number);
      CREATE UNIQUE INDEX orders_channel_number ON orders (channel_id, channel_order_id) WHERE channel_order_id IS NOT NULL AND NOT is_repeated;
    `)
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: the marks of repeated orders would be lost')
  }
}
