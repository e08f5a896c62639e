import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the carriers ask, as shipping told it: locations are chosen by what the label will cost. */
export class RateCard1700000224100 implements MigrationInterface {
  readonly name = 'RateCard1700000224100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE rate_card (carrier text PRIMARY KEY, version int NOT NULL, card jsonb NOT NULL)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_card')
  }
}
