import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How much of an order was asked to be released, so that a question that is asked again releases nothing twice. Of orders from before it is not known. */
export class UnwantedUnits1700000222000 implements MigrationInterface {
  readonly name = 'UnwantedUnits1700000222000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_demand ADD COLUMN unwanted jsonb;
      ALTER TABLE order_demand ALTER COLUMN unwanted SET DEFAULT '{}';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_demand DROP COLUMN unwanted')
  }
}
