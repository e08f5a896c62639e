import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What payment providers tell by webhook is kept as it came; disputes are known. */
export class PaymentNotices1700000130003 implements MigrationInterface {
  readonly name = 'PaymentNotices1700000130003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_notice (
        provider text NOT NULL,
        event_id text NOT NULL,
        type text NOT NULL,
        body bytea NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        handled_at timestamptz,
        PRIMARY KEY (provider, event_id)
      );
      CREATE INDEX payment_notice_unread ON payment_notice (received_at) WHERE handled_at IS NULL;
      ALTER TABLE payment ADD COLUMN disputes jsonb NOT NULL DEFAULT '[]';
      CREATE INDEX payment_reference ON payment (provider_reference) WHERE provider = 'stripe';
      CREATE INDEX payment_more ON payment USING gin (more jsonb_path_ops) WHERE more <> '[]';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX payment_more, payment_reference;
      ALTER TABLE payment DROP COLUMN disputes;
      DROP TABLE payment_notice;
    `)
  }
}
