import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was asked for and not there: the answers of inventory, the days without stock, and which SKUs are sold without any. */
export class DemandForWantOfStock1700000445000 implements MigrationInterface {
  readonly name = 'DemandForWantOfStock1700000445000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_answer (
        event_id text NOT NULL,
        order_id uuid NOT NULL,
        sku text NOT NULL,
        kind text NOT NULL,
        units int NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (event_id, sku, kind)
      );
      CREATE INDEX stock_answer_order ON stock_answer (order_id);
      CREATE INDEX stock_answer_sku ON stock_answer (sku);
      CREATE TABLE stock_day (
        sku text NOT NULL,
        day date NOT NULL,
        most_available bigint NOT NULL,
        last_available bigint NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (sku, day)
      );
      CREATE TABLE article (
        sku text PRIMARY KEY,
        title text NOT NULL,
        price bigint NOT NULL,
        currency text NOT NULL,
        sold_without_stock boolean NOT NULL,
        version int NOT NULL
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE article; DROP TABLE stock_day; DROP TABLE stock_answer')
  }
}
