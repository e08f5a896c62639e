import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files that are taken in, how far they are, and the rows that were not taken. */
export class Imports1700000228200 implements MigrationInterface {
  readonly name = 'Imports1700000228200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_job (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL CHECK (state IN ('AWAITING_FILE', 'CHECKING', 'IMPORTING', 'DONE', 'REFUSED')),
        actor text NOT NULL,
        idempotency_key text NOT NULL UNIQUE,
        request_hash text NOT NULL,
        size_bytes bigint,
        declared_rows int,
        delimiter text,
        decimal_comma boolean NOT NULL,
        header text[],
        total_rows int,
        -- Rows up to here are taken or refused, and none beyond.
        rows_read int NOT NULL DEFAULT 0,
        rows_rejected int NOT NULL DEFAULT 0,
        fault jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX import_job_open ON import_job (created_at) WHERE state IN ('CHECKING', 'IMPORTING');
      CREATE TABLE import_chunk (job_id uuid NOT NULL REFERENCES import_job, n int NOT NULL, content bytea NOT NULL, PRIMARY KEY (job_id, n));
      CREATE TABLE import_reject (
        job_id uuid NOT NULL REFERENCES import_job,
        row_number int NOT NULL,
        line int NOT NULL,
        column_name text,
        reason text NOT NULL,
        cells text[] NOT NULL,
        PRIMARY KEY (job_id, row_number)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_reject; DROP TABLE import_chunk; DROP TABLE import_job')
  }
}
