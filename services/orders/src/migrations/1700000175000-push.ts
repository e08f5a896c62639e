import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Browsers and phones that are told of an order, and each message to them. */
export class Push1700000175000 implements MigrationInterface {
  readonly name = 'Push1700000175000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE push_target (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        platform text NOT NULL,
        address text NOT NULL,
        keys jsonb,
        made_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (order_id, address)
      );
      CREATE TABLE push_message (
        id uuid PRIMARY KEY,
        target_id uuid NOT NULL REFERENCES push_target ON DELETE CASCADE,
        key text NOT NULL,
        event text NOT NULL,
        state text NOT NULL DEFAULT 'DUE',
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        error text,
        UNIQUE (target_id, key)
      );
      CREATE INDEX push_message_due ON push_message (next_attempt_at) WHERE state = 'DUE';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_message; DROP TABLE push_target')
  }
}
