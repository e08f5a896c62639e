import { insertRows, type Queryable } from '@kade/service-kit'
import { scanTable, type ScanRow } from './scan.table.js'

/** Told twice, it is there once. */
export const keepScans = async (tx: Queryable, scans: readonly (Omit<ScanRow, 'at'> & { readonly at: string })[]): Promise<void> =>
  void (await tx.query(`${insertRows(scanTable)} ON CONFLICT DO NOTHING`, [JSON.stringify(scans)]))

/** Takes what carriers told of a customer's parcels out of the history; to be called in the transaction that erases the customer. */
export const forgetScans = async (tx: Queryable, customerId: string): Promise<void> =>
  void (await tx.query('DELETE FROM parcel_scan WHERE order_id IN (SELECT id FROM orders WHERE customer_id = $1)', [customerId]))
