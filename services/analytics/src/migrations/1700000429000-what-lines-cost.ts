import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a line costs is not its price a unit alone: discounts are taken off. Of lines of before it is null, and a rebuild of the facts fills it. */
export class WhatLinesCost1700000429000 implements MigrationInterface {
  readonly name = 'WhatLinesCost1700000429000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_line_fact ADD COLUMN total bigint')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE order_line_fact DROP COLUMN total')
  }
}
