import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Store credit: what each account has in each currency, and the book of how that came, which nobody rewrites. What was given back as such. */
export class StoreCredit1700000140000 implements MigrationInterface {
  readonly name = 'StoreCredit1700000140000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE store_credit (
        customer_id uuid,
        currency text,
        balance bigint NOT NULL DEFAULT 0 CONSTRAINT store_credit_balance_check CHECK (balance >= 0),
        PRIMARY KEY (customer_id, currency)
      );
      CREATE TABLE store_credit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL CONSTRAINT store_credit_entry_key_key UNIQUE,
        customer_id uuid NOT NULL,
        currency text NOT NULL,
        kind text NOT NULL CONSTRAINT store_credit_entry_kind_check CHECK (kind IN ('GRANT', 'AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND', 'CREDIT')),
        amount bigint NOT NULL CONSTRAINT store_credit_entry_amount_check CHECK (amount > 0),
        balance bigint NOT NULL,
        hold text,
        order_id uuid,
        reason text,
        actor text NOT NULL,
        request_hash text,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT store_credit_entry_customer_id_currency_fkey FOREIGN KEY (customer_id, currency) REFERENCES store_credit
      );
      CREATE INDEX store_credit_entry_account ON store_credit_entry (customer_id, currency, id);
      CREATE INDEX store_credit_entry_hold ON store_credit_entry (hold) WHERE hold IS NOT NULL;
      CREATE FUNCTION store_credit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'an entry of store credit stays as it was written'; END $$;
      CREATE TRIGGER store_credit_entry_stays BEFORE UPDATE OR DELETE ON store_credit_entry FOR EACH ROW EXECUTE FUNCTION store_credit_entry_stays();
      ALTER TABLE payment ADD COLUMN credited jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE refund ADD COLUMN destination text NOT NULL DEFAULT 'ORIGINAL';
      ALTER TABLE payment_task DROP CONSTRAINT payment_task_kind_check;
      ALTER TABLE payment_task ADD CONSTRAINT payment_task_kind_check
        CHECK (kind IN ('AUTHORIZE', 'INCREASE', 'CAPTURE', 'CHARGE', 'VOID', 'REFUND', 'CREDIT'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_task DROP CONSTRAINT payment_task_kind_check;
      DELETE FROM payment_task WHERE kind = 'CREDIT';
      ALTER TABLE payment_task ADD CONSTRAINT payment_task_kind_check
        CHECK (kind IN ('AUTHORIZE', 'INCREASE', 'CAPTURE', 'CHARGE', 'VOID', 'REFUND'));
      ALTER TABLE refund DROP COLUMN destination;
      ALTER TABLE payment DROP COLUMN credited;
      DROP TABLE store_credit_entry;
      DROP FUNCTION store_credit_entry_stays;
      DROP TABLE store_credit;
    `)
  }
}
