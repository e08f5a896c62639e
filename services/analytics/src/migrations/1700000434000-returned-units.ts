import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Units that came back of orders. */
export class ReturnedUnits1700000434000 implements MigrationInterface {
  readonly name = 'ReturnedUnits1700000434000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE returned_units (event_id text NOT NULL, order_id uuid NOT NULL, sku text NOT NULL, units int NOT NULL, PRIMARY KEY (event_id, sku));
      CREATE INDEX returned_units_order ON returned_units (order_id)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE returned_units')
  }
}
