import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What there is of each SKU, and what its orders are sized by. */
export class StockPositionsAndPlans1700000442000 implements MigrationInterface {
  readonly name = 'StockPositionsAndPlans1700000442000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_position (
        sku text PRIMARY KEY,
        on_hand bigint NOT NULL,
        available bigint NOT NULL,
        incoming bigint NOT NULL,
        waiting bigint NOT NULL,
        location_id uuid NOT NULL,
        supplier_code text,
        lead_time_days double precision,
        lead_time_deviation_days double precision,
        minimum_order bigint NOT NULL,
        multiple bigint NOT NULL,
        first_at timestamptz NOT NULL,
        version int NOT NULL
      );
      CREATE TABLE sku_plan (
        sku text PRIMARY KEY,
        weeks int NOT NULL,
        covers bigint NOT NULL,
        expected_week double precision NOT NULL,
        method text NOT NULL,
        last_asked date NOT NULL,
        planned_on date NOT NULL
      );
      CREATE TABLE planning_night (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        night date,
        claimed_until timestamptz,
        skus int NOT NULL DEFAULT 0
      );
      INSERT INTO planning_night DEFAULT VALUES;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE planning_night; DROP TABLE sku_plan; DROP TABLE stock_position')
  }
}
