import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What kind of product SKUs are, and what customers are counted to: sales are told by both. An order is told to be summed anew when a SKU of it becomes of
 * another category. Sums of before know of neither: they are made anew, and until then orders are read from their facts.
 */
export class CategoriesAndGroups1700000448000 implements MigrationInterface {
  readonly name = 'CategoriesAndGroups1700000448000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE category_fact (
        sku text NOT NULL,
        version int NOT NULL,
        category text NOT NULL,
        known_at timestamptz NOT NULL,
        PRIMARY KEY (sku, version)
      );
      CREATE INDEX category_fact_known ON category_fact (known_at);
      ALTER TABLE order_fact ADD COLUMN customer_group text NOT NULL DEFAULT '(none)';
      TRUNCATE sold_item, sales_sum;
      ALTER TABLE sold_item
        ADD COLUMN customer_group text NOT NULL DEFAULT '(none)',
        ADD COLUMN category text NOT NULL DEFAULT '',
        ADD COLUMN leads_category boolean NOT NULL DEFAULT false;
      INSERT INTO unsummed_order (order_id) SELECT order_id FROM order_fact ORDER BY placed_at;
      CREATE FUNCTION tell_orders_of_categories() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO public.unsummed_order (order_id)
        SELECT DISTINCT order_id FROM public.order_line_fact JOIN (
          SELECT sku, (array_agg(category ORDER BY version DESC))[1] AS category,
            coalesce((array_agg(category ORDER BY version DESC) FILTER (WHERE version NOT IN (SELECT version FROM told WHERE told.sku = f.sku)))[1], '(none)') AS before
          FROM public.category_fact AS f WHERE sku IN (SELECT sku FROM told) GROUP BY sku
        ) AS changed USING (sku) WHERE changed.category <> changed.before;
        RETURN NULL;
      END $$;
      CREATE TRIGGER category_fact_unsummed AFTER INSERT ON category_fact REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_orders_of_categories();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE category_fact;
      DROP FUNCTION tell_orders_of_categories;
      ALTER TABLE order_fact DROP COLUMN customer_group;
      ALTER TABLE sold_item DROP COLUMN customer_group, DROP COLUMN category, DROP COLUMN leads_category;
    `)
  }
}
