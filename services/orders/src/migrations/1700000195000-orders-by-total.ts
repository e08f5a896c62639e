import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders in the order of what they cost. */
export class OrdersByTotal1700000195000 implements MigrationInterface {
  readonly name = 'OrdersByTotal1700000195000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX orders_total ON orders (total, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX orders_total')
  }
}
