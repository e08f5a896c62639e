import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What many orders together saved by coming from elsewhere than was decided first; and what is allocated, order by order. */
export class Batches1700000230100 implements MigrationInterface {
  readonly name = 'Batches1700000230100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sourcing_record ADD COLUMN saved bigint;
      CREATE INDEX sourcing_record_saved ON sourcing_record (currency, saved) WHERE saved IS NOT NULL;
      CREATE INDEX allocation_open ON allocation (order_id) WHERE quantity > 0;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX allocation_open; ALTER TABLE sourcing_record DROP COLUMN saved')
  }
}
