import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An order may have several authorizations, and money that was captured is given back. */
export class SeveralAuthorizations1700000130000 implements MigrationInterface {
  readonly name = 'SeveralAuthorizations1700000130000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment
        ADD COLUMN asked bigint NOT NULL DEFAULT 0,
        ADD COLUMN refund_requested bigint NOT NULL DEFAULT 0,
        ADD COLUMN unsent bigint NOT NULL DEFAULT 0,
        ADD COLUMN more jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN split jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN provider_reference text,
        ADD COLUMN expires_at timestamptz;
      ALTER TABLE payment_task
        ADD COLUMN part int NOT NULL DEFAULT 1,
        ADD COLUMN split_of text,
        ADD COLUMN refund_key text,
        DROP CONSTRAINT payment_task_kind_check,
        ADD CONSTRAINT payment_task_kind_check CHECK (kind IN ('AUTHORIZE', 'INCREASE', 'CAPTURE', 'CHARGE', 'VOID', 'REFUND'));
      CREATE INDEX payment_task_refund ON payment_task (refund_key) WHERE refund_key IS NOT NULL;
      CREATE TABLE refund (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT refund_order_id_fkey REFERENCES orders,
        amount bigint NOT NULL CONSTRAINT refund_amount_check CHECK (amount > 0),
        reason text NOT NULL,
        kind text NOT NULL,
        requested_by text NOT NULL,
        created_at timestamptz NOT NULL,
        key text NOT NULL CONSTRAINT refund_key_key UNIQUE,
        idempotency_key text CONSTRAINT refund_idempotency_key_key UNIQUE,
        request_hash text
      );
      CREATE INDEX refund_order ON refund (order_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refund;
      DROP INDEX payment_task_refund;
      ALTER TABLE payment_task DROP COLUMN part, DROP COLUMN split_of, DROP COLUMN refund_key;
      ALTER TABLE payment DROP COLUMN asked, DROP COLUMN refund_requested, DROP COLUMN unsent, DROP COLUMN more, DROP COLUMN split,
        DROP COLUMN provider_reference, DROP COLUMN expires_at;
    `)
  }
}
