import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What orders were promised, and what carries it: stock, or a line of what is to come. */
export class Pegs1700000229001 implements MigrationInterface {
  readonly name = 'Pegs1700000229001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE promise (
        order_id uuid NOT NULL REFERENCES order_demand,
        sku text NOT NULL,
        ship_date date NOT NULL,
        delivery_date date NOT NULL,
        -- The day until which units that are to come are kept for it; null when none are.
        due date,
        -- [{source, sourceId, lineId, quantity}]
        pegs jsonb NOT NULL,
        PRIMARY KEY (order_id, sku)
      );
      -- Who still waits was promised what the answer says, and nothing is kept for them yet.
      INSERT INTO promise (order_id, sku, ship_date, delivery_date, due, pegs)
        SELECT DISTINCT ON (b.order_id, b.sku) b.order_id, b.sku, (line->>'promisedShipDate')::date, (line->>'promisedDeliveryDate')::date, NULL::date,
          jsonb_build_array(jsonb_build_object('source', 'NONE', 'sourceId', NULL, 'lineId', NULL, 'quantity', b.quantity))
        FROM backorder AS b JOIN order_demand AS d USING (order_id) CROSS JOIN LATERAL jsonb_array_elements(d.answer->'data'->'lines') AS line
        WHERE b.quantity > 0 AND line->>'sku' = b.sku AND line->>'promisedShipDate' IS NOT NULL AND line->>'promisedDeliveryDate' IS NOT NULL;

      CREATE VIEW peg AS
        SELECT p.order_id, p.sku, peg.source, peg."sourceId" AS source_id, peg."lineId" AS line_id, peg.quantity, p.ship_date, p.delivery_date
        FROM promise AS p CROSS JOIN LATERAL jsonb_to_recordset(p.pegs) AS peg (source text, "sourceId" uuid, "lineId" uuid, quantity int);

      -- What is still to come. Where nothing is ordered of suppliers, nothing is.
      DO $$ BEGIN
        IF to_regclass('inbound_supply') IS NULL THEN
          CREATE VIEW inbound_supply AS
            SELECT NULL::text AS source, NULL::uuid AS source_id, NULL::uuid AS line_id, NULL::text AS sku, NULL::uuid AS location_id, NULL::bigint AS quantity, NULL::date AS expected_on
            WHERE false;
        END IF;
      END $$;
    `)
  }

  async down(): Promise<void> {
    throw new Error('What was promised has no other place: there is no way back')
  }
}
