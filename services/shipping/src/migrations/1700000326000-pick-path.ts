import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lines stand in the order in which a picker comes by, and say every bin that holds units of theirs. */
export class PickPath1700000326000 implements MigrationInterface {
  readonly name = 'PickPath1700000326000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfillment_line
        ADD COLUMN position int NOT NULL DEFAULT 0,
        ADD COLUMN bins jsonb NOT NULL DEFAULT '[]';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fulfillment_line DROP COLUMN position, DROP COLUMN bins')
  }
}
