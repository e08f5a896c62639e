import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is usual in this shop, by which mistakes are told, and where carriers go. */
export class Habits1700000137001 implements MigrationInterface {
  readonly name = 'Habits1700000137001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sku_habit (
        sku text NOT NULL, currency text NOT NULL, lines int NOT NULL, usual_quantity int NOT NULL, high_quantity int NOT NULL,
        low_price bigint NOT NULL, high_price bigint NOT NULL, PRIMARY KEY (sku, currency)
      );
      CREATE TABLE domain_habit (domain text PRIMARY KEY, orders int NOT NULL);
      CREATE TABLE carrier_reach (carrier text PRIMARY KEY, version int NOT NULL, reach jsonb NOT NULL)
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE carrier_reach, domain_habit, sku_habit')
  }
}
