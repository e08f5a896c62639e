import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The channels that other services have not heard of yet: all of them, at first. */
export class ChannelsAreTold1700000121001 implements MigrationInterface {
  readonly name = 'ChannelsAreTold1700000121001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel ADD COLUMN is_told boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel DROP COLUMN is_told')
  }
}
