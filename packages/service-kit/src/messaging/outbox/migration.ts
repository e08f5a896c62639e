import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The tables that carry events out of a service and into it. */
class Messaging1700000000000 implements MigrationInterface {
  readonly name = 'Messaging1700000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        payload text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      -- A row lives for milliseconds: freed space is used again soon, and the index stays small.
      ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

      CREATE TABLE inbox (
        consumer_group text NOT NULL,
        event_id text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer_group, event_id)
      );
      CREATE INDEX inbox_handled_at ON inbox (handled_at);

      CREATE TABLE dead_letter (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer_group text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        event_id text NOT NULL,
        type text,
        message text NOT NULL,
        error text NOT NULL,
        attempts int NOT NULL,
        status text NOT NULL CHECK (status IN ('DEAD', 'PARKED', 'REPLAYING', 'REPLAYED')),
        failed_at timestamptz NOT NULL DEFAULT now(),
        replayed_at timestamptz,
        UNIQUE (consumer_group, event_id)
      );
      CREATE INDEX dead_letter_open ON dead_letter (consumer_group, topic, key, id) WHERE status <> 'REPLAYED';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox, inbox, dead_letter')
  }
}

/** A letter may be given up for good, with a reason; and how far each partition was read is kept beside the ids of what was read. */
class DiscardsAndFloors1700000000100 implements MigrationInterface {
  readonly name = 'DiscardsAndFloors1700000000100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dead_letter
        ADD COLUMN discarded_at timestamptz,
        ADD COLUMN discard_reason text,
        -- What stays undone in this service, in words.
        ADD COLUMN left_undone text,
        DROP CONSTRAINT dead_letter_status_check,
        ADD CONSTRAINT dead_letter_status_check CHECK (status IN ('DEAD', 'PARKED', 'REPLAYING', 'REPLAYED', 'DISCARDED')),
        ADD CONSTRAINT dead_letter_discard_check CHECK ((status = 'DISCARDED') = (discarded_at IS NOT NULL AND discard_reason IS NOT NULL));
      DROP INDEX dead_letter_open;
      CREATE INDEX dead_letter_open ON dead_letter (consumer_group, topic, key, id) WHERE status IN ('DEAD', 'PARKED', 'REPLAYING');

      CREATE TABLE inbox_floor (
        consumer_group text NOT NULL,
        -- Offsets of another log say nothing about this one's.
        log text NOT NULL,
        topic text NOT NULL,
        partition int NOT NULL,
        -- Everything before it took effect, or is a dead letter. Ids are forgotten after a time, this is not.
        next_offset bigint NOT NULL,
        PRIMARY KEY (consumer_group, log, topic, partition)
      ) WITH (fillfactor = 50);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE inbox_floor;
      UPDATE dead_letter SET status = 'REPLAYED' WHERE status = 'DISCARDED';
      DROP INDEX dead_letter_open;
      CREATE INDEX dead_letter_open ON dead_letter (consumer_group, topic, key, id) WHERE status <> 'REPLAYED';
      ALTER TABLE dead_letter
        DROP CONSTRAINT dead_letter_discard_check,
        DROP CONSTRAINT dead_letter_status_check,
        ADD CONSTRAINT dead_letter_status_check CHECK (status IN ('DEAD', 'PARKED', 'REPLAYING', 'REPLAYED')),
        DROP COLUMN discarded_at, DROP COLUMN discard_reason, DROP COLUMN left_undone`)
  }
}

/** Every service lists these before its own migrations. */
export const messagingMigrations = [Messaging1700000000000, DiscardsAndFloors1700000000100]
