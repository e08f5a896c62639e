import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What each change of an order undid: from what it is now, an order can be shown as it was at any moment since. */
export class OrderChanges1700000138001 implements MigrationInterface {
  readonly name = 'OrderChanges1700000138001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        undo jsonb NOT NULL,
        CONSTRAINT order_change_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders
      );
      CREATE INDEX order_change_order ON order_change (order_id, id)
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_change')
  }
}
