import { columnNames, recordset, selectList, type Queryable, type Transaction } from '@kade/service-kit'
import type { ChannelTax } from './taxation.js'
import { taxRateTable } from './tax-rate.table.js'
import type { DatedRate } from './tax-table.js'

export const readTaxRates = (db: Queryable, countryCode: string | null): Promise<DatedRate[]> =>
  db.query<DatedRate>(
    `SELECT ${selectList(taxRateTable)} FROM tax_rate WHERE $1::text IS NULL OR country_code = $1 ORDER BY country_code, tax_class, valid_from`,
    [countryCode],
  )

/** Keeps these rates as they shall be. */
export async function saveTaxRates(db: Queryable, rates: readonly DatedRate[]): Promise<void> {
  await db.query(
    `INSERT INTO tax_rate (${columnNames(taxRateTable)}) SELECT * FROM ${recordset(taxRateTable)}
     ON CONFLICT (country_code, tax_class, valid_from) DO UPDATE SET category = excluded.category, bps = excluded.bps`,
    [JSON.stringify(rates)],
  )
}

/** A channel's id and currency, locked. */
export const lockChannel = async (tx: Transaction, code: string): Promise<{ readonly id: string; readonly currency: string } | undefined> =>
  (await tx.query<{ id: string; currency: string }>('SELECT id, currency FROM channel WHERE code = $1 FOR NO KEY UPDATE', [code]))[0]

export async function saveChannelTax(
  tx: Transaction,
  channelId: string,
  { establishment, usesOss, iossLimit }: Omit<ChannelTax, 'taxBps'>,
): Promise<void> {
  await tx.query('UPDATE channel SET establishment = $2, uses_oss = $3, ioss_limit = $4 WHERE id = $1', [
    channelId,
    establishment,
    usesOss,
    iossLimit,
  ])
}
