import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Channels that orders may come through, as orders tells them: no fact, and so no part of a rebuild. */
export class Channels1700000121002 implements MigrationInterface {
  readonly name = 'Channels1700000121002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE channel (code text PRIMARY KEY, currency text NOT NULL)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE channel')
  }
}
