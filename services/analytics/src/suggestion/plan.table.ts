import { EntitySchema } from 'typeorm'

/** What sizes the orders of a SKU, as the last night made it. No fact: made anew each night. */
export interface SkuPlanRow {
  readonly sku: string
  readonly weeks: number
  readonly covers: number
  readonly expectedWeek: number
  readonly method: string
  /** Monday of the last week in which somebody asked for it. */
  readonly lastAsked: string
  readonly plannedOn: string
}
export const skuPlanTable = new EntitySchema<SkuPlanRow>({
  name: 'SkuPlan',
  columns: {
    sku: { type: 'text', primary: true },
    weeks: { type: 'int' },
    covers: { type: 'bigint' },
    expectedWeek: { type: 'double precision' },
    method: { type: 'text' },
    lastAsked: { type: 'date' },
    plannedOn: { type: 'date' },
  },
})

/** One row: which night was planned last, and until when somebody is at it. */
export interface PlanningNight {
  readonly id: boolean
  readonly night: string | null
  readonly claimedUntil: Date | null
  readonly skus: number
}
export const planningNightTable = new EntitySchema<PlanningNight>({
  name: 'PlanningNight',
  columns: {
    id: { type: 'boolean', primary: true, default: true },
    night: { type: 'date', nullable: true },
    claimedUntil: { type: 'timestamptz', nullable: true },
    skus: { type: 'int', default: 0 },
  },
  checks: [{ name: 'planning_night_id_check', expression: 'id' }],
})
