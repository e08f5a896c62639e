import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How units may lie in a box, as inventory tells it. */
export class Handling1700000332000 implements MigrationInterface {
  readonly name = 'Handling1700000332000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE variant_ref
        ADD COLUMN hazardous boolean NOT NULL DEFAULT false,
        ADD COLUMN hazard_class text,
        ADD COLUMN fragile boolean NOT NULL DEFAULT false,
        ADD COLUMN this_side_up boolean NOT NULL DEFAULT false,
        ADD COLUMN carries_grams int;
    `)
  }

  async down(): Promise<void> {
    throw new Error('How units may lie in a box is told once: there is no way back')
  }
}
