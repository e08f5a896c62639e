import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Labels as they were made when they were first asked for: what has shipped changes no more, and neither does its label. */
export class Labels1700000321000 implements MigrationInterface {
  readonly name = 'Labels1700000321000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE label (
        shipment_id uuid NOT NULL REFERENCES shipment,
        format text NOT NULL,
        body bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (shipment_id, format)
      )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label')
  }
}
