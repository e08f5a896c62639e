import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customers are told by e-mail. Marketplaces tell their customers themselves, and the history of a real shop has none to be told. */
export class Messages1700000134001 implements MigrationInterface {
  readonly name = 'Messages1700000134001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE channel ADD COLUMN sends_messages boolean NOT NULL DEFAULT true;
      UPDATE channel SET sends_messages = false WHERE kind = 'MARKETPLACE' OR code = 'online-retail';
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        send_key text NOT NULL UNIQUE,
        kind text NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        data jsonb,
        state text NOT NULL DEFAULT 'DUE',
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        error text,
        made_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz
      );
      CREATE INDEX message_order ON message (order_id);
      CREATE INDEX message_due ON message (next_attempt_at) WHERE state IN ('DUE', 'SENDING');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message; ALTER TABLE channel DROP COLUMN sends_messages')
  }
}
