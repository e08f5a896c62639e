import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether units of an allocation have left: what was given up before takes up no place on the day on which it was to leave. */
export class WhatWasSent1700000236000 implements MigrationInterface {
  readonly name = 'WhatWasSent1700000236000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE allocation ADD COLUMN sent boolean NOT NULL DEFAULT false;
      -- Of what is empty already nobody kept why: it counts for its day, as it did.
      UPDATE allocation SET sent = true WHERE quantity = 0 AND coalesce(leaves_on, at::date) >= current_date - 2;
    `)
  }

  async down(): Promise<void> {
    throw new Error('Whether units have left has no other place: there is no way back')
  }
}
