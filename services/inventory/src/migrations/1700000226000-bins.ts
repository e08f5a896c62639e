import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Places where units lie at a location. What was there before lies outside of bins until it is put away. The release before knows no bins: put
 * goods into them once no instance of it runs.
 */
export class Bins1700000226000 implements MigrationInterface {
  readonly name = 'Bins1700000226000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bin (
        id uuid PRIMARY KEY,
        location_id uuid NOT NULL CONSTRAINT bin_location_id_fkey REFERENCES location,
        code text NOT NULL,
        zone text,
        -- Null where pickers do not go.
        sequence int CONSTRAINT bin_sequence_check CHECK (sequence >= 0),
        active boolean NOT NULL,
        version int NOT NULL,
        CONSTRAINT bin_location_id_code_key UNIQUE (location_id, code)
      );

      CREATE TABLE bin_content (
        bin_id uuid NOT NULL CONSTRAINT bin_content_bin_id_fkey REFERENCES bin,
        sku text NOT NULL,
        location_id uuid NOT NULL,
        quantity bigint NOT NULL CONSTRAINT bin_content_quantity_check CHECK (quantity >= 0),
        -- Of these, units that pickers were sent for.
        assigned bigint NOT NULL CONSTRAINT bin_content_assigned_check CHECK (assigned >= 0),
        PRIMARY KEY (bin_id, sku),
        CONSTRAINT bin_content_sku_location_id_fkey FOREIGN KEY (sku, location_id) REFERENCES stock_level (sku, location_id)
      );
      CREATE INDEX bin_content_level ON bin_content (sku, location_id);

      -- What a line of the stock ledger did to a bin.
      CREATE TABLE bin_movement (
        movement_id bigint NOT NULL,
        bin_id uuid NOT NULL,
        sku text NOT NULL,
        location_id uuid NOT NULL,
        quantity bigint NOT NULL,
        PRIMARY KEY (movement_id, bin_id)
      );
      CREATE INDEX bin_movement_level ON bin_movement (sku, location_id, movement_id DESC);
      CREATE TRIGGER bin_movement_append_only BEFORE UPDATE OR DELETE ON bin_movement FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
      CREATE TRIGGER bin_movement_no_truncate BEFORE TRUNCATE ON bin_movement EXECUTE FUNCTION ledger_is_append_only();

      -- Where the allocated units of an order are picked, along the path, and how many were picked and have not left.
      CREATE TABLE pick_plan (
        order_id uuid NOT NULL,
        sku text NOT NULL,
        location_id uuid NOT NULL,
        bins jsonb NOT NULL,
        picked bigint NOT NULL CONSTRAINT pick_plan_picked_check CHECK (picked >= 0),
        PRIMARY KEY (order_id, location_id, sku)
      );

      ALTER TABLE stock_level
        ADD COLUMN binned bigint NOT NULL DEFAULT 0,
        ADD COLUMN picked bigint NOT NULL DEFAULT 0 CONSTRAINT stock_level_picked_check CHECK (picked >= 0),
        -- The rest lies outside of bins.
        ADD CONSTRAINT stock_level_binned_check CHECK (binned BETWEEN 0 AND on_hand + held + damaged);

      CREATE VIEW bin_difference AS
        SELECT 'content' AS what, coalesce(c.sku, m.sku) AS sku, coalesce(c.location_id, m.location_id) AS location_id, b.code AS bin, c.quantity AS kept, m.quantity AS computed
          FROM bin_content AS c FULL JOIN (
            SELECT bin_id, sku, location_id, sum(quantity) AS quantity FROM bin_movement GROUP BY bin_id, sku, location_id
          ) AS m ON m.bin_id = c.bin_id AND m.sku = c.sku LEFT JOIN bin AS b ON b.id = coalesce(c.bin_id, m.bin_id)
          WHERE coalesce(c.quantity, 0) <> coalesce(m.quantity, 0)
        UNION ALL
        SELECT 'binned', l.sku, l.location_id, NULL, l.binned, c.quantity
          FROM stock_level AS l LEFT JOIN (SELECT sku, location_id, sum(quantity) AS quantity FROM bin_content GROUP BY sku, location_id) AS c
            ON c.sku = l.sku AND c.location_id = l.location_id
          WHERE l.binned <> coalesce(c.quantity, 0)
        UNION ALL
        SELECT 'in the building', sku, location_id, NULL, binned, on_hand + held + damaged FROM stock_level WHERE binned > on_hand + held + damaged;
      COMMENT ON VIEW bin_difference IS 'What lies in bins is the sum of what was put there, and with the rest what is in the building';

      CREATE VIEW pick_plan_difference AS
        SELECT 'assigned' AS what, coalesce(c.sku, p.sku) AS sku, coalesce(c.location_id, p.location_id) AS location_id, b.code AS bin, c.assigned AS kept, p.quantity AS computed
          FROM bin_content AS c FULL JOIN (
            SELECT p.sku, p.location_id, u."binId" AS bin_id, sum(u.quantity) AS quantity
            FROM pick_plan AS p CROSS JOIN jsonb_to_recordset(p.bins) AS u ("binId" uuid, quantity bigint) GROUP BY p.sku, p.location_id, u."binId"
          ) AS p ON p.bin_id = c.bin_id AND p.sku = c.sku LEFT JOIN bin AS b ON b.id = coalesce(c.bin_id, p.bin_id)
          WHERE coalesce(c.assigned, 0) <> coalesce(p.quantity, 0)
        UNION ALL
        SELECT 'picked', l.sku, l.location_id, NULL, l.picked, p.picked
          FROM stock_level AS l LEFT JOIN (SELECT sku, location_id, sum(picked) AS picked FROM pick_plan GROUP BY sku, location_id) AS p
            ON p.sku = l.sku AND p.location_id = l.location_id
          WHERE l.picked <> coalesce(p.picked, 0);
      COMMENT ON VIEW pick_plan_difference IS 'Units that pickers were sent for, and that were picked, are those of the orders';
    `)
  }

  async down(): Promise<void> {
    throw new Error('What lies in which bin has no other place: there is no way back')
  }
}
