import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What currencies were worth on days, as staff told it. */
export class ExchangeRates1700000449000 implements MigrationInterface {
  readonly name = 'ExchangeRates1700000449000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_rate (
        currency text NOT NULL,
        in_currency text NOT NULL,
        day date NOT NULL,
        known_at timestamptz NOT NULL,
        rate numeric NOT NULL,
        factor numeric NOT NULL,
        PRIMARY KEY (currency, in_currency, day, known_at)
      )
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_rate')
  }
}
