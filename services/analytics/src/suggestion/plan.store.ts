import { columnNames, recordset, type Database, type Queryable } from '@kade/service-kit'
import type { SkuPlanRow } from './plan.table.js'
import { skuPlanTable } from './plan.table.js'

/** Who has begun and is not done after so many minutes is no more: another begins anew. */
const CLAIM_MINUTES = 30

/**
 * Takes a night to plan; false where it is planned, or somebody is at it. A night of which nothing could be planned is taken again once somebody has
 * ordered: a shop that has just begun does not wait for its second night.
 */
export async function claimNight(db: Queryable, night: string): Promise<boolean> {
  const rows = await db.query(
    `UPDATE planning_night SET claimed_until = now() + interval '${CLAIM_MINUTES} minutes'
     WHERE (night IS NULL OR night < $1::date OR (skus = 0 AND EXISTS (SELECT FROM order_line_fact)))
       AND (claimed_until IS NULL OR claimed_until < now()) RETURNING id`,
    [night],
  )
  return rows.length > 0
}

/** Somebody else may try again at once. */
export const giveNightBack = (db: Queryable) => db.query('UPDATE planning_night SET claimed_until = NULL')

const PLANNED = ['sku', 'weeks', 'covers', 'expectedWeek', 'method', 'lastAsked', 'plannedOn'] as const

/** The plans of a night take the place of those before. */
export const savePlans = (database: Database, night: string, plans: readonly SkuPlanRow[]): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query('DELETE FROM sku_plan')
    await tx.query(
      `INSERT INTO sku_plan (${columnNames(skuPlanTable, PLANNED)}) SELECT ${PLANNED.map((property) => `"${property}"`).join(', ')} FROM ${recordset(skuPlanTable, PLANNED)}`,
      [JSON.stringify(plans)],
    )
    await tx.query('UPDATE planning_night SET night = $1, claimed_until = NULL, skus = $2', [night, plans.length])
  })
