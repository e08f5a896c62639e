import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The histories of orders, and how each is by now. Of orders of before, a rebuild of the facts fills them. */
export class OrderSteps1700000441000 implements MigrationInterface {
  readonly name = 'OrderSteps1700000441000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_step (
        order_id uuid NOT NULL,
        version int NOT NULL,
        activity text NOT NULL,
        kind text,
        status text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (order_id, version)
      );
      CREATE INDEX order_step_at ON order_step (at);
      CREATE TABLE order_state (order_id uuid PRIMARY KEY, number text NOT NULL, version int NOT NULL, status text NOT NULL);
      CREATE INDEX order_state_open ON order_state (order_id) WHERE status IN ('PENDING', 'ON_HOLD', 'CONFIRMED');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_step, order_state')
  }
}
