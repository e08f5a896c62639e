import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders may be held for several reasons at once, each with what would mend it. */
export class Holds1700000136000 implements MigrationInterface {
  readonly name = 'Holds1700000136000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_hold ADD COLUMN correction jsonb;
      ALTER TABLE orders ADD COLUMN open_holds jsonb NOT NULL DEFAULT '[]', ADD COLUMN is_confirmed boolean NOT NULL DEFAULT false
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders DROP COLUMN open_holds, DROP COLUMN is_confirmed;
      ALTER TABLE order_hold DROP COLUMN correction
    `)
  }
}
