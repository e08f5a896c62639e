import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Transfers of which units are lost are found without reading every line there ever was. */
export class ShortTransfers1700000247000 implements MigrationInterface {
  readonly name = 'ShortTransfers1700000247000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX transfer_line_short ON transfer_line (transfer_id) WHERE written_off > 0')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX transfer_line_short')
  }
}
