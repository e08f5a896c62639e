import type { MigrationInterface, QueryRunner } from 'typeorm'

/** In which part of a building a bin is, and what a wave was made of: orders of one carrier, or of one part of the building. */
export class WaveFilters1700000348000 implements MigrationInterface {
  readonly name = 'WaveFilters1700000348000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bin_ref (location_id uuid, code text, zone text, version int NOT NULL, PRIMARY KEY (location_id, code));
      ALTER TABLE wave ADD COLUMN carrier text, ADD COLUMN zone text;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bin_ref; ALTER TABLE wave DROP COLUMN carrier, DROP COLUMN zone;')
  }
}
