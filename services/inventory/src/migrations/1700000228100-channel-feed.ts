import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What each channel may sell of each SKU, and how far the ledger is folded into it. */
export class ChannelFeed1700000228100 implements MigrationInterface {
  readonly name = 'ChannelFeed1700000228100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_channel (code text PRIMARY KEY);
      CREATE TABLE channel_stock (
        channel text NOT NULL REFERENCES feed_channel,
        sku text NOT NULL,
        available bigint NOT NULL CHECK (available >= 0),
        version int NOT NULL,
        -- Counts up over all rows, in the order in which changes were committed.
        position bigint NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (channel, sku)
      );
      CREATE INDEX channel_stock_page ON channel_stock (channel, updated_at, position);

      -- One row: who holds it folds the ledger.
      CREATE TABLE channel_feed (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        -- Lines of the ledger up to here are folded, and none of them is still to be committed.
        ledger_position bigint NOT NULL,
        -- The last line that was numbered when this was looked at, and the first transaction that had not begun then.
        mark_position bigint NOT NULL,
        mark_transaction bigint NOT NULL,
        feed_position bigint NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- All SKUs are compared from time to time: where that stands, and when it was last done.
        swept_to text,
        swept_at timestamptz
      );
      -- What is there already is compared, not followed.
      INSERT INTO channel_feed (ledger_position, mark_position, mark_transaction) SELECT last, last, 0 FROM (SELECT coalesce(max(id), 0) AS last FROM stock_movement) AS m;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel_feed; DROP TABLE channel_stock; DROP TABLE feed_channel')
  }
}
