import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How variants may lie in a box. */
export class Handling1700000238000 implements MigrationInterface {
  readonly name = 'Handling1700000238000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE variant
        ADD COLUMN hazard_class text,
        ADD COLUMN fragile boolean NOT NULL DEFAULT false,
        ADD COLUMN this_side_up boolean NOT NULL DEFAULT false,
        ADD COLUMN carries_grams int,
        ADD CONSTRAINT variant_carries_grams_check CHECK (carries_grams >= 0);
    `)
  }

  async down(): Promise<void> {
    throw new Error('How variants may lie in a box has no other place: there is no way back')
  }
}
