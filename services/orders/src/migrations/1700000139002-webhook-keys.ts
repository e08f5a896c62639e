import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Keys under which webhooks were kept, given a secret or sent again: a repeat does it no second time. */
export class WebhookKeys1700000139002 implements MigrationInterface {
  readonly name = 'WebhookKeys1700000139002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_key (
        keeper text,
        idempotency_key text,
        request_hash text NOT NULL,
        result_id uuid,
        secret_hash text,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (keeper, idempotency_key)
      )
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_key')
  }
}
