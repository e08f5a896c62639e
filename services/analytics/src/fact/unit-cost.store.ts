import type { Queryable } from '@kade/service-kit'
import { insertNew } from './insert-new.store.js'
import { unitCostFactTable, type UnitCostFact } from './unit-cost.table.js'

const COST = ['eventId', 'lineId', 'sku', 'unitCost', 'currency', 'receivedAt', 'knownAt'] as const

export const addUnitCosts = (tx: Queryable, costs: readonly (Omit<UnitCostFact, 'receivedAt'> & { readonly receivedAt: string })[]) =>
  tx.query(insertNew(unitCostFactTable, COST), [JSON.stringify(costs)])
