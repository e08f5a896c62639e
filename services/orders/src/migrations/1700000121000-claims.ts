import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An order can be claimed while it belongs to a guest. Guests' customers of before the owner rule were merged by e-mail address, over channels
 * and with whoever used the address later, and look like accounts. Those that an order made are told by their id: it was made in the moment of
 * that order's own (UUID version 7), which no account's is. Nothing changes hands here: each order is claimed by its own proof.
 */
export class Claims1700000121000 implements MigrationInterface {
  readonly name = 'Claims1700000121000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE orders ADD COLUMN claimed_at timestamptz;
      ALTER TABLE customer ADD COLUMN is_merged boolean NOT NULL DEFAULT false;
      UPDATE customer AS c SET is_merged = true WHERE channel IS NULL AND substr(c.id::text, 15, 1) = '7' AND EXISTS (
        SELECT FROM orders AS o WHERE o.customer_id = c.id AND ${millis('c.id')} - ${millis('o.id')} BETWEEN 0 AND ${MOST_BETWEEN_MS});
    `)
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: whose order was claimed would be lost')
  }
}

/** The order's id was made first, then the customer's, within one call. */
const MOST_BETWEEN_MS = 10
/** The time in a UUID version 7: its first 48 bits are milliseconds since 1970. */
const millis = (id: string): string => `('x' || translate(left(${id}::text, 13), '-', ''))::bit(48)::bigint`
