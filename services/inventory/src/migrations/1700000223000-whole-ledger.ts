import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Units that are in the building and not sold: on quality hold, and damaged. Each line of the ledger says what the counters are from there on;
 * those of before do not, nor do those of a service of the release before.
 */
export class WholeLedger1700000223000 implements MigrationInterface {
  readonly name = 'WholeLedger1700000223000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_level
        ADD COLUMN held bigint NOT NULL DEFAULT 0 CONSTRAINT stock_level_held_check CHECK (held >= 0),
        ADD COLUMN damaged bigint NOT NULL DEFAULT 0 CONSTRAINT stock_level_damaged_check CHECK (damaged >= 0);
      ALTER TABLE stock_movement
        ADD COLUMN held_delta bigint NOT NULL DEFAULT 0,
        ADD COLUMN damaged_delta bigint NOT NULL DEFAULT 0,
        ADD COLUMN on_hand_after bigint,
        ADD COLUMN reserved_after bigint,
        ADD COLUMN allocated_after bigint,
        ADD COLUMN held_after bigint,
        ADD COLUMN damaged_after bigint;

      -- Levels that are not the fold of their movements: empty, always.
      CREATE OR REPLACE VIEW ledger_difference AS
        SELECT coalesce(l.sku, m.sku) AS sku, coalesce(l.location_id, m.location_id) AS location_id, l.on_hand, m.on_hand AS ledger_on_hand, l.reserved, m.reserved AS ledger_reserved, l.allocated, m.allocated AS ledger_allocated,
          l.held, m.held AS ledger_held, l.damaged, m.damaged AS ledger_damaged
        FROM stock_level AS l FULL JOIN (
          SELECT sku, location_id, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved, sum(allocated_delta) AS allocated, sum(held_delta) AS held, sum(damaged_delta) AS damaged
          FROM stock_movement GROUP BY sku, location_id
        ) AS m ON m.sku = l.sku AND m.location_id = l.location_id
        WHERE (coalesce(l.on_hand, 0), coalesce(l.reserved, 0), coalesce(l.allocated, 0), coalesce(l.held, 0), coalesce(l.damaged, 0))
          <> (coalesce(m.on_hand, 0), coalesce(m.reserved, 0), coalesce(m.allocated, 0), coalesce(m.held, 0), coalesce(m.damaged, 0));

      -- Lines of the ledger whose balance is not the sum of the lines up to them: empty, always.
      CREATE VIEW balance_difference AS
        SELECT * FROM (
          SELECT id, sku, location_id, kind, on_hand_after, reserved_after, allocated_after, held_after, damaged_after,
            sum(on_hand_delta) OVER line AS on_hand_sum, sum(reserved_delta) OVER line AS reserved_sum, sum(allocated_delta) OVER line AS allocated_sum,
            sum(held_delta) OVER line AS held_sum, sum(damaged_delta) OVER line AS damaged_sum
          FROM stock_movement WINDOW line AS (PARTITION BY sku, location_id ORDER BY id)
        ) AS m
        WHERE on_hand_after IS NOT NULL
          AND (on_hand_after, reserved_after, allocated_after, held_after, damaged_after) <> (on_hand_sum, reserved_sum, allocated_sum, held_sum, damaged_sum);

      -- Levels whose reserved or allocated units are not those that orders hold: empty, always.
      CREATE VIEW holding_difference AS
        SELECT coalesce(l.sku, h.sku) AS sku, coalesce(l.location_id, h.location_id) AS location_id,
          l.reserved, h.reserved AS held_by_reservations, l.allocated, h.allocated AS held_by_allocations
        FROM stock_level AS l FULL JOIN (
          SELECT sku, location_id, sum(reserved) AS reserved, sum(allocated) AS allocated FROM (
            SELECT sku, location_id, quantity AS reserved, 0 AS allocated FROM reservation
            UNION ALL SELECT sku, location_id, 0, quantity FROM allocation
          ) AS units GROUP BY sku, location_id
        ) AS h ON h.sku = l.sku AND h.location_id = l.location_id
        WHERE (coalesce(l.reserved, 0), coalesce(l.allocated, 0)) <> (coalesce(h.reserved, 0), coalesce(h.allocated, 0));

      -- What \`pnpm inventory verify\` says of each.
      COMMENT ON VIEW ledger_difference IS 'the counters of each level are the sum of its movements';
      COMMENT ON VIEW balance_difference IS 'each movement tells the balance that the movements up to it make';
      COMMENT ON VIEW holding_difference IS 'reserved and allocated units are those that orders hold';
    `)
  }

  async down(): Promise<void> {
    throw new Error('Held and damaged units have no other place: there is no way back')
  }
}
