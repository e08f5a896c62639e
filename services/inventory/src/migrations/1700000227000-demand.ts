import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What is asked for: bundles of several SKUs, reservations that end, what a channel may sell, a cap on what is sold before its release, and
 * the promise that orders the queue of those who wait.
 */
export class Demand1700000227000 implements MigrationInterface {
  readonly name = 'Demand1700000227000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE variant
        -- Of a bundle: what one unit of it consists of, [{sku, quantity}] by SKU.
        ADD COLUMN bundle jsonb,
        ADD COLUMN allow_partial boolean NOT NULL DEFAULT true,
        ADD COLUMN preorder_cap int CONSTRAINT variant_preorder_cap_check CHECK (preorder_cap >= 0);
      -- What each bundle consists of, and ever consisted of: whoever decides about the one locks the others.
      CREATE TABLE bundle_part (
        bundle_sku text NOT NULL REFERENCES variant (sku),
        part_sku text NOT NULL REFERENCES variant (sku),
        PRIMARY KEY (bundle_sku, part_sku)
      );
      CREATE INDEX bundle_part_part ON bundle_part (part_sku);

      ALTER TABLE order_demand
        ADD COLUMN channel text,
        -- What its bundles consist of, by SKU, as they were when it asked: a bundle that changes later changes nothing for it.
        ADD COLUMN bundles jsonb,
        -- When it asked; null of those from before.
        ADD COLUMN asked_at timestamptz,
        -- It was not confirmed in time: what it had reserved waits, and is given nothing, until it is.
        ADD COLUMN lapsed boolean NOT NULL DEFAULT false;
      ALTER TABLE order_demand ALTER COLUMN asked_at SET DEFAULT now();
      CREATE INDEX order_demand_unconfirmed ON order_demand (asked_at) WHERE NOT confirmed AND NOT lapsed;

      ALTER TABLE backorder
        ADD COLUMN promised_on date,
        -- Of the units that the order asked for, those that it was sold beyond what there was, before the release.
        ADD COLUMN preordered int NOT NULL DEFAULT 0 CONSTRAINT backorder_preordered_check CHECK (preordered >= 0);
      CREATE INDEX backorder_preordered ON backorder (sku) WHERE preordered > 0;

      CREATE TABLE channel_policy (
        sku text NOT NULL REFERENCES variant (sku),
        channel text NOT NULL,
        -- Units that this channel leaves to the others.
        buffer int NOT NULL DEFAULT 0 CHECK (buffer >= 0),
        -- Null: that of the variant.
        policy text CHECK (policy IN ('DENY', 'BACKORDER', 'PREORDER')),
        PRIMARY KEY (sku, channel)
      );

      -- Levels whose reserved or allocated units are not those that orders hold, of bundles their parts: empty, always.
      CREATE OR REPLACE VIEW holding_difference AS
        SELECT coalesce(l.sku, h.sku) AS sku, coalesce(l.location_id, h.location_id) AS location_id,
          l.reserved, h.reserved AS held_by_reservations, l.allocated, h.allocated AS held_by_allocations
        FROM stock_level AS l FULL JOIN (
          SELECT coalesce(part.sku, units.sku) AS sku, location_id, sum(reserved * coalesce(part.quantity, 1)) AS reserved, sum(allocated * coalesce(part.quantity, 1)) AS allocated
          FROM (
            SELECT order_id, sku, location_id, quantity AS reserved, 0 AS allocated FROM reservation
            UNION ALL SELECT order_id, sku, location_id, 0, quantity FROM allocation
          ) AS units
          JOIN order_demand AS d USING (order_id)
          LEFT JOIN LATERAL jsonb_to_recordset(d.bundles -> units.sku) AS part (sku text, quantity int) ON true
          GROUP BY 1, 2
        ) AS h ON h.sku = l.sku AND h.location_id = l.location_id
        WHERE (coalesce(l.reserved, 0), coalesce(l.allocated, 0)) <> (coalesce(h.reserved, 0), coalesce(h.allocated, 0));
    `)
  }

  async down(): Promise<void> {
    throw new Error('What orders hold of bundles cannot be told without them: there is no way back')
  }
}
