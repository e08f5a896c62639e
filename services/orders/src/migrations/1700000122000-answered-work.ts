import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Work items of orders that went on were left open: those whose answer has come are closed. */
export class AnsweredWork1700000122000 implements MigrationInterface {
  readonly name = 'AnsweredWork1700000122000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE work_item AS w SET resolved_at = now() FROM saga AS s JOIN orders AS o ON o.id = s.order_id,
        LATERAL (SELECT sum(CASE WHEN o.status = 'REJECTED' THEN quantity ELSE (counters->>'cancelled')::int - (counters->>'cancellationRefused')::int END) AS units
                 FROM order_line WHERE order_id = o.id) AS given_up
      WHERE w.resolved_at IS NULL AND w.kind IN ('STOCK_RESERVATION', 'STOCK_RELEASE') AND s.order_id = w.order_id
        AND (w.reference <> 'saga:' || s.order_id || ':' || s.state OR (w.kind = 'STOCK_RELEASE' AND given_up.units <= o.released_units))
    `)
  }

  async down(): Promise<void> {
    throw new Error('What is answered is not work again')
  }
}
