import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A replay of many deliveries, asked again under its key, answers how many there were. */
export class ReplaysCounted1700000196000 implements MigrationInterface {
  readonly name = 'ReplaysCounted1700000196000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_key ADD COLUMN result_count int')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_key DROP COLUMN result_count')
  }
}
