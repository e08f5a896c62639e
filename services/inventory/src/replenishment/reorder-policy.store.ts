import { columnNames, propertiesBut, recordset, type Transaction } from '@kade/service-kit'
import { reorderPolicyTable, type ReorderPolicyRow } from './reorder-policy.table.js'

export type NewReorderPolicy = Omit<ReorderPolicyRow, 'version'>

const GIVEN = propertiesBut(reorderPolicyTable, 'version')
const CHANGING = propertiesBut(reorderPolicyTable, 'sku', 'locationId', 'version')
const COLUMNS = columnNames(reorderPolicyTable, CHANGING).split(', ')

const SAVE = `INSERT INTO reorder_policy AS p (${columnNames(reorderPolicyTable, GIVEN)}, version)
  SELECT ${GIVEN.map((property) => `given."${property}"`).join(', ')}, 1 FROM ${recordset(reorderPolicyTable, GIVEN)} ORDER BY sku, "locationId"
  ON CONFLICT (sku, location_id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}, version = p.version + 1
  WHERE (${COLUMNS.map((column) => `p.${column}`).join(', ')}) IS DISTINCT FROM (${COLUMNS.map((column) => `excluded.${column}`).join(', ')})`

/** A policy that is as it was keeps its version. */
export async function saveReorderPolicies(tx: Transaction, policies: readonly NewReorderPolicy[]): Promise<void> {
  await tx.query(SAVE, [JSON.stringify(policies)])
}

/** Which of SKUs and locations there are. */
export async function readKnownPlaces(
  tx: Transaction,
  skus: readonly string[],
  locationIds: readonly string[],
  supplierIds: readonly string[],
): Promise<{ readonly skus: readonly string[]; readonly locationIds: readonly string[]; readonly supplierIds: readonly string[] }> {
  const [known] = await tx.query<{ skus: string[]; locationIds: string[]; supplierIds: string[] }>(
    `SELECT ARRAY(SELECT sku FROM variant WHERE sku = ANY($1)) AS skus, ARRAY(SELECT id::text FROM location WHERE id = ANY($2::uuid[])) AS "locationIds",
       ARRAY(SELECT id::text FROM supplier WHERE id = ANY($3::uuid[])) AS "supplierIds"`,
    [skus, locationIds, supplierIds],
  )
  return known ?? { skus: [], locationIds: [], supplierIds: [] }
}
