import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Inventory has a feed for each channel, and has not listened to their announcements before: they are made once more. */
export class ChannelsAreToldAgain1700000128000 implements MigrationInterface {
  readonly name = 'ChannelsAreToldAgain1700000128000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE channel SET is_told = false')
  }

  async down(): Promise<void> {
    // What was told is known: there is nothing to take back.
  }
}
