import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A scanner reads the GTIN of a variant, with or without zeros in front. */
export class ScannedCodes1700000346000 implements MigrationInterface {
  readonly name = 'ScannedCodes1700000346000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX variant_ref_gtin ON variant_ref (ltrim(customs->>'standardProductId', '0'))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX variant_ref_gtin')
  }
}
