import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A file that is sent again lies apart from what a sender broke off: the two may come at one time. */
export class UploadsApart1700000228201 implements MigrationInterface {
  readonly name = 'UploadsApart1700000228201'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_job ADD COLUMN upload_id uuid;
      DELETE FROM import_chunk;
      ALTER TABLE import_chunk ADD COLUMN upload_id uuid NOT NULL, DROP CONSTRAINT import_chunk_pkey, ADD PRIMARY KEY (job_id, upload_id, n);
      UPDATE import_job SET state = 'AWAITING_FILE' WHERE state IN ('CHECKING', 'IMPORTING') AND rows_read = 0;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Pieces of several uploads cannot be told apart without it: there is no way back')
  }
}
