import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was asked for of a SKU is read by its lines. */
export class DemandBySku1700000435000 implements MigrationInterface {
  readonly name = 'DemandBySku1700000435000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX order_line_fact_sku ON order_line_fact (sku)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_line_fact_sku')
  }
}
