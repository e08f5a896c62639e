import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How far the purchase of a label is, kept before the carrier is asked: whoever crashes in between finds it again. */
export class LabelSaga1700000345100 implements MigrationInterface {
  readonly name = 'LabelSaga1700000345100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE label_purchase
        ALTER bought_at DROP NOT NULL,
        ADD state text NOT NULL DEFAULT 'BOUGHT',
        ADD actor text NOT NULL DEFAULT 'system',
        ADD asked_at timestamptz NOT NULL DEFAULT now(),
        ADD package_ids uuid[] NOT NULL DEFAULT '{}',
        ADD tracking_number text,
        ADD paid bigint,
        ADD tries int NOT NULL DEFAULT 0,
        ADD next_try_at timestamptz,
        ADD failure text,
        ADD void_reason text,
        ADD voided_at timestamptz,
        ADD refund bigint;
      -- A fulfillment order has one label that counts.
      CREATE UNIQUE INDEX label_purchase_live ON label_purchase (fulfillment_order_id) WHERE state IN ('BUYING', 'BOUGHT');
      CREATE INDEX label_purchase_due ON label_purchase (next_try_at) WHERE next_try_at IS NOT NULL;
      -- Its label was given up: it needs another before it leaves.
      ALTER TABLE fulfillment_order ADD label_voided_at timestamptz`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfillment_order DROP label_voided_at;
      DROP INDEX label_purchase_due, label_purchase_live;
      DELETE FROM label_purchase WHERE bought_at IS NULL;
      ALTER TABLE label_purchase ALTER bought_at SET NOT NULL, DROP state, DROP actor, DROP asked_at, DROP package_ids, DROP tracking_number,
        DROP paid, DROP tries, DROP next_try_at, DROP failure, DROP void_reason, DROP voided_at, DROP refund`)
  }
}
