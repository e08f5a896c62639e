import type { MigrationInterface, QueryRunner } from 'typeorm'

/** SKUs whose channel stock changes without a line of the ledger; and channels that were known before they were followed. */
export class Touched1700000230200 implements MigrationInterface {
  readonly name = 'Touched1700000230200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A row for each time: one that is taken while another is written takes nothing away from it.
      CREATE TABLE feed_touched (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku text NOT NULL);
      INSERT INTO feed_channel (code) SELECT channel FROM channel_policy UNION SELECT channel FROM order_demand WHERE channel IS NOT NULL ON CONFLICT DO NOTHING;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feed_touched')
  }
}
