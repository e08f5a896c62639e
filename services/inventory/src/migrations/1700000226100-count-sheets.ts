import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is to be counted at a location, what was counted, and against which balance. */
export class CountSheets1700000226100 implements MigrationInterface {
  readonly name = 'CountSheets1700000226100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE count_sheet (
        id uuid PRIMARY KEY,
        idempotency_key text NOT NULL CONSTRAINT count_sheet_idempotency_key_key UNIQUE,
        location_id uuid NOT NULL CONSTRAINT count_sheet_location_id_fkey REFERENCES location,
        status text NOT NULL CONSTRAINT count_sheet_status_check CHECK (status IN ('OPEN', 'COUNTED', 'APPROVED', 'CANCELLED')),
        note text,
        second_count_above bigint NOT NULL,
        -- Who counted units of a value that another person must approve.
        barred jsonb NOT NULL DEFAULT '[]',
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        closed_by text,
        closed_at timestamptz
      );
      CREATE INDEX count_sheet_location ON count_sheet (location_id, id);

      CREATE TABLE count_line (
        id uuid PRIMARY KEY,
        count_sheet_id uuid NOT NULL CONSTRAINT count_line_count_sheet_id_fkey REFERENCES count_sheet,
        sku text NOT NULL,
        -- Null for units outside of bins.
        bin_id uuid CONSTRAINT count_line_bin_id_fkey REFERENCES bin,
        unit_price bigint NOT NULL,
        currency text NOT NULL,
        -- A variance of a greater value is counted twice.
        value_limit bigint NOT NULL,
        -- What was counted, by whom, at which ledger position, and what the books said there.
        first jsonb,
        second jsonb,
        applied bigint
      );
      CREATE INDEX count_line_sheet ON count_line (count_sheet_id, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE count_line; DROP TABLE count_sheet')
  }
}
