import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How customers found their orders, as a whole and product by product. */
export class Feedback1700000139000 implements MigrationInterface {
  readonly name = 'Feedback1700000139000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        sku text,
        rating int NOT NULL,
        comment text,
        submitted_at timestamptz NOT NULL,
        changed_at timestamptz,
        CONSTRAINT feedback_rating CHECK (rating BETWEEN 1 AND 5),
        CONSTRAINT feedback_once UNIQUE NULLS NOT DISTINCT (order_id, sku)
      )
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback')
  }
}
