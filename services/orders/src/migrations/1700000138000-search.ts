import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What orders are found by, in rows of their own, and how far they have been filled. The orders of before are filled in after the start. */
export class Search1700000138000 implements MigrationInterface {
  readonly name = 'Search1700000138000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_term (
        term text COLLATE "C" NOT NULL,
        placed_at timestamptz NOT NULL,
        order_id uuid NOT NULL,
        PRIMARY KEY (term, placed_at, order_id)
      );
      CREATE INDEX search_term_order ON search_term (order_id);
      CREATE TABLE search_due (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL
      );
      CREATE TABLE search_progress (id int PRIMARY KEY, seen uuid NOT NULL, rebuilt uuid);
      INSERT INTO search_progress VALUES (1, '00000000-0000-0000-0000-000000000000', NULL)
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_term; DROP TABLE search_due; DROP TABLE search_progress')
  }
}
