import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What orders keeps of the returns of an order: how far each is settled with the customer; and which money was given back for it. */
export class Returns1700000148000 implements MigrationInterface {
  readonly name = 'Returns1700000148000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_return (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        number text NOT NULL,
        lines jsonb NOT NULL,
        gross bigint NOT NULL,
        fee_base bigint NOT NULL,
        shipping bigint NOT NULL,
        due bigint NOT NULL,
        given_back bigint NOT NULL,
        settled_units int NOT NULL
      );
      CREATE INDEX order_return_order ON order_return (order_id);
      ALTER TABLE refund ADD COLUMN return_id uuid;
      CREATE INDEX refund_return ON refund (return_id) WHERE return_id IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX refund_return; ALTER TABLE refund DROP COLUMN return_id; DROP TABLE order_return')
  }
}
