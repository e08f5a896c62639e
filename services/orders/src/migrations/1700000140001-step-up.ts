import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where the customer confirms a payment with their bank. */
export class StepUp1700000140001 implements MigrationInterface {
  readonly name = 'StepUp1700000140001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment ADD COLUMN next_action jsonb')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment DROP COLUMN next_action')
  }
}
