import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The region that an order goes to: it may have holidays of its own. */
export class Promises1700000229000 implements MigrationInterface {
  readonly name = 'Promises1700000229000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE order_demand ADD COLUMN region text`)
  }

  async down(): Promise<void> {
    throw new Error('What was promised has no other place: there is no way back')
  }
}
