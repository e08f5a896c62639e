import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What orders hold of a SKU is found by it, however many orders there ever were. */
export class Holdings1700000236200 implements MigrationInterface {
  readonly name = 'Holdings1700000236200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX reservation_held ON reservation (sku) WHERE quantity > 0;
      CREATE INDEX allocation_held ON allocation (sku) WHERE quantity > 0;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX reservation_held; DROP INDEX allocation_held')
  }
}
