import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Gift cards: what each was issued with, and what was done with it. A card is known by a digest of its code. */
export class GiftCards1700000130004 implements MigrationInterface {
  readonly name = 'GiftCards1700000130004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gift_card (
        id text PRIMARY KEY,
        currency text NOT NULL,
        amount bigint NOT NULL CONSTRAINT gift_card_amount_check CHECK (amount > 0),
        issued_by text NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        idempotency_key text NOT NULL CONSTRAINT gift_card_idempotency_key_key UNIQUE,
        request_hash text NOT NULL
      );
      CREATE TABLE gift_card_operation (
        key text PRIMARY KEY,
        card_id text NOT NULL CONSTRAINT gift_card_operation_card_id_fkey REFERENCES gift_card,
        kind text NOT NULL,
        amount bigint NOT NULL,
        hold text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX gift_card_operation_card ON gift_card_operation (card_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gift_card_operation; DROP TABLE gift_card')
  }
}
