import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What an invoice says is kept when it is issued. Of orders with one invoice the contents are known: what has left. Of older partial ones they
 * are not: those keep their total alone. The defaults are for a replica of the version before, which does not name the columns yet.
 */
export class InvoiceContents1700000113000 implements MigrationInterface {
  readonly name = 'InvoiceContents1700000113000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders ADD COLUMN tax_bps int NOT NULL DEFAULT 2000;
      UPDATE orders AS o SET tax_bps = c.tax_bps FROM channel AS c WHERE c.id = o.channel_id AND c.tax_bps <> 2000;
      ALTER TABLE order_line ADD COLUMN tax_class text NOT NULL DEFAULT 'STANDARD';
      UPDATE order_line AS l SET tax_class = c.tax_class FROM catalogue AS c WHERE c.sku = l.sku AND c.tax_class <> 'STANDARD';

      ALTER TABLE payment_task ADD COLUMN charge jsonb;
      ALTER TABLE invoice ADD COLUMN shipment_id text, ADD COLUMN shipping_total bigint, ADD COLUMN tax_total bigint, ADD COLUMN billing_address jsonb;
      UPDATE invoice AS i SET billing_address = o.billing_address FROM orders AS o WHERE o.id = i.order_id;
      CREATE TABLE invoice_line (
        invoice_id uuid NOT NULL REFERENCES invoice,
        position int NOT NULL,
        order_line_id uuid NOT NULL REFERENCES order_line,
        sku text NOT NULL,
        title text NOT NULL,
        quantity int NOT NULL,
        unit_price bigint NOT NULL,
        total bigint NOT NULL,
        tax_total bigint NOT NULL,
        PRIMARY KEY (invoice_id, position)
      );

      CREATE TEMPORARY TABLE sent ON COMMIT DROP AS
        SELECT l.id, l.order_id, l.position, l.sku, l.title, l.unit_price, sent.units, p.captured = p.capture_requested AS is_captured,
          floor((2 * l.unit_price * sent.units * rate.bps + 10000 + rate.bps) / (2.0 * (10000 + rate.bps)))::bigint AS tax
        FROM payment AS p JOIN orders AS o ON o.id = p.order_id JOIN order_line AS l ON l.order_id = o.id,
          LATERAL (SELECT CASE l.tax_class WHEN 'ZERO' THEN 0 ELSE o.tax_bps END AS bps) AS rate,
          LATERAL (SELECT least(greatest((l.counters->>'shipped')::int, (l.counters->>'delivered')::int),
            l.quantity - (l.counters->>'cancelled')::int + (l.counters->>'cancellationRefused')::int) AS units) AS sent
        WHERE p.capture_requested > 0 AND sent.units > 0;
      UPDATE order_line AS l SET counters = l.counters || jsonb_build_object('charged', s.units, 'captured', CASE WHEN s.is_captured THEN s.units ELSE 0 END)
        FROM sent AS s WHERE s.id = l.id;
      CREATE TEMPORARY TABLE known ON COMMIT DROP AS
        SELECT i.id, i.order_id, o.shipping_total, floor((2 * o.shipping_total * o.tax_bps + 10000 + o.tax_bps) / (2.0 * (10000 + o.tax_bps)))::bigint AS shipping_tax
        FROM invoice AS i JOIN orders AS o ON o.id = i.order_id
        WHERE i.total = o.shipping_total + (SELECT sum(s.unit_price * s.units) FROM sent AS s WHERE s.order_id = o.id)
          AND NOT EXISTS (SELECT FROM invoice AS other WHERE other.order_id = o.id AND other.id <> i.id);
      UPDATE invoice AS i SET shipping_total = k.shipping_total, tax_total = k.shipping_tax + (SELECT sum(s.tax) FROM sent AS s WHERE s.order_id = k.order_id)
        FROM known AS k WHERE k.id = i.id;
      INSERT INTO invoice_line SELECT k.id, s.position, s.id, s.sku, s.title, s.units, s.unit_price, s.unit_price * s.units, s.tax
        FROM known AS k JOIN sent AS s ON s.order_id = k.order_id;
    `)
  }

  async down(): Promise<void> {
    throw new Error('What invoices say is not thrown away')
  }
}
