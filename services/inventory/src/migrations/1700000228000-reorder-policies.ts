import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When and how much to buy of a SKU for a location. */
export class ReorderPolicies1700000228000 implements MigrationInterface {
  readonly name = 'ReorderPolicies1700000228000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reorder_policy (
        sku text NOT NULL REFERENCES variant (sku),
        location_id uuid NOT NULL REFERENCES location,
        kind text NOT NULL CHECK (kind IN ('REORDER_QUANTITY', 'ORDER_UP_TO')),
        reorder_point bigint NOT NULL CHECK (reorder_point >= 0),
        order_quantity bigint NOT NULL CHECK (order_quantity > 0),
        basis text NOT NULL,
        fill_rate double precision,
        lead_time_days double precision NOT NULL,
        lead_time_deviation_days double precision NOT NULL,
        review_days int NOT NULL,
        daily_demand double precision,
        safety_stock bigint,
        minimum_order bigint NOT NULL,
        order_multiple bigint NOT NULL,
        order_weekdays int[] NOT NULL,
        supplier_id uuid,
        version int NOT NULL,
        PRIMARY KEY (sku, location_id)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reorder_policy')
  }
}
