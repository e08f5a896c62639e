import { columnNames, newId, recordset, type Transaction } from '@kade/service-kit'
import { LEGAL_ENTITY_COLUMNS, legalEntityTable, type LegalEntityRow } from './legal-entity.table.js'

export type NewLegalEntity = Omit<LegalEntityRow, 'id' | 'version'>

/** Whoever changes legal entities too waits until the end: series are of one alone. Who issues invoices does not wait. */
export async function lockLegalEntity(tx: Transaction, code: string): Promise<LegalEntityRow | undefined> {
  await tx.query('LOCK TABLE legal_entity IN SHARE ROW EXCLUSIVE MODE')
  const [entity] = await tx.query<LegalEntityRow>(`SELECT ${LEGAL_ENTITY_COLUMNS} FROM legal_entity WHERE code = $1`, [code])
  return entity
}

/** Those of these series that another legal entity counts in. */
export async function takenSeries(tx: Transaction, code: string, series: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ series: string }>(
    `SELECT s AS series FROM unnest($2::text[]) AS s WHERE EXISTS (
       SELECT FROM legal_entity WHERE code <> $1 AND (invoice_series = s OR credit_note_series = s))`,
    [code, series],
  )
  return rows.map((row) => row.series)
}

const KEPT = ['code', 'name', 'vatId', 'registrationId', 'email', 'address', 'invoiceSeries', 'creditNoteSeries'] as const
const SAVE = `INSERT INTO legal_entity (id, ${columnNames(legalEntityTable, KEPT)}, version)
  SELECT $2, given.*, 1 FROM ${recordset(legalEntityTable, KEPT)}
  ON CONFLICT (code) DO UPDATE SET (${columnNames(legalEntityTable, KEPT)}) = ROW (${columnNames(legalEntityTable, KEPT).replace(/\w+/g, 'excluded.$&')}), version = legal_entity.version + 1
  RETURNING ${LEGAL_ENTITY_COLUMNS}`

export async function saveLegalEntityRow(tx: Transaction, entity: NewLegalEntity): Promise<LegalEntityRow | undefined> {
  const [saved] = await tx.query<LegalEntityRow>(SAVE, [JSON.stringify([entity]), newId()])
  return saved
}

/** Has it sell in these channels; answers the codes of those that there are. */
export async function sellIn(tx: Transaction, legalEntityId: string, channels: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ code: string }>('UPDATE channel SET legal_entity_id = $1 WHERE code = ANY($2) RETURNING code', [
    legalEntityId,
    channels,
  ])
  return rows.map(({ code }) => code)
}
