import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What units cost when they were received, and the tax that prices contain: margins are made of both. Of events of before, a rebuild fills it. */
export class WhatUnitsCost1700000447000 implements MigrationInterface {
  readonly name = 'WhatUnitsCost1700000447000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_line_fact ADD COLUMN tax_bps int;
      CREATE TABLE unit_cost_fact (
        event_id text NOT NULL,
        line_id uuid NOT NULL,
        sku text NOT NULL,
        unit_cost bigint NOT NULL,
        currency text NOT NULL,
        received_at timestamptz NOT NULL,
        known_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, line_id)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_cost_fact; ALTER TABLE order_line_fact DROP COLUMN tax_bps')
  }
}
