import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The standard rates of the EU since its one-stop shop began, and of the United Kingdom: the day they began, in basis points. */
const RATES: readonly (readonly [country: string, from: string, bps: number])[] = [
  ...['AT 2000', 'BE 2100', 'BG 2000', 'CY 1900', 'CZ 2100', 'DE 1900', 'DK 2500', 'EE 2000', 'ES 2100', 'FI 2400', 'FR 2000', 'GR 2400'],
  ...['HR 2500', 'HU 2700', 'IE 2300', 'IT 2200', 'LT 2100', 'LU 1700', 'LV 2100', 'MT 1800', 'NL 2100', 'PL 2300', 'PT 2300', 'RO 1900'],
  ...['SE 2500', 'SI 2200', 'SK 2000'],
].map((text) => [text.slice(0, 2), '2021-07-01', Number(text.slice(3))] as const)
const CHANGES: typeof RATES = [
  ['LU', '2023-01-01', 1_600],
  ['LU', '2024-01-01', 1_700],
  ['EE', '2024-01-01', 2_200],
  ['EE', '2025-07-01', 2_400],
  ['FI', '2024-09-01', 2_550],
  ['SK', '2025-01-01', 2_300],
  ['RO', '2025-08-01', 2_100],
  ['GB', '2008-12-01', 1_500],
  ['GB', '2010-01-01', 1_750],
  ['GB', '2011-01-04', 2_000],
]

/** Tax by country, day and class of goods. What the version before writes has no tax of its own: it is what its order and its class say. */
export class Taxes1700000129000 implements MigrationInterface {
  readonly name = 'Taxes1700000129000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tax_rate (
        country_code text NOT NULL,
        tax_class text NOT NULL,
        valid_from date NOT NULL,
        category text NOT NULL,
        bps int NOT NULL,
        PRIMARY KEY (country_code, tax_class, valid_from)
      );
      ALTER TABLE channel ADD COLUMN establishment text, ADD COLUMN uses_oss boolean NOT NULL DEFAULT false, ADD COLUMN ioss_limit bigint;
      ALTER TABLE orders ADD COLUMN vat_id text, ADD COLUMN tax_scheme text, ADD COLUMN shipping_tax_category text,
        ADD COLUMN discounts jsonb NOT NULL DEFAULT '[]', ADD COLUMN attribution jsonb;
      ALTER TABLE order_line ADD COLUMN discount_total bigint NOT NULL DEFAULT 0, ADD COLUMN tax_bps int, ADD COLUMN tax_category text;
    `)
    for (const [country, from, bps] of [...RATES, ...CHANGES])
      await runner.query(`INSERT INTO tax_rate VALUES ($1, 'STANDARD', $2, 'S', $3)`, [country, from, bps])
    await runner.query(`INSERT INTO tax_rate VALUES ('GB', 'ZERO', '1973-04-01', 'Z', 0)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tax_rate;
      ALTER TABLE channel DROP COLUMN establishment, DROP COLUMN uses_oss, DROP COLUMN ioss_limit;
      ALTER TABLE orders DROP COLUMN vat_id, DROP COLUMN tax_scheme, DROP COLUMN shipping_tax_category, DROP COLUMN discounts, DROP COLUMN attribution;
      ALTER TABLE order_line DROP COLUMN discount_total, DROP COLUMN tax_bps, DROP COLUMN tax_category;
    `)
  }
}
