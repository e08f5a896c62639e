import type { MigrationInterface, QueryRunner } from 'typeorm'

const FACTS_OF_SALES = [
  'order_fact',
  'order_line_fact',
  'rejected_order',
  'cancelled_units',
  'refused_cancellation',
  'returned_units',
  'refund',
]

/**
 * What was sold of each order, and sums of it, made from the facts of sales beside them. Who writes a fact, be it a release of before, tells of whose order it is
 * (`unsummed_order`) in the same transaction: an order that is told there is read from the facts until it is summed anew.
 */
export class SumsOfSales1700000444000 implements MigrationInterface {
  readonly name = 'SumsOfSales1700000444000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unsummed_order (id bigserial PRIMARY KEY, order_id uuid NOT NULL);
      CREATE TABLE sold_item (
        order_id uuid NOT NULL,
        sku text NOT NULL,
        placed_at timestamptz NOT NULL,
        channel text NOT NULL,
        country text NOT NULL,
        region text NOT NULL,
        campaign text NOT NULL,
        currency text NOT NULL,
        leads boolean NOT NULL,
        units bigint NOT NULL,
        revenue numeric NOT NULL,
        returned bigint NOT NULL,
        refunded numeric NOT NULL,
        PRIMARY KEY (order_id, sku)
      );
      CREATE INDEX sold_item_placed ON sold_item (placed_at);
      CREATE TABLE sales_sum (
        cube text NOT NULL,
        grain text NOT NULL,
        first_day date NOT NULL,
        key text NOT NULL,
        cross_key text NOT NULL,
        currency text NOT NULL,
        orders bigint NOT NULL,
        units numeric NOT NULL,
        revenue numeric NOT NULL,
        returned numeric NOT NULL,
        refunded numeric NOT NULL,
        PRIMARY KEY (cube, grain, first_day, key, cross_key, currency)
      ) WITH (fillfactor = 80);
      CREATE FUNCTION tell_unsummed_orders() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO public.unsummed_order (order_id) SELECT DISTINCT order_id FROM told;
        RETURN NULL;
      END $$`)
    for (const table of FACTS_OF_SALES)
      await runner.query(
        `CREATE TRIGGER ${table}_unsummed AFTER INSERT ON ${table} REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_unsummed_orders()`,
      )
    await runner.query('INSERT INTO unsummed_order (order_id) SELECT order_id FROM order_fact ORDER BY placed_at')
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FACTS_OF_SALES) await runner.query(`DROP TRIGGER ${table}_unsummed ON ${table}`)
    await runner.query('DROP FUNCTION tell_unsummed_orders; DROP TABLE sales_sum, sold_item, unsummed_order')
  }
}
