import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where a carrier keeps the label that it drew itself. */
export class CarrierLabels1700000345300 implements MigrationInterface {
  readonly name = 'CarrierLabels1700000345300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE label_purchase ADD label_url text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE label_purchase DROP label_url')
  }
}
