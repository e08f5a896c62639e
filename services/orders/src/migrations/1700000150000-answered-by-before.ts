import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * While releases run side by side, one that does not know what is asked for (before 1700000130000) may answer a payment that another has asked for: it
 * leaves `asked` as it was, and the order would wait for that money for ever. What it has decided is asked for no more. Goes with the first release
 * whose release before knows `asked`.
 */
export class AnsweredByBefore1700000150000 implements MigrationInterface {
  readonly name = 'AnsweredByBefore1700000150000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION payment_is_answered() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.asked := 0; RETURN NEW; END $$;
      CREATE TRIGGER payment_is_answered BEFORE UPDATE ON payment FOR EACH ROW
        WHEN (OLD.authorization_state = 'ASKED' AND NEW.authorization_state IN ('AUTHORIZED', 'DECLINED')
          AND OLD.asked > 0 AND NEW.asked = OLD.asked AND NEW.more = '[]')
        EXECUTE FUNCTION payment_is_answered();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER payment_is_answered ON payment; DROP FUNCTION payment_is_answered()')
  }
}
