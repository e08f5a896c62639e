import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a payment is asked for on whose request, and in which trace, is kept with the task: the answer comes later, and goes on from there. */
export class PaymentCause1700000124000 implements MigrationInterface {
  readonly name = 'PaymentCause1700000124000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_task ADD COLUMN cause jsonb')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_task DROP COLUMN cause')
  }
}
