import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Finds the labels that are due to go. */
export class OldLabels1700000322000 implements MigrationInterface {
  readonly name = 'OldLabels1700000322000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX label_made_at ON label (made_at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX label_made_at')
  }
}
