import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PriceListsAndDiscounts1700000129100 implements MigrationInterface {
  readonly name = 'PriceListsAndDiscounts1700000129100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE price_list (
        code text PRIMARY KEY,
        name text NOT NULL,
        channel text NOT NULL REFERENCES channel (code),
        currency text NOT NULL,
        includes_tax boolean NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz
      );
      CREATE INDEX price_list_channel ON price_list (channel, currency);
      CREATE TABLE list_price (
        list_code text NOT NULL REFERENCES price_list (code),
        sku text NOT NULL,
        price bigint NOT NULL,
        PRIMARY KEY (list_code, sku)
      );
      CREATE TABLE discount (
        key text PRIMARY KEY,
        code text CONSTRAINT discount_code_key UNIQUE,
        name text NOT NULL,
        kind text NOT NULL,
        bps int,
        amount bigint,
        buy_units int,
        get_units int,
        skus jsonb,
        minimum_total bigint NOT NULL,
        currency text,
        channel text,
        campaign text,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        usage_limit int,
        used int NOT NULL DEFAULT 0,
        is_active boolean NOT NULL
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE discount; DROP TABLE list_price; DROP TABLE price_list')
  }
}
