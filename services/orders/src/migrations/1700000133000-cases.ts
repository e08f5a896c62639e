import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Cases of customers with their messages. Whose a case about an order is, its order says. */
export class Cases1700000133000 implements MigrationInterface {
  readonly name = 'Cases1700000133000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE case_number START 1000001;
      CREATE TABLE support_case (
        id uuid PRIMARY KEY,
        number text NOT NULL,
        order_id uuid REFERENCES orders,
        customer_id uuid REFERENCES customer,
        kind text NOT NULL,
        subject text NOT NULL,
        status text NOT NULL,
        assignee text,
        opened_at timestamptz NOT NULL,
        resolved_at timestamptz,
        waiting_since timestamptz,
        is_told boolean NOT NULL DEFAULT false,
        reference text,
        opener text,
        idempotency_key text,
        request_hash text,
        CONSTRAINT support_case_number_key UNIQUE (number),
        CONSTRAINT support_case_reference_key UNIQUE (reference),
        CONSTRAINT support_case_once UNIQUE (opener, idempotency_key),
        CONSTRAINT support_case_whose CHECK ((order_id IS NULL) <> (customer_id IS NULL))
      );
      CREATE INDEX support_case_listed ON support_case (opened_at, id);
      CREATE INDEX support_case_order ON support_case (order_id);
      CREATE INDEX support_case_customer ON support_case (customer_id);
      CREATE INDEX support_case_waiting ON support_case (waiting_since) WHERE waiting_since IS NOT NULL AND NOT is_told;
      CREATE TABLE case_message (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        author text NOT NULL,
        body text NOT NULL,
        at timestamptz NOT NULL,
        idempotency_key text,
        CONSTRAINT case_message_once UNIQUE (case_id, author, idempotency_key),
        CONSTRAINT case_message_case_id_fkey FOREIGN KEY (case_id) REFERENCES support_case (id)
      );
      CREATE INDEX case_message_case ON case_message (case_id, at, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_message; DROP TABLE support_case; DROP SEQUENCE case_number')
  }
}
