import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who sells in a channel, and credit notes. What has a default is for a replica of the version before, which does not name these columns yet; it
 * goes on counting in `invoice_number`, and so the first legal entity's invoices do.
 */
export class LegalEntities1700000134000 implements MigrationInterface {
  readonly name = 'LegalEntities1700000134000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_entity (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        vat_id text,
        registration_id text,
        email text NOT NULL,
        address jsonb NOT NULL,
        invoice_series text NOT NULL UNIQUE,
        credit_note_series text NOT NULL UNIQUE,
        version int NOT NULL DEFAULT 1
      );
      INSERT INTO legal_entity (id, code, name, vat_id, email, address, invoice_series, credit_note_series) VALUES
        ('0193b000-0000-7000-8000-0000000000e1', 'main', 'Kade Trading Ltd', 'GB123456789', 'invoices@example.com',
         '{"name": "Kade Trading Ltd", "company": null, "line1": "1 Quay Street", "line2": null, "postalCode": "BS1 4DJ", "city": "Bristol", "region": null, "countryCode": "GB", "phone": null}', 'INV', 'CN');
      ALTER TABLE channel ADD COLUMN legal_entity_id uuid NOT NULL DEFAULT '0193b000-0000-7000-8000-0000000000e1' REFERENCES legal_entity;
      CREATE TABLE document_number (series text NOT NULL, year int NOT NULL, last int NOT NULL, PRIMARY KEY (series, year));
      ALTER TABLE invoice
        ADD COLUMN type text NOT NULL DEFAULT 'INVOICE',
        ADD COLUMN legal_entity_id uuid REFERENCES legal_entity,
        ADD COLUMN seller jsonb,
        ADD COLUMN charges jsonb,
        ADD COLUMN original_id uuid REFERENCES invoice,
        ADD COLUMN reason text;
      CREATE INDEX invoice_original ON invoice (original_id);
      ALTER TABLE invoice_line ADD COLUMN tax_category text, ADD COLUMN tax_bps int;
      CREATE TABLE invoice_file (
        invoice_id uuid NOT NULL REFERENCES invoice,
        format text NOT NULL,
        content bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (invoice_id, format)
      );
    `)
  }

  async down(): Promise<void> {
    throw new Error('What was issued is not thrown away')
  }
}
