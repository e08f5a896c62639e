import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What customs must know of a variant. */
export class CustomsData1700000239000 implements MigrationInterface {
  readonly name = 'CustomsData1700000239000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- hsCode, originCountry, customsValue, netWeightGrams, description and the three product identifiers; null where nothing is known.
      ALTER TABLE variant ADD COLUMN customs jsonb;
    `)
  }

  async down(): Promise<void> {
    throw new Error('What customs are told of goods has no other place: there is no way back')
  }
}
