import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Since when units of a level have lain there on average. */
export class AgeOfStock1700000234200 implements MigrationInterface {
  readonly name = 'AgeOfStock1700000234200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Days since 1970: the mean of the days on which what lies there came in. Null until something comes in.
      ALTER TABLE stock_level ADD COLUMN came_in double precision;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Since when units have lain there has no other place: there is no way back')
  }
}
