import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whose an order is, how customers found it, why goods came back, and whether parcels came when they were promised. Of events of before, a rebuild fills it. */
export class WhatCustomersWentThrough1700000446000 implements MigrationInterface {
  readonly name = 'WhatCustomersWentThrough1700000446000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_fact ADD COLUMN customer_id uuid;
      CREATE TABLE claimed_order (
        event_id text PRIMARY KEY,
        order_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        version int NOT NULL,
        known_at timestamptz NOT NULL
      );
      CREATE TABLE feedback_fact (
        event_id text PRIMARY KEY,
        feedback_id uuid NOT NULL,
        order_id uuid NOT NULL,
        sku text,
        rating int NOT NULL,
        version int NOT NULL,
        known_at timestamptz NOT NULL
      );
      CREATE INDEX feedback_fact_order ON feedback_fact (order_id);
      CREATE TABLE return_line_fact (
        event_id text NOT NULL,
        return_line_id uuid NOT NULL,
        order_id uuid NOT NULL,
        sku text NOT NULL,
        reason text NOT NULL,
        units int NOT NULL,
        known_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, return_line_id)
      );
      CREATE INDEX return_line_fact_order ON return_line_fact (order_id);
      CREATE TABLE promise_fact (
        event_id text PRIMARY KEY,
        shipment_id uuid NOT NULL,
        order_id uuid NOT NULL,
        promised_on date,
        delivered_at timestamptz,
        days_late int,
        known_at timestamptz NOT NULL
      );
      CREATE INDEX promise_fact_order ON promise_fact (order_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE promise_fact; DROP TABLE return_line_fact; DROP TABLE feedback_fact; DROP TABLE claimed_order')
    await runner.query('ALTER TABLE order_fact DROP COLUMN customer_id')
  }
}
