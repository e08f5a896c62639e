import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Shops are told of what is about no order, too; and how they answered is kept. */
export class PublicEvents1700000170000 implements MigrationInterface {
  readonly name = 'PublicEvents1700000170000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE webhook_delivery ALTER COLUMN order_id DROP NOT NULL, ADD COLUMN answer_status int, ADD COLUMN answered_in_ms int
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM webhook_delivery WHERE order_id IS NULL;
      ALTER TABLE webhook_delivery ALTER COLUMN order_id SET NOT NULL, DROP COLUMN answer_status, DROP COLUMN answered_in_ms
    `)
  }
}
