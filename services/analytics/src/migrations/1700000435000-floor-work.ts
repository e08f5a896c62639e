import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is done on the floor, by whom, where and when. */
export class FloorWork1700000435000 implements MigrationInterface {
  readonly name = 'FloorWork1700000435000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_fact (
        allocation_id uuid NOT NULL,
        step text NOT NULL,
        order_id uuid NOT NULL,
        location_id uuid NOT NULL,
        worker text,
        at timestamptz NOT NULL,
        PRIMARY KEY (allocation_id, step)
      );
      CREATE INDEX work_fact_order ON work_fact (order_id);
      CREATE INDEX work_fact_step ON work_fact (step, at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_fact')
  }
}
