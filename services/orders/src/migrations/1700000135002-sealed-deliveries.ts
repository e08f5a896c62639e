import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a shop sent is sealed, too, once its order is known. */
export class SealedDeliveries1700000135002 implements MigrationInterface {
  readonly name = 'SealedDeliveries1700000135002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE channel_delivery ADD COLUMN sealed_body bytea;
      CREATE INDEX channel_delivery_clear ON channel_delivery (channel, channel_order_id) WHERE body IS NOT NULL AND state IN ('APPLIED', 'SUPERSEDED');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX channel_delivery_clear; ALTER TABLE channel_delivery DROP COLUMN sealed_body')
  }
}
