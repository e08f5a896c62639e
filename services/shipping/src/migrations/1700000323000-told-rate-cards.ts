import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which version of a carrier's rate card the other services were told. */
export class ToldRateCards1700000323000 implements MigrationInterface {
  readonly name = 'ToldRateCards1700000323000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE told_rate_card (carrier text PRIMARY KEY, version int NOT NULL)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_rate_card')
  }
}
