import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What decides whether an order can be sent from a location, until when it leaves the same day, and what it costs there. */
export class LocationSettings1700000224000 implements MigrationInterface {
  readonly name = 'LocationSettings1700000224000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE location
        ADD COLUMN active boolean NOT NULL DEFAULT true,
        -- Null: that of its country.
        ADD COLUMN time_zone text,
        ADD COLUMN cut_off text NOT NULL DEFAULT '15:00' CONSTRAINT location_cut_off_check CHECK (cut_off ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ADD COLUMN daily_capacity int CONSTRAINT location_daily_capacity_check CHECK (daily_capacity >= 0),
        ADD COLUMN handling_per_parcel bigint NOT NULL DEFAULT 0 CONSTRAINT location_handling_per_parcel_check CHECK (handling_per_parcel >= 0),
        ADD COLUMN handling_per_unit bigint NOT NULL DEFAULT 0 CONSTRAINT location_handling_per_unit_check CHECK (handling_per_unit >= 0),
        ADD COLUMN handling_currency text,
        ADD COLUMN restricted_countries text[] NOT NULL DEFAULT '{}',
        ADD COLUMN ships_hazardous boolean NOT NULL DEFAULT true;
      ALTER TABLE variant
        ADD COLUMN hazardous boolean NOT NULL DEFAULT false,
        ADD COLUMN restricted_countries text[] NOT NULL DEFAULT '{}';
      -- Of a location with a capacity: what was set aside there today.
      ALTER TABLE allocation ADD COLUMN at timestamptz NOT NULL DEFAULT now();
      CREATE INDEX allocation_of_a_day ON allocation (location_id, at);
    `)
  }

  async down(): Promise<void> {
    throw new Error('What was set of locations has no other place: there is no way back')
  }
}
