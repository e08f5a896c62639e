import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The day on which units are to leave: so many orders leave a location on a day as it can send. */
export class LeavingDays1700000234000 implements MigrationInterface {
  readonly name = 'LeavingDays1700000234000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null of those from before that was kept, and of what is not released yet.
      ALTER TABLE allocation ADD COLUMN leaves_on date;
      ALTER TABLE reservation ADD COLUMN leaves_on date;
      CREATE INDEX allocation_leaving ON allocation (location_id, leaves_on);
      CREATE INDEX reservation_leaving ON reservation (location_id, leaves_on);
    `)
  }

  async down(): Promise<void> {
    throw new Error('The day on which units are to leave has no other place: there is no way back')
  }
}
