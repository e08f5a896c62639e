import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who has a work item, what it is about in detail, and how it ended. Those that are over are found by their reference, and listed. */
export class WorkIsOwned1700000139001 implements MigrationInterface {
  readonly name = 'WorkIsOwned1700000139001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_item ADD COLUMN payload jsonb, ADD COLUMN assignee text, ADD COLUMN resolved_by text, ADD COLUMN resolution text;
      CREATE INDEX work_item_listed ON work_item (since, id);
      CREATE INDEX work_item_reference ON work_item (reference, since);
      CREATE INDEX work_item_order ON work_item (order_id) WHERE order_id IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_item_order, work_item_reference, work_item_listed;
      ALTER TABLE work_item DROP COLUMN resolution, DROP COLUMN resolved_by, DROP COLUMN assignee, DROP COLUMN payload
    `)
  }
}
