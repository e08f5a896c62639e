import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Guesses of order numbers and e-mail addresses: counted where all replicas see them, under hashes of what was guessed. */
export class Guesses1700000114001 implements MigrationInterface {
  readonly name = 'Guesses1700000114001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guess (
        key bytea PRIMARY KEY,
        count int NOT NULL,
        is_admitted boolean NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE INDEX guess_last ON guess (last_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guess')
  }
}
