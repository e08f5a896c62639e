import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A transfer that did not arrive on its day is reckoned with on a later one, as what is ordered of suppliers is. */
export class OverdueTransfers1700000234100 implements MigrationInterface {
  readonly name = 'OverdueTransfers1700000234100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transfer ADD COLUMN presumed_on date;
      CREATE OR REPLACE VIEW inbound_supply AS
        SELECT 'PURCHASE_ORDER'::text AS source, o.id AS source_id, l.id AS line_id, l.sku, o.location_id, (l.ordered - l.received - l.cancelled)::bigint AS quantity,
          CASE WHEN l.presumed_on > l.expected_on THEN l.presumed_on ELSE l.expected_on END AS expected_on
        FROM purchase_order_line AS l JOIN purchase_order AS o ON o.id = l.purchase_order_id
        WHERE o.status IN ('ORDERED', 'PARTIALLY_RECEIVED') AND l.ordered - l.received - l.cancelled > 0
        UNION ALL
        SELECT 'TRANSFER', t.id, l.id, l.sku, t.to_location_id, (l.shipped - l.received - l.written_off)::bigint,
          CASE WHEN t.presumed_on > t.expected_on THEN t.presumed_on ELSE t.expected_on END
        FROM transfer_line AS l JOIN transfer AS t ON t.id = l.transfer_id
        WHERE l.shipped - l.received - l.written_off > 0;
    `)
  }

  async down(): Promise<void> {
    throw new Error('What is reckoned with has no other place: there is no way back')
  }
}
