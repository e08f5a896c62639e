import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What kind of product a variant is. */
export class Categories1700000249000 implements MigrationInterface {
  readonly name = 'Categories1700000249000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE variant ADD COLUMN category text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE variant DROP COLUMN category')
  }
}
