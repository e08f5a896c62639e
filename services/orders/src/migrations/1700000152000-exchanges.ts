import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders that are placed for goods that came back, and what of the worth of those they took. */
export class Exchanges1700000152000 implements MigrationInterface {
  readonly name = 'Exchanges1700000152000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment ADD COLUMN exchanged bigint NOT NULL DEFAULT 0;
      CREATE TABLE order_exchange (
        id uuid PRIMARY KEY,
        return_id uuid NOT NULL,
        return_number text NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        exchange_order_id uuid NOT NULL REFERENCES orders,
        amount bigint NOT NULL CONSTRAINT order_exchange_amount_check CHECK (amount >= 0),
        CONSTRAINT order_exchange_exchange_order_id_key UNIQUE (exchange_order_id)
      );
      CREATE INDEX order_exchange_return ON order_exchange (return_id);
      CREATE TABLE exchange_release (
        key text PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES order_exchange,
        amount bigint NOT NULL CONSTRAINT exchange_release_amount_check CHECK (amount > 0)
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_release; DROP TABLE order_exchange; ALTER TABLE payment DROP COLUMN exchanged')
  }
}
