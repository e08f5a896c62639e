import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A package knows where each unit lies. Those of before do not. */
export class PackedBlocks1700000328000 implements MigrationInterface {
  readonly name = 'PackedBlocks1700000328000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE package ADD COLUMN blocks jsonb NOT NULL DEFAULT '[]'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE package DROP COLUMN blocks')
  }
}
