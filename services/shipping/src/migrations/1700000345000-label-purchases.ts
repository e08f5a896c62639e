import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Of each label: what every carrier asked, and why this one was bought. */
export class LabelPurchases1700000345000 implements MigrationInterface {
  readonly name = 'LabelPurchases1700000345000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE label_purchase (
        id uuid PRIMARY KEY,
        fulfillment_order_id uuid NOT NULL REFERENCES fulfillment_order,
        carrier text NOT NULL,
        reason text NOT NULL,
        quotes jsonb NOT NULL,
        bought_at timestamptz NOT NULL
      );
      CREATE INDEX label_purchase_order ON label_purchase (fulfillment_order_id)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_purchase')
  }
}
