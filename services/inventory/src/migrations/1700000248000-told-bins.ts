import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which version of each bin was told: none of those that are there. */
export class ToldBins1700000248000 implements MigrationInterface {
  readonly name = 'ToldBins1700000248000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE told_bin (bin_id uuid PRIMARY KEY REFERENCES bin (id), version int NOT NULL)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_bin')
  }
}
