import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Entries of store credit stay as they were written, but for why staff granted one: that goes with its customer. */
export class ErasedCredit1700000142000 implements MigrationInterface {
  readonly name = 'ErasedCredit1700000142000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION store_credit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.reason = 'erased' AND to_jsonb(NEW) - 'reason' - 'request_hash' = to_jsonb(OLD) - 'reason' - 'request_hash' THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'an entry of store credit stays as it was written';
        END $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION store_credit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'an entry of store credit stays as it was written'; END $$;
    `)
  }
}
